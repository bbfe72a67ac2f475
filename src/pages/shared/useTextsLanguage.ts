import type { CustomTypeOptions } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from '../../i18n/language.ts';
import { loadTextsIn } from '../../i18n/textsIn.ts';

export interface TextsLanguage {
  readonly language: Language;
  /** The texts of the language that was chosen last could not be loaded, so that the one before it stays. */
  readonly isMissing: boolean;
  /** The texts of the language that was chosen last are on their way. */
  readonly isLoading: boolean;
  readonly choose: (language: Language) => void;
}

/** The language of texts for somebody else: the reader's until another one is chosen and its texts are loaded. */
export function useTextsLanguage(
  namespaces: readonly (keyof CustomTypeOptions['resources'])[],
): TextsLanguage {
  const { i18n } = useTranslation();
  const [language, setLanguage] = useState<Language>(isLanguage(i18n.language) ? i18n.language : 'en');
  const [isMissing, setMissing] = useState(false);
  const [isLoading, setLoading] = useState(false);
  async function choose(wanted: Language) {
    setLoading(true);
    const isLoaded = await loadTextsIn(wanted, namespaces);
    setLoading(false);
    setMissing(!isLoaded);
    if (isLoaded) setLanguage(wanted);
  }
  return { language, isMissing, isLoading, choose: (wanted) => void choose(wanted) };
}
