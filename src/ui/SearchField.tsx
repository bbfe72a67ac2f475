import ClearIcon from '@mui/icons-material/Clear';
import SearchIcon from '@mui/icons-material/Search';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { pasteOnOneLine } from './pasteOnOneLine.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /**
   * The text is complete: Enter, or the field is left. What comes next (a link followed, a result opened) must not be overtaken
   * by a text that still waits for a pause in typing.
   */
  readonly onComplete?: () => void;
  /** After `onComplete`. */
  readonly onEnter?: () => void;
  /** The id of a text that explains how to search. */
  readonly describedBy?: string;
}

/** The field a page begins with: it has the focus when the page opens; Escape empties it. */
export function SearchField({
  label,
  placeholder,
  clearLabel,
  value,
  onChange,
  onComplete,
  onEnter,
  describedBy,
}: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  function clear() {
    onChange('');
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes, Enter and Escape belong to it.
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
          <IconButton edge="end" aria-label={clearLabel} title={clearLabel} onClick={clear}>
            <ClearIcon fontSize="small" />
          </IconButton>
        )
      }
      // The browser's own cross would stand beside ours.
      sx={{
        bgcolor: 'background.paper',
        '& input::-webkit-search-cancel-button': { display: 'none' },
        // Told apart from a typed text by its colour, yet still readable.
        '& input::placeholder': { color: 'text.secondary', opacity: 1 },
      }}
    />
  );
}
