import { expect } from '../e2e/test.ts';

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

interface Figure {
  readonly name: string;
  readonly measured: number;
  readonly unit: string;
  /** A bound in the same unit. */
  readonly budget: number;
}

/** Says a figure and whether it holds; one that does not fails the bench without ending it. */
export function judge({ name, measured, unit, budget }: Figure): void {
  const verdict = measured <= budget ? 'within' : 'OVER';
  console.log(`${name}: ${round(measured)} ${unit} (${verdict} ${round(budget)})`);
  expect.soft(measured, name).toBeLessThanOrEqual(budget);
}

/**
 * The same for a figure that is a multiple of a baseline of the same run, since milliseconds drift with the machine. Both in
 * milliseconds; medians of all rounds.
 */
export function judgeRatio(
  name: string,
  measured: readonly number[],
  baseline: readonly number[],
  budget: number,
): void {
  const [own, plain] = [median(measured), median(baseline)];
  const of = `${round(own)} ms, baseline ${round(plain)} ms`;
  judge({ name: `${name} (${of})`, measured: own / plain, unit: '×', budget });
}

function round(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
