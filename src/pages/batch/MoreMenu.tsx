import Button from '@mui/material/Button';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadOfBatch } from '../../kept/uploads.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { SupportBundleDialogProps } from './SupportBundleDialog.tsx';

// Rarely opened, so they are loaded only then.
const MoreMenuItems = lazyPart(() => import('./MoreMenuItems.tsx'), 'MoreMenuItems');
const UploadDetailsDialog = lazyPart(() => import('./UploadDetailsDialog.tsx'), 'UploadDetailsDialog');
const SupportBundleDialog = lazyPart(() => import('./SupportBundleDialog.tsx'), 'SupportBundleDialog');

interface MoreMenuProps extends Pick<SupportBundleDialogProps, 'facts' | 'link'> {
  readonly uploaded: UploadOfBatch | null;
}

/** What few readers need: the tracking ID, everything for support, and Partner Center's own facts. */
export function MoreMenu({ facts, link, uploaded }: MoreMenuProps) {
  const { t } = useTranslation('batch');
  const [shown, setShown] = useState<'menu' | 'details' | 'support' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setShown(null);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        variant="outlined"
        aria-label={t('more.label')}
        title={t('more.label')}
        aria-haspopup="menu"
        aria-expanded={shown === 'menu'}
        onClick={() => setShown('menu')}
        sx={{ minWidth: 40, fontSize: '1.1rem', lineHeight: '24px' }}
      >
        <span aria-hidden="true">⋯</span>
      </Button>
      <Suspense fallback={null}>
        {shown === 'menu' && (
          <MoreMenuItems
            anchor={button.current}
            trackingId={facts.batchTrackingId}
            onDetails={() => setShown('details')}
            onSupport={() => setShown('support')}
            onClose={close}
          />
        )}
        {shown === 'details' && <UploadDetailsDialog facts={facts} uploaded={uploaded} onClose={close} />}
        {shown === 'support' && <SupportBundleDialog facts={facts} link={link} onClose={close} />}
      </Suspense>
    </>
  );
}
