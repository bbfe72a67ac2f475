import { createTheme, type Theme } from '@mui/material/styles';
import type {} from '@mui/material/themeCssVarsAugmentation';

/** The widest lines of pages to read, in px. */
export const textWidth = 720;
/** The widest content of pages to work with, in px. */
export const workingWidth = 1360;

/** In CSS `--mui-palette-outcome-registered` and so on: for marks, bars and texts. */
export type OutcomeTone =
  | 'registered'
  | 'alreadyRegistered'
  | 'forYou'
  | 'waitingForOthers'
  | 'inProgress'
  | 'unclear';
type OutcomeColors = Readonly<Record<OutcomeTone, string>>;

declare module '@mui/material/styles' {
  interface Palette {
    outcome: OutcomeColors;
  }
  interface PaletteOptions {
    outcome?: OutcomeColors;
  }
}

/**
 * Every text colour reaches a contrast of 4.5:1 on both backgrounds of its scheme, disabled texts included:
 * what cannot be done now must still be readable.
 */
const light = {
  primary: { main: '#0b57a4' },
  secondary: { main: '#4b5a6b' },
  error: { main: '#b3261e' },
  warning: { main: '#8a5300' },
  success: { main: '#1b6e3c' },
  info: { main: '#0b5f8a' },
  background: { default: '#f5f6f8', paper: '#ffffff' },
  text: { primary: '#1b1f24', secondary: '#535c67', disabled: '#66707a' },
  action: { disabled: '#66707a' },
  divider: '#d9dde3',
  outcome: {
    registered: '#1b6e3c',
    alreadyRegistered: '#5d6672',
    forYou: '#b3261e',
    waitingForOthers: '#8a5300',
    inProgress: '#0b57a4',
    unclear: '#5d6672',
  },
};

const dark = {
  primary: { main: '#8ab8f5' },
  secondary: { main: '#b4c0cd' },
  error: { main: '#f5a09b' },
  warning: { main: '#f0bf6e' },
  success: { main: '#7fd19b' },
  info: { main: '#86c5ec' },
  background: { default: '#14171b', paper: '#1c2025' },
  text: { primary: '#e6e9ed', secondary: '#adb5bf', disabled: '#929ba6' },
  action: { disabled: '#929ba6' },
  divider: '#363c45',
  outcome: {
    registered: '#7fd19b',
    alreadyRegistered: '#adb5bf',
    forYou: '#f5a09b',
    waitingForOthers: '#f0bf6e',
    inProgress: '#8ab8f5',
    unclear: '#adb5bf',
  },
};

const focusRing = {
  outline: '2px solid var(--mui-palette-primary-main)',
  outlineOffset: 2,
};

/** @param localeTexts MUI's own words in the reader's language, such as `huHU` of `@mui/material/locale`. */
export function createAppTheme(localeTexts: object = {}): Theme {
  return createTheme(
    {
      // An attribute rather than a media query, so that the reader's choice can differ from the system's.
      cssVariables: { colorSchemeSelector: 'data-color-scheme' },
      colorSchemes: { light: { palette: light }, dark: { palette: dark } },
      motion: { reducedMotion: 'system' },
      shape: { borderRadius: 6 },
      typography: {
        fontFamily: '"Inter Variable", system-ui, sans-serif',
        fontSize: 14,
        h1: { fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.3 },
        h2: { fontSize: '1.125rem', fontWeight: 600, lineHeight: 1.4 },
        h3: { fontSize: '1rem', fontWeight: 600, lineHeight: 1.4 },
        body1: { fontSize: '0.875rem' },
        button: { textTransform: 'none', fontWeight: 500 },
      },
      components: {
        MuiButtonBase: {
          defaultProps: { disableRipple: true },
          styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
        },
        MuiButton: { defaultProps: { size: 'small', disableElevation: true } },
        MuiIconButton: { defaultProps: { size: 'small' } },
        MuiInputBase: {
          // Safari on phones zooms into inputs with smaller letters.
          styleOverrides: { input: { '@media (pointer: coarse)': { fontSize: '1rem' } } },
        },
        MuiOutlinedInput: { defaultProps: { size: 'small' } },
        MuiLink: { styleOverrides: { root: { '&:focus-visible': focusRing } } },
        MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      },
    },
    localeTexts,
  );
}
