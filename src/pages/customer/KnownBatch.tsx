import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptBatch } from '../../kept/batches.ts';
import { RouterLink } from '../../routing/RouterLink.tsx';
import { Time } from '../shared/Time.tsx';
import { useVerdictText } from '../shared/useVerdictText.ts';

const row = { display: 'flex', alignItems: 'center', gap: 2, justifyContent: 'space-between' } as const;

interface KnownBatchProps {
  readonly batch: KeptBatch;
  /** It was forgotten and is back: the focus is on the way from one button to the other. */
  readonly isBack: boolean;
  readonly onForget: () => void;
}

/** One batch as it was last seen, and the way to it. */
export function KnownBatch({ batch, isBack, onForget }: KnownBatchProps) {
  const { t } = useTranslation('customers');
  const forget = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) forget.current?.focus();
  }, [isBack]);
  const { customerId, batchTrackingId, verdict, seenAt, startedTime } = batch;
  const verdictText = useVerdictText()(verdict);
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
        ref={forget}
        color="inherit"
        onClick={onForget}
        aria-label={t('known.forgetWhich', { batchTrackingId })}
      >
        {t('known.forget')}
      </Button>
    </Box>
  );
}

/** In the place of a batch that was just forgotten. */
export function ForgottenBatch({ batch, onUndo }: { batch: KeptBatch; onUndo: () => void }) {
  const { t } = useTranslation('customers');
  const undo = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone; its opposite takes over.
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
