import ClearIcon from '@mui/icons-material/Clear';
import SearchIcon from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pasteOnOneLine } from './pasteOnOneLine.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /**
   * The text is complete: Enter was pressed or the field lost the focus. Called so that no text is still waiting for a pause in
   * typing when the user follows a link or opens a result.
   */
  readonly onComplete?: () => void;
  /** Called after `onComplete`. */
  readonly onEnter?: () => void;
  /** The DOM ID of a text that explains how to search. */
  readonly describedBy?: string;
}

/** The main search field of a page. It gets the focus when the page opens, and Escape clears it. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  onComplete,
  onEnter,
  describedBy,
}: SearchFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  function clear() {
    onChange('');
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    // An input method uses Enter and Escape itself while it composes a character.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      onComplete?.();
      onEnter?.();
    }
    if (event.key === 'Escape') clear();
  }

  return (
    <OutlinedInput
      fullWidth
      type="search"
      value={value}
      placeholder={placeholder ?? label}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={onKeyDown}
      onBlur={onComplete}
      inputRef={input}
      inputProps={{
        'aria-label': label,
        'aria-describedby': describedBy,
        spellCheck: false,
        autoComplete: 'off',
        onPaste: pasteOnOneLine(onChange),
      }}
      startAdornment={<SearchIcon fontSize="small" sx={{ mr: 1, color: 'text.secondary' }} />}
      endAdornment={
        value !== '' && (
          <IconButton edge="end" aria-label={t('clearSearch')} title={t('clearSearch')} onClick={clear}>
            <ClearIcon fontSize="small" />
          </IconButton>
        )
      }
      sx={{
        bgcolor: 'background.paper',
        // The browser would show its own clear button beside ours.
        '& input::-webkit-search-cancel-button': { display: 'none' },
        // Lighter than typed text, with enough contrast to be read.
        '& input::placeholder': { color: 'text.secondary', opacity: 1 },
      }}
    />
  );
}
