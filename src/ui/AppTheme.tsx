import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import './base.css';
import { createAppTheme } from './theme.ts';

interface AppThemeProps {
  /** BCP 47; MUI's own words are loaded for other languages than English. */
  readonly language: string;
  readonly children: ReactNode;
}

const muiWords: Readonly<Record<string, () => Promise<object>>> = {
  hu: () => import('./muiHungarian.ts').then(({ muiHungarian }) => muiHungarian),
};

/** The look of everything inside; light or dark is the reader's choice (`useColorScheme` of MUI), else the system's. */
export function AppTheme({ language, children }: AppThemeProps) {
  const [words, setWords] = useState<object>({});
  useEffect(() => {
    let isOutdated = false;
    const load = muiWords[language] ?? (() => Promise.resolve({}));
    load().then(
      (loaded) => {
        if (!isOutdated) setWords(loaded);
      },
      // English button labels do less harm than a page that is not shown.
      () => {},
    );
    return () => {
      isOutdated = true;
    };
  }, [language]);
  const theme = useMemo(() => createAppTheme(words), [words]);
  return (
    // noSsr: the stored choice already holds at the first paint.
    <ThemeProvider theme={theme} defaultMode="system" noSsr>
      <CssBaseline />
      {children}
    </ThemeProvider>
  );
}
