import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { initialLanguage } from './language.ts';

afterEach(() => vi.unstubAllGlobals());

const script = /<script>(.*?)<\/script>/s.exec(readFileSync('index.html', 'utf8'))?.[1] ?? '';

/** In which languages `index.html` loads texts ahead. */
function loadedAhead(search: string, stored: Storage, preferred: readonly string[]): readonly string[] {
  const links = ['en', 'hu'].map((lang) => ({ lang, as: 'script', rel: '', getAttribute: () => lang }));
  runInNewContext(script, {
    window: {},
    ...{ localStorage: stored, sessionStorage: stored, location: { search }, URLSearchParams },
    ...{ navigator: { languages: preferred }, fetch: () => Promise.reject(new Error('offline')) },
    document: { querySelectorAll: () => links, getElementById: () => ({ textContent: '<!-- -->' }) },
  });
  return links.filter(({ rel }) => rel !== '').map(({ lang }) => lang);
}

test.each(['', '?lang=hu', '?lang=en', '?lang=de', '?name=lang'])(
  'for %j, index.html loads the texts of the language that the app chooses',
  (search) => {
    for (const chosen of [null, 'en', 'hu', 'de'])
      for (const preferred of [[], ['de-DE'], ['HU'], ['de', 'hu-HU', 'en-US'], ['en-GB', 'hu']]) {
        const stored = {
          length: 1,
          getItem: (key: string) => (key === 'language' ? chosen : null),
        } as Storage;
        vi.stubGlobal('localStorage', stored);
        vi.stubGlobal('navigator', { languages: preferred });
        expect(loadedAhead(search, stored, preferred)).toEqual([initialLanguage(search)]);
      }
  },
);
