import { describe, expect, test } from 'vitest';
import { apiProblem } from '../src/domain/apiProblem.ts';
import { isReasonHeader, meaningOfHeader } from '../src/domain/deviceFile/headerNames.ts';
import { ERROR_CATALOGUE } from '../src/domain/errorCatalogue.ts';
import { RECOVERY_PLAN } from '../src/domain/recovery.ts';
import enApi from '../src/i18n/en/apiErrors.ts';
import enErrors from '../src/i18n/en/errorCatalogue.ts';
import enExport from '../src/i18n/en/export.ts';
import enReport from '../src/i18n/en/report.ts';
import enUpload from '../src/i18n/en/upload.ts';
import huApi from '../src/i18n/hu/apiErrors.ts';
import huErrors from '../src/i18n/hu/errorCatalogue.ts';
import huExport from '../src/i18n/hu/export.ts';
import huReport from '../src/i18n/hu/report.ts';
import huUpload from '../src/i18n/hu/upload.ts';

// `domain` and `i18n` cannot import each other, so this test checks that their keys match.
const sorted = (keys: Iterable<string>) => [...keys].sort();
const problems = sorted(Object.keys(RECOVERY_PLAN));

describe.each([
  ['English', enErrors, enApi, enReport, enExport],
  ['Hungarian', huErrors, huApi, huReport, huExport],
] as const)('in %s', (_, errors, api, report, exported) => {
  test('every catalog entry has texts, and every text has an entry', () => {
    expect(sorted(Object.keys(errors.errors))).toEqual(sorted(ERROR_CATALOGUE.map((known) => known.name)));
  });

  test('the report has texts for every error, and for the same actors', () => {
    expect(sorted(Object.keys(report.errors))).toEqual(sorted(Object.keys(errors.errors)));
    expect(sorted(Object.keys(report.actors))).toEqual(sorted(Object.keys(errors.actors)));
    for (const { title, remedy } of [...Object.values(report.errors), report.unknown]) {
      expect(title).toMatch(/[^.]$/);
      expect(remedy).toMatch(/\.$/);
    }
  });

  test('the column with the reasons is not read again', () => {
    expect(isReasonHeader(exported.failedRows.reason)).toBe(true);
  });

  test('every actor has a name and a sentence', () => {
    const actors = sorted(new Set(['unknown', ...ERROR_CATALOGUE.map((known) => known.actor)]));
    expect(sorted(Object.keys(errors.actors))).toEqual(actors);
    expect(sorted(Object.keys(errors.actorSentences))).toEqual(actors);
  });

  test('every API problem has texts, and every text has a problem', () => {
    expect(sorted(Object.keys(api))).toEqual(problems);
    expect(api).toHaveProperty(apiProblem({ kind: 'status', status: 418, code: null }));
  });

  test.each([...Object.entries(errors.errors), ...Object.entries(api), ['unknown', errors.unknown] as const])(
    '%s has a title, a meaning and a remedy',
    (_key, { title, meaning, remedy }) => {
      for (const text of [title, meaning, ...remedy]) expect(text.trim()).toBe(text);
      expect(title).toMatch(/[^.]$/);
      expect(meaning).toMatch(/[.)]$/);
      expect(remedy.length).toBeGreaterThan(0);
      for (const step of remedy) expect(step).toMatch(/\.$/);
    },
  );
});

test.each([enUpload.saved.headers, huUpload.saved.headers])(
  'a saved upload can be read again (%#)',
  (headers) => {
    const meanings = Object.entries(headers).map(([key, header]) => [key, meaningOfHeader(header)] as const);
    expect(meanings.filter(([, meaning]) => meaning !== null)).toEqual([
      ['serialNumber', 'serialNumber'],
      ['productKey', 'productKey'],
      ['manufacturer', 'manufacturer'],
      ['model', 'model'],
    ]);
  },
);

test('remedies have the same number of steps in Hungarian and English', () => {
  const steps = (texts: Record<string, { remedy: readonly string[] }>) =>
    Object.entries(texts).map(([key, { remedy }]) => [key, remedy.length]);
  expect(steps(huErrors.errors)).toEqual(steps(enErrors.errors));
  expect(steps(huApi)).toEqual(steps(enApi));
});
