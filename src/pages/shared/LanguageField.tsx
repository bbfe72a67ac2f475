import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language, languageNames, languages } from '../../i18n/language.ts';

interface LanguageFieldProps {
  readonly label: string;
  readonly language: Language;
  readonly isMissing: boolean;
  readonly onChoose: (language: Language) => void;
}

/** Chooses the language of texts for somebody else, on the spot. */
export function LanguageField({ label, language, isMissing, onChoose }: LanguageFieldProps) {
  const { t } = useTranslation('common');
  return (
    <TextField
      select
      size="small"
      sx={{ minWidth: 200 }}
      label={label}
      value={language}
      error={isMissing}
      helperText={isMissing && t('partMissing.title')}
      onChange={({ target: { value } }) => {
        if (isLanguage(value)) onChoose(value);
      }}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    >
      {languages.map((one) => (
        <option key={one} value={one} lang={one}>
          {languageNames[one]}
        </option>
      ))}
    </TextField>
  );
}
