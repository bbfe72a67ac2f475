import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { assignmentI18n } from './assignmentWords.ts';
import { languages } from './language.ts';

type Texts = { readonly [key: string]: string | readonly string[] | Texts };

const files = import.meta.glob<Texts>('./{en,hu}/*.ts', { import: 'default', eager: true });
const fileOf = (language: string, name: string) => files[`./${language}/${name}.ts`] as Texts;

beforeAll(async () => {
  await i18next.init({ lng: 'en', fallbackLng: false, interpolation: { escapeValue: false } });
  for (const language of languages)
    for (const name of ['assignment', 'batch', 'errorCatalogue', 'keptUploads'])
      i18next.addResourceBundle(language, name, fileOf(language, name));
});

test('texts of an assignment replace those of an upload, with their plurals, and the others stay', () => {
  const t = assignmentI18n.getFixedT('en', 'batch');
  expect(t('title')).toBe('Assignment status');
  expect(t('verdict.allRegistered', { count: 1, number: '1' })).toBe('The profile is assigned to the device');
  expect(t('verdict.allRegistered', { count: 2, number: '2' })).toBe(
    'The profile is assigned to all 2 devices',
  );
  expect(t('verdict.waiting')).toBe(i18next.t('batch:verdict.waiting'));
});

test('texts of another file are found as well, and groups of texts are complete', () => {
  const t = assignmentI18n.getFixedT('en', ['batch', 'errorCatalogue']);
  const errors = t('errorCatalogue:errors', { returnObjects: true });
  expect(errors.ZtdProfileIsNotRegistered.meaning).toMatch('deleted since it was chosen');
  expect(errors.ZtdDeviceNotFound).toEqual(
    i18next.t('errorCatalogue:errors.ZtdDeviceNotFound', { returnObjects: true }),
  );
  // A list of steps is replaced as a whole, and the title of the upload stays.
  expect(errors.StorageError.title).toBe('Temporary fault at Microsoft');
  expect(errors.StorageError.remedy).toHaveLength(2);
  expect(errors.StorageError.remedy[0]).toMatch('retry the failed devices');
});

test('another language than that of the app can be asked for', () => {
  expect(assignmentI18n.getFixedT('hu', 'batch')('title')).toBe('Hozzárendelés állapota');
});

test('the app’s own texts do not change', () => {
  expect(i18next.t('batch:title')).toBe('Upload status');
});

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort();
}

describe.each(languages)('%s', (language) => {
  test('every text replaces one that there is, with the same values in it', () => {
    function check(own: Texts[string], base: Texts[string] | undefined, path: string) {
      expect(typeof own, path).toBe(typeof base);
      if (typeof own === 'string' && typeof base === 'string')
        expect(placeholders(base), path).toEqual(expect.arrayContaining([...placeholders(own)]));
      else if (typeof own === 'object' && typeof base === 'object' && !Array.isArray(own))
        for (const [key, text] of Object.entries(own as Texts))
          check(text, (base as Texts)[key], `${path}.${key}`);
    }
    for (const [name, own] of Object.entries(fileOf(language, 'assignment')))
      check(own, fileOf(language, name), name);
  });
});
