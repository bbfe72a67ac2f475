import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type BatchVerdict, missingDevices } from '../../domain/batchVerdict.ts';
import { useFormat } from '../../i18n/format.ts';
import { useVerdictText } from '../shared/useVerdictText.ts';

interface VerdictProps {
  readonly verdict: BatchVerdict;
  /** How many devices this browser sent; `null` if they were sent elsewhere. */
  readonly sent: number | null;
}

/** The headline of the page; said politely to screen readers whenever a check brings another one. */
export function Verdict({ verdict, sent }: VerdictProps) {
  const { t } = useTranslation('batch');
  const format = useFormat();
  const text = useVerdictText()(verdict, sent);
  const { progress, phase } = verdict;
  return (
    <div>
      <Typography role="status" sx={{ fontSize: '1.35rem', fontWeight: 600, lineHeight: 1.3 }}>
        {text}
      </Typography>
      {phase !== 'done' && (
        <LinearProgress
          aria-label={t('progress')}
          sx={{ mt: 1, height: 6, borderRadius: 3, maxWidth: 640 }}
          {...(progress === null ? {} : { variant: 'determinate', value: progress * 100 })}
        />
      )}
      {sent !== null && missingDevices(verdict, sent) > 0 && (
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {t('discrepancy.missing', { sent: format.number(sent), reported: format.number(verdict.total) })}
        </Typography>
      )}
      {verdict.discrepancies.map((discrepancy) => (
        <Typography key={discrepancy} color="textSecondary" sx={{ mt: 0.5 }}>
          {t(`discrepancy.${discrepancy}`)}
        </Typography>
      ))}
    </div>
  );
}
