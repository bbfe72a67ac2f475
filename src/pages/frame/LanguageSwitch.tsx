import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { languageNames, languages, rememberLanguage } from '../../i18n/language.ts';

/** One button per other language, labeled in that language so that its speakers can read it. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  return languages
    .filter((language) => language !== i18n.language)
    .map((language) => (
      <Button
        key={language}
        color="inherit"
        lang={language}
        onClick={() => {
          rememberLanguage(language);
          void i18n.changeLanguage(language);
          // Otherwise a link's language would take effect again on reload.
          void navigate({ to: '.', search: (search) => ({ ...search, lang: undefined }), replace: true });
        }}
      >
        {languageNames[language]}
      </Button>
    ));
}
