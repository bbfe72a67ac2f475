import { getContrastRatio, type Palette, type Theme } from '@mui/material/styles';
import { expect, test } from 'vitest';
import { createAppTheme } from './theme.ts';

type SchemedTheme = Theme & { colorSchemes: Record<'light' | 'dark', { palette: Palette }> };

test.each(['light', 'dark'] as const)(
  'the colors of outcomes are readable as texts in the %s scheme',
  (scheme) => {
    const { colorSchemes } = createAppTheme() as SchemedTheme;
    const { palette } = colorSchemes[scheme];
    const colors = Object.entries(palette.outcome);
    expect(colors).toHaveLength(6);
    for (const [outcome, color] of colors)
      for (const background of [palette.background.default, palette.background.paper])
        expect(getContrastRatio(color, background), outcome).toBeGreaterThanOrEqual(4.5);
  },
);
