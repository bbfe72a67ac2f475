import BrightnessAutoIcon from '@mui/icons-material/BrightnessAuto';
import DarkModeIcon from '@mui/icons-material/DarkMode';
import LightModeIcon from '@mui/icons-material/LightMode';
import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

type Mode = 'system' | 'light' | 'dark';

const next = { system: 'light', light: 'dark', dark: 'system' } as const satisfies Record<Mode, Mode>;
const icons = {
  system: BrightnessAutoIcon,
  light: LightModeIcon,
  dark: DarkModeIcon,
} as const satisfies Record<Mode, unknown>;

/** Cycles through system, light and dark; MUI stores the choice. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { mode = 'system', setMode } = useColorScheme();
  const Icon = icons[mode];
  return (
    <IconButton
      onClick={() => setMode(next[mode])}
      aria-label={t(`theme.${mode}`)}
      title={t(`theme.${mode}`)}
    >
      <Icon fontSize="small" />
    </IconButton>
  );
}
