export const languages = ['en', 'hu'] as const;
export type Language = (typeof languages)[number];

/** `X-Locale` and `Intl` want a full locale. */
export const locales = { en: 'en-US', hu: 'hu-HU' } as const satisfies Record<Language, string>;

/** Each language in its own words, as its readers look for it. */
export const languageNames = { en: 'English', hu: 'Magyar' } as const satisfies Record<Language, string>;

const key = 'language';

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** A link's `lang` wins for this visit, then what was chosen on this browser, then the browser's own wish. */
export function initialLanguage(search: string): Language {
  const linked = new URLSearchParams(search).get('lang');
  if (isLanguage(linked)) return linked;
  const chosen = localStorage.getItem(key);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((wish) => wish.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
