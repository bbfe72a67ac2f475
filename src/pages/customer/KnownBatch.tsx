import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeptBatch, readKeptVerdict } from '../../kept/records.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { Time } from '../shared/Time.tsx';
import { useVerdictText } from '../shared/useVerdictText.ts';

const row = { display: 'flex', alignItems: 'center', gap: 2, justifyContent: 'space-between' } as const;

interface KnownBatchProps {
  readonly batch: KeptBatch;
  /** It was deleted and restored: the focus belongs on its button. */
  readonly isRestored: boolean;
  readonly onDelete: () => void;
}

/** One batch as it was last seen, and the way to it. */
export function KnownBatch({ batch, isRestored, onDelete }: KnownBatchProps) {
  const { t } = useTranslation('customers');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isRestored) button.current?.focus();
  }, [isRestored]);
  const { customerId, batchTrackingId, verdict, sentDevices, seenAt, startedTime } = batch;
  const verdictText = useVerdictText()(readKeptVerdict(verdict), sentDevices);
  return (
    <Box sx={row}>
      <Box sx={{ minWidth: 0 }}>
        <RouterLink
          to="/customers/$customerId/batches/$batchTrackingId"
          params={{ customerId, batchTrackingId }}
          sx={{ fontWeight: 500 }}
        >
          {verdictText}
          <span className="visually-hidden">, {batchTrackingId}</span>
        </RouterLink>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            columnGap: 2,
            color: 'text.secondary',
            fontSize: '0.85rem',
          }}
        >
          <span>
            {t('known.seen')} <Time value={seenAt} />
          </span>
          <span>
            {t('known.started')} <Time value={startedTime} missing={t('known.notStarted')} />
          </span>
          <Box component="code" aria-hidden sx={{ overflowWrap: 'anywhere' }}>
            {batchTrackingId}
          </Box>
        </Box>
      </Box>
      <Button
        ref={button}
        color="inherit"
        onClick={onDelete}
        aria-label={t('known.forgetWhich', { batchTrackingId })}
      >
        {t('known.forget')}
      </Button>
    </Box>
  );
}

/** Shown in place of a batch that was just deleted. */
export function DeletedBatch({ batch, onUndo }: { batch: KeptBatch; onUndo: () => void }) {
  const { t } = useTranslation('customers');
  const undo = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone; this one undoes its action.
  useEffect(() => undo.current?.focus(), []);
  return (
    <Box sx={row}>
      <Box role="status" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {t('known.forgotten', { batchTrackingId: batch.batchTrackingId })}
      </Box>
      <Button ref={undo} onClick={onUndo}>
        {t('known.undo')}
      </Button>
    </Box>
  );
}
