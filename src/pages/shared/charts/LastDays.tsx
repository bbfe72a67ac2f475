import Typography from '@mui/material/Typography';
import { BarChart } from '@mui/x-charts/BarChart';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format.ts';
import type { ListedUpload } from '../../../kept/listedUploads.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { type Day, dayOutcomes, lastDays, shownDays } from './lastDays.ts';
import '../listCard.css';

interface LastDaysProps {
  readonly listed: readonly ListedUpload[];
  readonly isShownEmpty: boolean;
}

/** How many devices were sent on each of the last 30 days, and what became of them. */
export function LastDays({ listed, isShownEmpty }: LastDaysProps) {
  const { t } = useTranslation(['charts', 'batch']);
  const format = useFormat();
  const titleId = useId();
  const days = useMemo(() => lastDays(listed, new Date()), [listed]);
  const total = (outcome: keyof Omit<Day, 'date'>) => days.reduce((sum, day) => sum + day[outcome], 0);
  const shown = dayOutcomes.filter((outcome) => total(outcome) > 0);
  const isEmpty = shown.length === 0;
  if (isEmpty && !isShownEmpty) return null;
  const numbers = (count: number) => ({ count, number: format.number(count) });
  const summary = isEmpty
    ? t('days.none')
    : shown.map((outcome) => `${format.number(total(outcome))} ${t(`batch:legend.${outcome}`)}`).join(' · ');
  return (
    <section className="list-card last-days" aria-labelledby={titleId}>
      <header>
        <Typography variant="h2" id={titleId}>
          {t('days.title', numbers(shownDays))}
        </Typography>
        {!isEmpty && <span>{t('days.about')}</span>}
      </header>
      {isEmpty ? (
        <p className="chart-empty">{summary}</p>
      ) : (
        <ChartFrame
          label={`${t('days.title', numbers(shownDays))}: ${summary}`}
          series={shown.map((tone) => ({
            tone,
            word: t(`batch:legend.${tone}`),
            number: format.number(total(tone)),
          }))}
          head={[t('days.day'), ...shown.map((outcome) => t(`batch:legend.${outcome}`))]}
          rows={days
            .filter((day) => shown.some((outcome) => day[outcome] > 0))
            .map((day) => [format.date(day.date), ...shown.map((outcome) => format.number(day[outcome]))])
            .reverse()}
        >
          <BarChart
            height={160}
            skipAnimation
            hideLegend
            margin={{ top: 8, bottom: 0, left: 0, right: 24 }}
            xAxis={[
              {
                data: days.map(({ date }) => date),
                scaleType: 'band',
                valueFormatter: (date: Date, { location }) =>
                  location === 'tick' ? format.shortDate(date) : format.date(date),
                tickInterval: (_, index) => (shownDays - 1 - index) % 7 === 0,
                categoryGapRatio: 0.25,
                height: 24,
              },
            ]}
            yAxis={[{ width: 44, tickMinStep: 1, valueFormatter: (value: number) => format.number(value) }]}
            series={shown.map((outcome) => ({
              id: outcome,
              stack: 'devices',
              label: t(`batch:legend.${outcome}`),
              data: days.map((day) => day[outcome]),
              color: `var(--mui-palette-outcome-${outcome})`,
              valueFormatter: (value) => (value ? format.number(value) : null),
            }))}
          />
        </ChartFrame>
      )}
    </section>
  );
}
