import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Language, rememberLanguage } from '../i18n/language.ts';

/** Changes the language, remembers it, and removes a link's language, which would take effect again on reload. */
export function useLanguageChoice(): (language: Language) => void {
  const { i18n } = useTranslation();
  // The pages of a failed sign-in and of an unusable configuration have no router.
  const router: ReturnType<typeof useRouter> | null = useRouter({ warn: false });
  return (language) => {
    rememberLanguage(language);
    void i18n.changeLanguage(language);
    if (router) {
      void router.navigate({
        to: '.',
        search: (search) => ({ ...search, lang: undefined }),
        hash: true,
        replace: true,
        resetScroll: false,
      });
      return;
    }
    const address = new URL(location.href);
    address.searchParams.delete('lang');
    history.replaceState(history.state, '', address);
  };
}
