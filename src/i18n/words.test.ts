import { describe, expect, test } from 'vitest';
import type { Language } from './language.ts';

/** Words that sound translated, outdated spellings and names of things that have another name now. */
const banned: Record<Language, readonly string[]> = {
  en: [
    ...['mend', 'mended', 'anew', 'whoever', 'whichever', 'whatever', 'of its own', 'by itself'],
    ...['take over', 'take back', 'taken as', 'put right', 'put these right'],
    ...['go on', 'goes on', 'going on', 'stand', 'stands', 'lie', 'lies', 'nothing will change any more'],
    ...['its words', 'in no documentation', 'there is nothing left', 'nothing is left'],
    ...['id', 'ids', 'ask again', 'read again', 'no further question', 'not an answer', 'forget'],
    ...[
      'if it lasts',
      'if it stays',
      'as it came',
      'as they came',
      'spelt',
      'adviser',
      'cancelled',
      'mainboard',
    ],
    ...[
      'organisation',
      'organisations',
      'colour',
      'support ticket',
      'for a support ticket',
      'batch tracking id',
    ],
  ],
  hu: [
    ...['a(z)', 'kifogás', 'kifogásolt', 'kifogásoltak', 'kifogástalan', 'elfelejtés', 'elfelejti'],
    ...['kinek van teendője', 'kinek kell lépnie', 'teendőt igényel', 'az eszközök döntenek', 'magától'],
    ...['bejelentkezés újra', 'lekérdezés újra', 'beolvasás újra', 'ellenőrzés most', 'újrapróbálás'],
    ...[
      'visszavétel',
      'átvétel',
      'átvétele',
      'szava nem szerepel',
      'hajlandó',
      'személyesen',
      'amint visszatér',
    ],
    ...['ügyfélszolgálat', 'ügyfélszolgálathoz', 'ügyfélszolgálata', 'jegy', 'jegyhez', 'jegybe', 'jegyet'],
    ...[
      'erről a böngészőről',
      'felületét',
      'felülethez',
      'nem enged több kérdést',
      'már az ügyfélé',
      'új próba',
    ],
  ],
};

function texts(value: unknown, path: string): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const catalogues = Object.entries(
  import.meta.glob<unknown>('./{en,hu}/*.ts', { import: 'default', eager: true }),
).map(([file, catalogue]) => {
  const [, language, name] = /^\.\/(\w+)\/(\w+)\.ts$/.exec(file) ?? [];
  return { language: language as Language, name: name ?? '', texts: texts(catalogue, name ?? '') };
});

/** Whole words only, so that "mend" is not found in "recommended". English "id" is wrong in lower case only. */
function found(word: string, text: string): boolean {
  const pattern = `(?<![\\p{L}\\p{N}])${word.replace(/[()]/g, '\\$&')}(?![\\p{L}\\p{N}])`;
  return new RegExp(pattern, /^ids?$/.test(word) ? 'u' : 'ui').test(text.replace(/\{\{.*?\}\}/g, '0'));
}

test('every file of both languages is read', () => {
  const names = (language: Language) =>
    catalogues.filter((one) => one.language === language).map(({ name }) => name);
  expect(names('en').length).toBeGreaterThan(10);
  expect(names('hu')).toEqual(names('en'));
});

describe.each(catalogues.map((one) => [`${one.language}/${one.name}`, one] as const))('%s', (_, one) => {
  test('has none of the banned words', () => {
    const mistakes = one.texts.flatMap(([path, text]) =>
      banned[one.language]
        .filter((word) => found(word, text))
        .map((word) => `${path}: “${word}” in “${text}”`),
    );
    expect(mistakes).toEqual([]);
  });

  test('has typographic quotation marks and apostrophes, and no text with a space at an end', () => {
    expect(one.texts.filter(([, text]) => /["']/.test(text) || text !== text.trim())).toEqual([]);
  });

  test.runIf(one.language === 'hu')('has no article before a value, and numbers that do not break', () => {
    expect(one.texts.filter(([, text]) => /(?<!\p{L})az? [„“]?\{\{/iu.test(text))).toEqual([]);
    expect(one.texts.filter(([, text]) => /\d \d{3}(?!\d)/.test(text))).toEqual([]);
  });
});
