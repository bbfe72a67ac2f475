import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import '@fontsource-variable/inter/wght.css';
import 'virtual:theme.css';
import './base.css';
import { createAppTheme } from './theme.ts';

interface AppThemeProps {
  /** BCP 47; MUI's own words are loaded for other languages than English. */
  readonly language: string;
  readonly children: ReactNode;
}

/** MUI's own words by language. */
const muiWords = new Map<string, object>([['en', {}]]);

/** Loads MUI's own words. Without them they are English: that does less harm than a page that is not shown. */
export async function loadMuiWords(language: string): Promise<void> {
  if (language !== 'hu' || muiWords.has(language)) return;
  const part = await import('./muiHungarian.ts').catch(() => null);
  if (part !== null) muiWords.set(language, part.muiHungarian);
}

const wordsOf = (language: string) => muiWords.get(language) ?? muiWords.get('en');

/** The look of everything inside; light or dark is the reader's choice (`useColorScheme` of MUI), else the system's. */
export function AppTheme({ language, children }: AppThemeProps) {
  const [words, setWords] = useState(() => wordsOf(language));
  useEffect(() => {
    let isOutdated = false;
    void loadMuiWords(language).then(() => {
      if (!isOutdated) setWords(wordsOf(language));
    });
    return () => {
      isOutdated = true;
    };
  }, [language]);
  const theme = useMemo(() => createAppTheme(words), [words]);
  return (
    // noSsr: the stored choice already holds at the first paint. The style sheet is theme.css.
    <ThemeProvider theme={theme} defaultMode="system" noSsr disableStyleSheetGeneration>
      <CssBaseline />
      {children}
    </ThemeProvider>
  );
}
