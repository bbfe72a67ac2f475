import i18next, { type BackendModule, type CustomTypeOptions, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, followLanguageOfOtherTabs, isLanguage, setCurrentLanguage } from './language.ts';

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

let started: Promise<unknown> = Promise.resolve();

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next;
    if (isLanguage(next)) setCurrentLanguage(next);
  });
  followLanguageOfOtherTabs((next) => void i18next.changeLanguage(next));
  started = i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: currentLanguage(),
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false }, // React escapes what it renders.
    });
  await started;
}

/** Loads the texts a page will show, in the current language. A page rendered without them waits until they arrive. */
export async function loadTexts(...namespaces: Namespace[]): Promise<void> {
  // The files of the first page come beside those that i18next starts with, not after them.
  for (const namespace of namespaces)
    catalogues[`./${currentLanguage()}/${namespace}.ts`]?.().catch(() => {});
  await started;
  await i18next.loadNamespaces(namespaces);
}
