import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { type TeamScope, teamScopes } from './teamScope.ts';

interface TeamFilterProps {
  readonly scope: TeamScope;
  readonly onChoose: (scope: TeamScope) => void;
}

/** Whose uploads are listed. */
export function TeamFilter({ scope, onChoose }: TeamFilterProps) {
  const { t } = useTranslation('team');
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={t('scope.label')}
      value={scope}
      onChange={(_, chosen: TeamScope | null) => chosen && onChoose(chosen)}
    >
      {teamScopes.map((one) => (
        <ToggleButton key={one} value={one} sx={{ textTransform: 'none', px: 1.5, py: 0.25 }}>
          {t(`scope.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
