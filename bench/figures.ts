import { expect } from '../e2e/test.ts';

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

interface Measurement {
  readonly name: string;
  readonly measured: number;
  readonly unit: string;
  /** The upper limit in the same unit. */
  readonly budget: number;
}

/** Prints a measurement and whether it is within its budget. If not, the test fails but continues. */
export function checkBudget({ name, measured, unit, budget }: Measurement): void {
  const verdict = measured <= budget ? 'within' : 'OVER';
  console.log(`${name}: ${round(measured)} ${unit} (${verdict} ${round(budget)})`);
  expect.soft(measured, name).toBeLessThanOrEqual(budget);
}

/**
 * Checks the ratio of two medians, because milliseconds alone depend on the machine. Both lists are in milliseconds and
 * from the same run.
 */
export function checkRatio(
  name: string,
  measured: readonly number[],
  baseline: readonly number[],
  budget: number,
): void {
  const [measuredMs, baselineMs] = [median(measured), median(baseline)];
  const details = `${round(measuredMs)} ms, baseline ${round(baselineMs)} ms`;
  checkBudget({ name: `${name} (${details})`, measured: measuredMs / baselineMs, unit: '×', budget });
}

function round(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
