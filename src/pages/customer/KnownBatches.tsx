import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../auth/useSignedInAccount.ts';
import type { CustomerId } from '../../domain/identifiers.ts';
import { deleteBatch, keepBatch, keptBatchesQuery } from '../../kept/batches.ts';
import type { KeptBatch } from '../../kept/records.ts';
import { cardList } from '../../ui/cardList.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DeletedBatch, KnownBatch } from './KnownBatch.tsx';

interface KnownBatchesProps {
  readonly customerId: CustomerId;
  /** Whether an empty list explains how batches get into it; useless where no batch can be opened. */
  readonly isShownEmpty: boolean;
}

/** The batches that this account opened in this browser, as last seen. Each can be deleted, and restored until the page is left. */
export function KnownBatches({ customerId, isShownEmpty }: KnownBatchesProps) {
  const { t } = useTranslation('customers');
  const titleId = useId();
  const { data: kept } = useQuery(keptBatchesQuery(useAccount().key, customerId));
  // A deleted batch stays in the list until the page is left, since its tracking ID is stored nowhere else.
  const [deleted, setDeleted] = useState<readonly KeptBatch[]>([]);
  const remove = useMutation({ mutationFn: deleteBatch, networkMode: 'always' });
  const restore = useMutation({ mutationFn: keepBatch, networkMode: 'always' });

  const isDeleted = ({ batchTrackingId }: KeptBatch) =>
    deleted.some((one) => one.batchTrackingId === batchTrackingId);
  const batches = [...(kept ?? []).filter((one) => !isDeleted(one)), ...deleted].sort(
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
                {isDeleted(batch) ? (
                  <DeletedBatch
                    batch={batch}
                    onUndo={() => {
                      // After it is kept again, so that it does not disappear from the list in between.
                      const onSettled = () => setDeleted((now) => now.filter((one) => one !== batch));
                      restore.mutate(batch, { onSettled });
                    }}
                  />
                ) : (
                  <KnownBatch
                    batch={batch}
                    isRestored={restore.variables?.batchTrackingId === batch.batchTrackingId}
                    onDelete={() => {
                      setDeleted([...deleted, batch]);
                      remove.mutate(batch);
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
