import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutcomeTone } from '../../../ui/theme.ts';
import './charts.css';

interface ChartFrameProps {
  /** What the chart shows, in words. */
  readonly label: string;
  readonly series: readonly { readonly tone: OutcomeTone; readonly word: string; readonly number: string }[];
  /** The same figures as a table. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children: ReactNode;
}

/**
 * A chart of outcomes with its legend, and its figures as a table for those who would rather read them. Patterns tell the outcomes
 * apart where colors do not.
 */
export function ChartFrame({ label, series, head, rows, children }: ChartFrameProps) {
  const { t } = useTranslation('charts');
  const [isTable, setTable] = useState(false);
  return (
    <div className="chart">
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
        <section className="chart-table" tabIndex={0} aria-label={label}>
          <table>
            <thead>
              <tr>
                {head.map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first = '', ...others]) => (
                <tr key={first}>
                  <th scope="row">{first}</th>
                  {others.map((text, index) => (
                    <td key={head[index + 1]}>{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : (
        <div className="chart-image" role="img" aria-label={label}>
          <svg width="0" height="0" aria-hidden="true">
            <defs>
              {['forYou', 'waitingForOthers'].map((tone) => (
                <pattern
                  key={tone}
                  id={`hatch-${tone}`}
                  width="6"
                  height="6"
                  patternUnits="userSpaceOnUse"
                  patternTransform={tone === 'forYou' ? 'rotate(45)' : 'rotate(-45)'}
                >
                  <rect width="6" height="6" fill={`var(--mui-palette-outcome-${tone})`} />
                  <rect width="2" height="6" fill="var(--mui-palette-background-paper)" />
                </pattern>
              ))}
            </defs>
          </svg>
          {children}
        </div>
      )}
      <div className="chart-foot">
        <ul aria-hidden={isTable}>
          {series.map(({ tone, word, number }) => (
            <li key={tone}>
              <i className={tone} aria-hidden="true" />
              {number} {word}
            </li>
          ))}
        </ul>
        <button type="button" className="link-button" onClick={() => setTable(!isTable)}>
          {t(isTable ? 'asChart' : 'asTable')}
        </button>
      </div>
    </div>
  );
}
