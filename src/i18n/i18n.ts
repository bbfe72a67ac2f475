import i18next, { type BackendModule, type CustomTypeOptions, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isLanguage, type Language, locales } from './language.ts';

type Namespace = keyof CustomTypeOptions['resources'];

// Each namespace of each language is a separate chunk, so a page loads only the texts it shows, in one language.
const catalogues = import.meta.glob<ResourceKey>('./{en,hu}/*.ts', { import: 'default' });

const backend: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = catalogues[`./${language}/${namespace}.ts`];
    if (load === undefined) done(new Error(`no texts ${language}/${namespace}`), null);
    else
      load().then(
        (texts) => done(null, texts),
        (error: Error) => done(error, null),
      );
  },
};

export async function startI18n(language: Language): Promise<void> {
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false }, // React escapes what it renders.
    });
}

/** Loads the texts a page will show, in the current language. A page rendered without them waits until they arrive. */
export async function loadTexts(...namespaces: Namespace[]): Promise<void> {
  await i18next.loadNamespaces(namespaces);
}

function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en';
}

export function currentLocale(): string {
  return locales[currentLanguage()];
}
