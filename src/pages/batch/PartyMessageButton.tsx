import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { PartyMessageDialogProps } from './PartyMessageDialog.tsx';

const PartyMessageDialog = lazyPart(() => import('./PartyMessageDialog.tsx'), 'PartyMessageDialog');

/** Opens the message that asks a party to act on its devices. */
export function PartyMessageButton(props: Omit<PartyMessageDialogProps, 'onClose'>) {
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {t('summary.copyMessage', { party: t(`errorCatalogue:actors.${props.party}`) })}
      </Button>
      <Suspense fallback={null}>
        {isOpen && <PartyMessageDialog {...props} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
