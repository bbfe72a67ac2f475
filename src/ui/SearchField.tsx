import { type KeyboardEvent, useEffect, useRef } from 'react';
import { pasteOnOneLine } from './pasteOnOneLine.ts';
import { SearchInput } from './SearchInput.tsx';

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
    <SearchInput
      ref={input}
      label={label}
      placeholder={placeholder}
      value={value}
      onChange={onChange}
      onClear={clear}
      onKeyDown={onKeyDown}
      onBlur={onComplete}
      onPaste={pasteOnOneLine(onChange)}
      aria-describedby={describedBy}
    />
  );
}
