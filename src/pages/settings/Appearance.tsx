import { useColorScheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useChoice } from '../../browser/choices.ts';
import { isLanguage, languageNames, languages } from '../../i18n/language.ts';
import { useLanguageChoice } from '../../routing/useLanguageChoice.ts';
import { useMaskedKeys } from '../shared/useMaskedKeys.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { SettingsCard } from './SettingsCard.tsx';

/** Language, theme, tables, times and product keys. Every choice takes effect at once. */
export function Appearance() {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const chooseLanguage = useLanguageChoice();
  const { mode = 'system', setMode } = useColorScheme();
  const [density, setDensity] = useChoice('table-density');
  const [times, setTimes] = useChoice('times');
  const [masksKeys, setMasksKeys] = useMaskedKeys();
  return (
    <SettingsCard id="appearance" title={t('appearance')}>
      <ChoiceGroup
        label={t('common:language')}
        choices={languages.map((language) => ({
          ...{ value: language, name: languageNames[language], lang: language },
        }))}
        chosen={isLanguage(i18n.language) ? i18n.language : 'en'}
        onChoose={chooseLanguage}
      />
      <ChoiceGroup
        label={t('common:theme.label')}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({
          ...{ value, name: t(`common:theme.${value}`) },
        }))}
        chosen={mode}
        onChoose={setMode}
      />
      <ChoiceGroup
        label={t('density.label')}
        hint={t('density.hint')}
        choices={(['comfortable', 'compact'] as const).map((value) => ({
          ...{ value, name: t(`density.${value}`) },
        }))}
        chosen={density}
        onChoose={setDensity}
      />
      <ChoiceGroup
        label={t('times.label')}
        hint={t('times.hint')}
        choices={(['local', 'utc'] as const).map((value) => ({ value, name: t(`times.${value}`) }))}
        chosen={times}
        onChoose={setTimes}
      />
      <ChoiceGroup
        label={t('keys.label')}
        hint={t('keys.hint')}
        choices={(['shown', 'hidden'] as const).map((value) => ({ value, name: t(`keys.${value}`) }))}
        chosen={masksKeys ? 'hidden' : 'shown'}
        onChoose={(value) => setMasksKeys(value === 'hidden')}
      />
    </SettingsCard>
  );
}
