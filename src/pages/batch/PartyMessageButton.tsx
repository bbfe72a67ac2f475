import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { PartyMessageDialogProps } from './PartyMessageDialog.tsx';

const PartyMessageDialog = lazyPart(() => import('./PartyMessageDialog.tsx'), 'PartyMessageDialog');

interface PartyMessageButtonProps extends Omit<PartyMessageDialogProps, 'onClose'> {
  /** Names the party in the button, because the card has several. */
  readonly isNamed: boolean;
}

/** Opens the message that asks a party to act on its devices. */
export function PartyMessageButton({ isNamed, ...message }: PartyMessageButtonProps) {
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {isNamed
          ? t('cards.copyMessageTo', { party: t(`errorCatalogue:actors.${message.party}`) })
          : t('cards.copyMessage')}
      </Button>
      <Suspense fallback={null}>
        {isOpen && <PartyMessageDialog {...message} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
