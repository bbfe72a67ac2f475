import { LineChart } from '@mui/x-charts/LineChart';
import { useTranslation } from 'react-i18next';
import { outcomes } from '../../../domain/outcome.ts';
import type { ProgressPoint } from '../../../domain/progress.ts';
import { useFormat } from '../../../i18n/format.ts';
import { ChartFrame } from './ChartFrame.tsx';

/** How the outcomes of an upload's devices added up while it was followed. `points` are at least two, the earliest first. */
export function ProgressOverTime({ points }: { readonly points: readonly ProgressPoint[] }) {
  const { t } = useTranslation(['charts', 'batch']);
  const format = useFormat();
  const last = points.at(-1);
  const shown = outcomes.filter((outcome) => points.some((point) => point[outcome] > 0));
  if (!last) return null;
  const word = (outcome: (typeof outcomes)[number]) => t(`batch:legend.${outcome}`);
  const series = shown.map((tone) => ({ tone, word: word(tone), number: format.number(last[tone]) }));
  const summary = series.map(({ number, word: text }) => `${number} ${text}`).join(' · ');
  return (
    <ChartFrame
      label={`${t('progress.title')}: ${summary}`}
      series={series}
      head={[t('progress.time'), ...shown.map(word)]}
      rows={points.map((point) => [
        format.dateTime(new Date(point.at)),
        ...shown.map((outcome) => format.number(point[outcome])),
      ])}
    >
      <LineChart
        height={200}
        skipAnimation
        hideLegend
        margin={{ top: 8, bottom: 0, left: 0, right: 24 }}
        xAxis={[
          {
            data: points.map(({ at }) => new Date(at)),
            scaleType: 'time',
            tickNumber: 5,
            height: 24,
            valueFormatter: (date: Date) => format.time(date),
          },
        ]}
        yAxis={[
          { min: 0, width: 52, tickMinStep: 1, valueFormatter: (value: number) => format.number(value) },
        ]}
        series={shown.map((outcome) => ({
          id: outcome,
          stack: 'devices',
          area: true,
          // Nothing is known between two checks, so no slope is drawn that would look like it.
          curve: 'stepAfter',
          showMark: false,
          label: word(outcome),
          data: points.map((point) => point[outcome]),
          color: `var(--mui-palette-outcome-${outcome})`,
          valueFormatter: (value) => (value === null ? null : format.number(value)),
        }))}
      />
    </ChartFrame>
  );
}
