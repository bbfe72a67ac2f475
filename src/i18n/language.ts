export const languages = ['en', 'hu'] as const;
export type Language = (typeof languages)[number];

/** `X-Locale` and `Intl` need a full locale. */
export const locales = { en: 'en-US', hu: 'hu-HU' } as const satisfies Record<Language, string>;

/** Each language's name in that language, so that its speakers recognize it. */
export const languageNames = { en: 'English', hu: 'Magyar' } as const satisfies Record<Language, string>;

const key = 'language';

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The `lang` parameter of a link, else the language chosen in this browser, else the browser's preferred language. */
export function initialLanguage(search: string): Language {
  const linked = new URLSearchParams(search).get('lang');
  if (isLanguage(linked)) return linked;
  const chosen = localStorage.getItem(key);
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

let current: Language | null = null;

/** The language of this tab. */
export function currentLanguage(): Language {
  current ??= initialLanguage(location.search);
  return current;
}

export function setCurrentLanguage(language: Language): void {
  current = language;
}

export function currentLocale(): string {
  return locales[currentLanguage()];
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language);
}

/** Calls `follow` when another tab stores a language, unless a link chose the one of this tab. */
export function followLanguageOfOtherTabs(follow: (language: Language) => void): void {
  addEventListener('storage', (event) => {
    const isLinked = new URLSearchParams(location.search).has('lang');
    if (event.key === key && isLanguage(event.newValue) && !isLinked) follow(event.newValue);
  });
}
