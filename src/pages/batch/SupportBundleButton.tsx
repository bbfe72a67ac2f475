import SupportAgentIcon from '@mui/icons-material/SupportAgent';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { SupportBundleDialogProps } from './SupportBundleDialog.tsx';

const SupportBundleDialog = lazyPart(() => import('./SupportBundleDialog.tsx'), 'SupportBundleDialog');

/** Opens what is handed to support about this batch. */
export function SupportBundleButton(props: Omit<SupportBundleDialogProps, 'onClose'>) {
  const { t } = useTranslation('batch');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<SupportAgentIcon fontSize="inherit" />}
        onClick={() => setOpen(true)}
      >
        {t('supportBundle')}
      </Button>
      <Suspense fallback={null}>
        {isOpen && <SupportBundleDialog {...props} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
