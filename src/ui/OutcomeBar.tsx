import type { OutcomeTone } from './theme.ts';
import './outcomeBar.css';

export interface OutcomeShare {
  readonly tone: OutcomeTone;
  readonly count: number;
  /** The count and the outcome's word as shown in the legend. */
  readonly number: string;
  readonly word: string;
}

interface OutcomeBarProps {
  /** In the order in which they are shown; those without devices are left out. Empty while nothing is known. */
  readonly shares: readonly OutcomeShare[];
  /** What the bar shows, in words. */
  readonly label: string;
  /** While it is still running: the share that is decided, 0 to 1; makes the bar a progress bar. */
  readonly progress?: number | null;
}

/** How many of all have which outcome, as shares of a bar. Each share is at least 3 px wide. */
export function OutcomeBar({ shares, label, progress }: OutcomeBarProps) {
  const shown = shares.filter(({ count }) => count > 0);
  const content = shown.map(({ tone, count }) => (
    <span key={tone} className={tone} style={{ flexGrow: count }} />
  ));
  if (progress === undefined || progress === null)
    return (
      <div className="outcome-bar" role="img" aria-label={label}>
        {content}
      </div>
    );
  return (
    <div
      className="outcome-bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(progress * 100)}
    >
      {content}
    </div>
  );
}

interface OutcomeLegendProps {
  readonly shares: readonly OutcomeShare[];
  /** The name of the group of buttons. */
  readonly label: string;
  /** The outcome that is filtered by. */
  readonly pressed: OutcomeTone | null;
  readonly onPress: (tone: OutcomeTone) => void;
}

/** The counts behind an `OutcomeBar`, as buttons that filter by outcome. */
export function OutcomeLegend({ shares, label, pressed, onPress }: OutcomeLegendProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for inputs.
    <div className="outcome-legend" role="group" aria-label={label}>
      {shares
        .filter(({ count }) => count > 0)
        .map(({ tone, number, word }) => (
          <button key={tone} type="button" aria-pressed={pressed === tone} onClick={() => onPress(tone)}>
            <i className={tone} aria-hidden="true" />
            <b>{number}</b>
            <span>{word}</span>
          </button>
        ))}
    </div>
  );
}
