import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import type { Customer } from '../../partnerCenter/customers.ts';
import { KeyValueList } from '../../ui/KeyValueList.tsx';
import { type AssignableProfile, useProfileName } from '../shared/ChooseProfile.tsx';

interface ConfirmSendingProps {
  readonly customer: Customer;
  readonly customerName: string;
  readonly deviceCount: number;
  readonly batchNames: readonly string[];
  /** What the devices get once they are registered; `null` if nothing. */
  readonly profile: AssignableProfile | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Names the customer before anything is sent: devices in the wrong tenant are hard to remove. */
export function ConfirmSending(props: ConfirmSendingProps) {
  const { customer, customerName, deviceCount, batchNames, profile, onConfirm, onCancel } = props;
  const { t } = useTranslation('uploadPage');
  const profileName = useProfileName();
  const format = useFormat();
  const titleId = useId();
  const [first, last] = [batchNames[0], batchNames.length > 1 ? batchNames.at(-1) : undefined];
  const items = [
    { name: t('send.confirm.customer'), value: <bdi>{customerName}</bdi> },
    { name: t('send.confirm.domain'), value: customer.domain },
    { name: t('send.confirm.tenant'), value: <code>{customer.id}</code> },
    { name: t('send.confirm.batch'), value: <bdi>{[first, last].filter(Boolean).join(' … ')}</bdi> },
    ...(profile ? [{ name: t('send.confirm.profile'), value: <bdi>{profileName(profile)}</bdi> }] : []),
  ];
  return (
    <Dialog open onClose={onCancel} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
        {t('send.confirm.title', {
          count: deviceCount,
          number: format.number(deviceCount),
          customer: customerName,
        })}
      </DialogTitle>
      <DialogContent>
        <p>{t('send.confirm.about')}</p>
        <KeyValueList items={items} />
      </DialogContent>
      <DialogActions>
        <Button size="medium" onClick={onCancel}>
          {t('send.confirm.cancel')}
        </Button>
        <Button size="medium" variant="contained" onClick={onConfirm}>
          {t('send.confirm.send', { customer: customerName })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
