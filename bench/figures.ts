import { expect, test } from '../e2e/test.ts';
import { budgetOf, type FigureId, verdictOf } from './budgets.ts';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One figure as measured. */
export interface Figure {
  readonly id: FigureId;
  readonly measured: number;
  /** What a ratio is of, in ms. */
  readonly details?: string;
}

/** Prints a figure with its verdict and passes it to `reporter.ts`. With `--check`, the test fails if it is over, but continues. */
export function checkBudget(id: FigureId, measured: number, details?: string): void {
  const { name, unit, budget, accepted } = budgetOf(id);
  const verdict = verdictOf(id, measured);
  const limit = verdict === 'within' ? '' : ` (${verdict}; accepted up to ${accepted?.limit ?? budget})`;
  const of = details === undefined ? '' : ` (${details})`;
  console.log(`${name}${of}: ${round(measured)} ${unit}, budget ${budget}: ${verdict}${limit}`);
  const figure: Figure = { id, measured, ...(details !== undefined && { details }) };
  test.info().annotations.push({ type: 'figure', description: JSON.stringify(figure) });
  if (process.env.BENCH_CHECK) expect.soft(verdict, `${name}: ${round(measured)} ${unit}`).not.toBe('over');
}

/**
 * Checks the ratio of two medians, because milliseconds alone depend on the machine. Both lists are in milliseconds and
 * from the same run.
 */
export function checkRatio(id: FigureId, measured: readonly number[], baseline: readonly number[]): void {
  const [measuredMs, baselineMs] = [median(measured), median(baseline)];
  checkBudget(id, measuredMs / baselineMs, `${round(measuredMs)} ms, baseline ${round(baselineMs)} ms`);
}

function round(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
