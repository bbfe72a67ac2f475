import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { SupportBundleButton } from './SupportBundleButton.tsx';
import type { SupportBundleDialogProps } from './SupportBundleDialog.tsx';

type BatchHeadingProps = Pick<SupportBundleDialogProps, 'facts' | 'link'>;

/** Names the customer and the batch, with the actions that pass the batch on to others. */
export function BatchHeading({ facts, link }: BatchHeadingProps) {
  const { t } = useTranslation('batch');
  const { customerId, customerName, batchTrackingId } = facts;
  return (
    <div className="batch-title">
      <RouterLink to="/customers/$customerId" params={{ customerId }}>
        {customerName ?? customerId}
      </RouterLink>
      <Typography variant="h1" sx={{ fontSize: '1rem' }}>
        {t('title')}
      </Typography>
      <span className="tracking-id">
        <code>{batchTrackingId}</code>
        <CopyButton iconOnly text={() => batchTrackingId} label={t('copyTrackingId')} />
      </span>
      <span className="batch-actions">
        <SupportBundleButton facts={facts} link={link} />
        <span title={t('copyLinkHint')}>
          <CopyButton text={link} label={t('copyLink')} />
        </span>
      </span>
    </div>
  );
}
