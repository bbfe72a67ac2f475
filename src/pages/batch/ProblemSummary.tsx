import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchDevice } from '../../domain/batch.ts';
import { useFormat } from '../../i18n/format.ts';
import { deviceFacts, errorKey } from './deviceFacts.ts';

interface ProblemSummaryProps {
  readonly devices: readonly BatchDevice[];
  readonly onShow: (errorKey: string) => void;
  readonly onShowAll: () => void;
}

/** Each error of the batch once, the most frequent first: how many devices, what it is, and who has to act. */
export function ProblemSummary({ devices, onShow, onShowAll }: ProblemSummaryProps) {
  const { t } = useTranslation(['batch', 'errorCatalogue']);
  const format = useFormat();
  const problems = useMemo(() => countProblems(devices), [devices]);
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="problems" className="batch-problems">
      <div className="problems-title">
        <Typography id="problems" variant="h2" sx={{ fontSize: '1rem' }}>
          {t('summary.title')}
        </Typography>
        <button type="button" className="link-button" onClick={onShowAll}>
          {t('summary.all')}
        </button>
      </div>
      <Box component="table" className="problem-summary">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('summary.count')}</th>
            <th scope="col">{t('summary.reason')}</th>
            <th scope="col">{t('summary.actor')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ key, count, device }) => {
            const { explanation, actor } = deviceFacts(device);
            const title = explanation
              ? t(`errorCatalogue:errors.${explanation.name}.title`)
              : t('errorCatalogue:unknown.title');
            const sent = [device.errorCode, device.errorDescription].filter(Boolean).join(' ');
            return (
              <tr key={key}>
                <td className="problem-count">{format.number(count)}</td>
                <td>
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => onShow(key)}
                    title={t('summary.show', { reason: title })}
                  >
                    {title}
                  </button>{' '}
                  <span className="as-sent">{sent}</span>
                </td>
                <td>{actor && t(`errorCatalogue:actors.${actor}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </Box>
    </section>
  );
}

function countProblems(devices: readonly BatchDevice[]) {
  const problems = new Map<string, { key: string; count: number; device: BatchDevice }>();
  for (const device of devices) {
    if (deviceFacts(device).outcome !== 'failed') continue;
    const key = errorKey(device);
    const problem = problems.get(key);
    if (problem) problem.count += 1;
    else problems.set(key, { key, count: 1, device });
  }
  return [...problems.values()].sort((one, other) => other.count - one.count);
}
