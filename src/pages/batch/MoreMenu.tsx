import Button from '@mui/material/Button';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { ShownUpload } from '../shared/useShownUpload.ts';
import type { UploadName } from '../shared/useUploadName.ts';

// Rarely opened, so they are loaded only then.
const MoreMenuItems = lazyPart(() => import('./MoreMenuItems.tsx'), 'MoreMenuItems');
const NameDialog = lazyPart(() => import('./NameDialog.tsx'), 'NameDialog');
const UploadDetailsDialog = lazyPart(() => import('./UploadDetailsDialog.tsx'), 'UploadDetailsDialog');
const SupportBundleDialog = lazyPart(() => import('./SupportBundleDialog.tsx'), 'SupportBundleDialog');

interface MoreMenuProps {
  readonly upload: ShownUpload;
  readonly customerName: string | null;
  readonly name: UploadName;
  readonly link: () => string;
  readonly onExport: (() => void) | null;
}

/** What few readers need: naming the upload, its tracking IDs, the export, everything for support, and Partner Center's own facts. */
export function MoreMenu({ upload, customerName, name, link, onExport }: MoreMenuProps) {
  const { t } = useTranslation('batch');
  const [shown, setShown] = useState<'menu' | 'name' | 'details' | 'support' | null>(null);
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
            customerId={upload.customerId}
            trackingIds={upload.trackingIds}
            nameInLink={name.inLink}
            isNamed={name.isGiven}
            // Only what was answered is stored, and only that can have a name.
            onName={upload.batch === null ? null : () => setShown('name')}
            onExport={
              onExport &&
              (() => {
                close();
                onExport();
              })
            }
            onDetails={() => setShown('details')}
            onSupport={() => setShown('support')}
            onClose={close}
          />
        )}
        {shown === 'name' && <NameDialog upload={upload} name={name} onClose={close} />}
        {shown === 'details' && <UploadDetailsDialog upload={upload} onClose={close} />}
        {shown === 'support' && (
          <SupportBundleDialog upload={upload} customerName={customerName} link={link} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
