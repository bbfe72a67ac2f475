import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { budgetOf, budgets, type FigureId, verdictOf } from './budgets.ts';
import type { Figure } from './figures.ts';

/** Where `main.mjs` finds the figures of a run. */
export const figuresFile = 'test-results/bench/figures.json';

/** Collects the figures of all tests. */
export default class FiguresReporter implements Reporter {
  readonly #figures = new Map<FigureId, Figure>();

  onTestEnd(_: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations) {
      if (type !== 'figure' || description === undefined) continue;
      const figure = JSON.parse(description) as Figure;
      this.#figures.set(figure.id, figure);
    }
  }

  onEnd(_: FullResult): void {
    const ids = Object.keys(budgets) as FigureId[];
    const results = ids.flatMap((id) => {
      const figure = this.#figures.get(id);
      if (figure === undefined) return [];
      const { name, unit, budget, accepted } = budgetOf(id);
      const measured = Math.round(figure.measured * 100) / 100;
      return {
        ...{ id, name, measured, unit, budget },
        ...(accepted && { acceptedLimit: accepted.limit }),
        verdict: verdictOf(id, figure.measured),
        ...(figure.details !== undefined && { details: figure.details }),
      };
    });
    mkdirSync(dirname(figuresFile), { recursive: true });
    writeFileSync(
      figuresFile,
      `${JSON.stringify({ isWhole: results.length === ids.length, results }, null, 2)}\n`,
    );
    console.log('');
    for (const { name, measured, unit, budget, verdict } of results)
      console.log(`${verdict.padEnd(8)} ${name}: ${measured} ${unit} (budget ${budget})`);
    const missing = ids.length - results.length;
    if (missing > 0) console.log(`${missing} figures were not measured.`);
  }
}
