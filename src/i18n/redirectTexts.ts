import { initialLanguage, type Language } from './language.ts';

/* The title and the only text of `redirect.html`, which is shown for a moment after a sign-in, before any style is loaded. */
const texts = { en: 'Signing in…', hu: 'Bejelentkezés…' } as const satisfies Record<Language, string>;

const language = initialLanguage(location.search);
document.documentElement.lang = language;
document.title = texts[language];
document.body.append(texts[language]);
document.body.style.cssText = 'margin: 20vh auto; font: 14px system-ui, sans-serif; text-align: center';
