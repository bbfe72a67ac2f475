import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { Party } from '../../domain/errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from '../../domain/identifiers.ts';
import { useFormat } from '../../i18n/format.ts';
import { askedQuery, markAsked } from '../../kept/batches.ts';

interface AskedMarkProps {
  readonly customerId: CustomerId;
  readonly batchTrackingId: BatchTrackingId;
  readonly party: Party;
}

/** When a party was asked to act on its devices, as this browser remembers it, with a button to mark it or to undo that. */
export function AskedMark({ customerId, batchTrackingId, party }: AskedMarkProps) {
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  const format = useFormat();
  const account = useAccount().key;
  const { data: asked } = useQuery(askedQuery(account, customerId, batchTrackingId));
  const mark = useMutation({
    mutationFn: (date: Date | null) => markAsked(account, customerId, batchTrackingId, party, date),
    networkMode: 'always',
  });
  if (asked === undefined) return null;
  const date = asked[party];
  const name = t(`errorCatalogue:actors.${party}`);
  // One button for both, so that the focus stays.
  return (
    <>
      {date && <span>{t('summary.asked', { party: name, date: format.date(date) })}</span>}
      <Button
        size="small"
        aria-label={date ? undefined : t('summary.markAskedFor', { party: name })}
        onClick={() => mark.mutate(date ? null : new Date())}
      >
        {t(date ? 'summary.unmarkAsked' : 'summary.markAsked')}
      </Button>
      <span role="status">{mark.data === false && t('summary.notMarked')}</span>
    </>
  );
}
