import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pasteOnOneLine } from '../../ui/pasteOnOneLine.ts';

interface TextFormProps {
  readonly label: string;
  readonly hint: string;
  /** What is wrong with the text; `null` if nothing is. */
  readonly problem: string | null;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
}

/** One line of text to paste, and the button that opens what it names. */
export function TextForm({ label, hint, problem, text, onChange, onSubmit }: TextFormProps) {
  const { t } = useTranslation('customers');
  const [inputId, helpId] = [useId(), useId()];
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        input.current?.focus();
        onSubmit();
      }}
    >
      <InputLabel
        htmlFor={inputId}
        error={problem !== null}
        sx={{ position: 'static', transform: 'none', mb: 0.5, whiteSpace: 'normal' }}
      >
        {label}
      </InputLabel>
      <Stack direction="row" spacing={1}>
        <OutlinedInput
          id={inputId}
          fullWidth
          value={text}
          error={problem !== null}
          inputRef={input}
          onChange={({ target }) => onChange(target.value)}
          inputProps={{
            'aria-describedby': helpId,
            spellCheck: false,
            autoComplete: 'off',
            autoCapitalize: 'off',
            onPaste: pasteOnOneLine(onChange),
          }}
        />
        <Button type="submit" variant="contained" sx={{ flexShrink: 0, px: 2 }}>
          {t('open.open')}
        </Button>
      </Stack>
      <FormHelperText
        id={helpId}
        error={problem !== null}
        role={problem === null ? undefined : 'alert'}
        sx={{ fontSize: '0.85rem' }}
      >
        {problem ?? hint}
      </FormHelperText>
    </form>
  );
}

export const cardSx = {
  p: { xs: 2, sm: 3 },
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
} as const;
