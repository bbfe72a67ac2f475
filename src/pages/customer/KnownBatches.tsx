import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerId } from '../../domain/identifiers.ts';
import { forgetBatch, type KeptBatch, keepBatch, keptBatchesQuery } from '../../kept/batches.ts';
import { cardList } from '../../ui/cardList.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ForgottenBatch, KnownBatch } from './KnownBatch.tsx';

interface KnownBatchesProps {
  readonly account: string;
  readonly customerId: CustomerId;
  /** Where no batch can be opened, there is no use in saying how they come here. */
  readonly isShownEmpty: boolean;
}

/** The batches this account opened on this browser, as last seen; each can be forgotten, and that be undone. */
export function KnownBatches({ account, customerId, isShownEmpty }: KnownBatchesProps) {
  const { t } = useTranslation('customers');
  const titleId = useId();
  const query = keptBatchesQuery(account, customerId);
  const { data: kept } = useQuery(query);
  // Its id can be had nowhere else, so a forgotten batch keeps its place, and its way back, until the page is left.
  const [forgotten, setForgotten] = useState<readonly KeptBatch[]>([]);

  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: query.queryKey });
  const forget = useMutation({ mutationFn: forgetBatch, networkMode: 'always', onSettled });
  const keep = useMutation({ mutationFn: keepBatch, networkMode: 'always', onSettled });

  const isForgotten = ({ batchTrackingId }: KeptBatch) =>
    forgotten.some((one) => one.batchTrackingId === batchTrackingId);
  const batches = [...(kept ?? []).filter((one) => !isForgotten(one)), ...forgotten].sort(
    (one, other) => other.seenAt.getTime() - one.seenAt.getTime(),
  );

  if (batches.length === 0 && (kept === undefined || !isShownEmpty)) return null;
  return (
    <section aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId}>
        {t('known.title')}
      </Typography>
      {batches.length > 0 && (
        <>
          <Typography color="textSecondary" sx={{ mb: 0.75 }}>
            {t('known.about')}
          </Typography>
          <Box component="ul" aria-labelledby={titleId} sx={listLook}>
            {batches.map((batch) => (
              <li key={batch.batchTrackingId}>
                {isForgotten(batch) ? (
                  <ForgottenBatch
                    batch={batch}
                    onUndo={() => {
                      // Once it is kept again, so that it never leaves the list in between.
                      const onSettled = () => setForgotten((now) => now.filter((one) => one !== batch));
                      keep.mutate(batch, { onSettled });
                    }}
                  />
                ) : (
                  <KnownBatch
                    batch={batch}
                    isBack={keep.variables?.batchTrackingId === batch.batchTrackingId}
                    onForget={() => {
                      setForgotten([...forgotten, batch]);
                      forget.mutate(batch);
                    }}
                  />
                )}
              </li>
            ))}
          </Box>
        </>
      )}
      {batches.length === 0 && (
        <EmptyState title={t('known.empty')}>
          <p>{t('known.emptyMeaning')}</p>
          <p>{t('known.emptyNext')}</p>
        </EmptyState>
      )}
    </section>
  );
}

const listLook = {
  ...cardList,
  '& li': { px: 1.5, py: 0.75 },
} as const;
