import type { Plugin } from 'vite';
import { createAppTheme } from '../src/ui/theme.ts';

const name = 'virtual:theme.css';
const id = '/virtual/theme.css';

/**
 * The theme's CSS variables as a style sheet, imported as `virtual:theme.css`. MUI would otherwise write these 400 variables into the page
 * at each start, which takes as long as painting the first rows.
 */
export function themeStyles(): Plugin {
  return {
    name: 'theme-styles',
    resolveId: (source) => (source === name ? id : null),
    load: (loaded) => (loaded === id ? themeCss() : null),
  };
}

function themeCss(): string {
  const sheets: Record<string, Record<string, string | number>>[] = createAppTheme().generateStyleSheets();
  return sheets
    .flatMap((sheet) => Object.entries(sheet))
    .map(([selector, variables]) => {
      const lines = Object.entries(variables).map(([variable, value]) => `  ${variable}: ${value};\n`);
      return `${selector} {\n${lines.join('')}}\n`;
    })
    .join('');
}
