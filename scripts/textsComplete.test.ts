import { describe, expect, test } from 'vitest';
import { apiProblem } from '../src/domain/apiProblem.ts';
import { ERROR_CATALOGUE } from '../src/domain/errorCatalogue.ts';
import { RECOVERY_PLAN } from '../src/domain/recovery.ts';
import enApi from '../src/i18n/en/apiErrors.ts';
import enErrors from '../src/i18n/en/errorCatalogue.ts';
import huApi from '../src/i18n/hu/apiErrors.ts';
import huErrors from '../src/i18n/hu/errorCatalogue.ts';

/** `domain` and `i18n` may not import each other, so what both must agree on is checked from above. */
const sorted = (keys: Iterable<string>) => [...keys].sort();
const problems = sorted(Object.keys(RECOVERY_PLAN));

describe.each([
  ['English', enErrors, enApi],
  ['Hungarian', huErrors, huApi],
] as const)('in %s', (_, errors, api) => {
  test('every catalogue entry has its texts, and no text is without an entry', () => {
    expect(sorted(Object.keys(errors.errors))).toEqual(sorted(ERROR_CATALOGUE.map((known) => known.name)));
  });

  test('everybody who may have to act has a name and a sentence', () => {
    const actors = sorted(new Set(['unknown', ...ERROR_CATALOGUE.map((known) => known.actor)]));
    expect(sorted(Object.keys(errors.actors))).toEqual(actors);
    expect(sorted(Object.keys(errors.actorSentences))).toEqual(actors);
  });

  test('every problem with the API has its texts, and no text is without a problem', () => {
    expect(sorted(Object.keys(api))).toEqual(problems);
    expect(api).toHaveProperty(apiProblem({ kind: 'status', status: 418, code: null }));
  });

  test.each([...Object.entries(errors.errors), ...Object.entries(api), ['unknown', errors.unknown] as const])(
    '%s says what it is, what it means and what to do',
    (_key, { title, meaning, remedy }) => {
      for (const text of [title, meaning, ...remedy]) expect(text.trim()).toBe(text);
      expect(title).toMatch(/[^.]$/);
      expect(meaning).toMatch(/[.)]$/);
      expect(remedy.length).toBeGreaterThan(0);
      for (const step of remedy) expect(step).toMatch(/\.$/);
    },
  );
});

test('a remedy has as many steps in Hungarian as in English', () => {
  const steps = (texts: Record<string, { remedy: readonly string[] }>) =>
    Object.entries(texts).map(([key, { remedy }]) => [key, remedy.length]);
  expect(steps(huErrors.errors)).toEqual(steps(enErrors.errors));
  expect(steps(huApi)).toEqual(steps(enApi));
});
