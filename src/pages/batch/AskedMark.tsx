import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { Party } from '../../domain/errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { markAsked, uploadNotesQuery } from '../../kept/batches.ts';

interface AskedMarkProps {
  readonly customerId: CustomerId;
  readonly trackingIds: readonly BatchTrackingId[];
  readonly party: Party;
  /** Names the party, because the card has several. The button stands beside the message to the party, which names it for the eye. */
  readonly isNamed: boolean;
}

/** When a party was asked to act on its devices, as this browser remembers it, with a button to mark it or to undo that. */
export function AskedMark({ customerId, trackingIds, party, isNamed }: AskedMarkProps) {
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  const format = useFormat();
  const account = useAccount().key;
  const asked = useQuery(uploadNotesQuery(account, customerId, trackingIds)).data?.asked;
  const mark = useMutation({
    mutationFn: (date: Date | null) => markAsked(account, customerId, trackingIds, party, date),
    networkMode: 'always',
  });
  if (asked === undefined) return null;
  const date = asked[party];
  const name = t(`errorCatalogue:actors.${party}`);
  // One button for both, so that the focus stays.
  return (
    <>
      {date && (
        <span>
          {isNamed
            ? t('cards.askedTo', { party: name, date: format.date(date) })
            : t('cards.asked', { date: format.date(date) })}
        </span>
      )}
      <Button
        size="small"
        aria-label={!date && isNamed ? t('cards.markAskedTo', { party: name }) : undefined}
        onClick={() => mark.mutate(date ? null : new Date())}
      >
        {t(date ? 'cards.undoAsked' : 'cards.markAsked')}
      </Button>
      <span role="status">{mark.data === false && t('cards.notMarked')}</span>
    </>
  );
}
