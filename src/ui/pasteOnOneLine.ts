import type { ClipboardEvent } from 'react';

/**
 * Puts blanks where a pasted text has line breaks. A one-line field would drop them, and the last word of one line
 * would grow into the first of the next.
 */
export function pasteOnOneLine(onChange: (text: string) => void) {
  return (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text');
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const before = value.slice(0, selectionStart ?? value.length);
    const after = value.slice(selectionEnd ?? value.length);
    onChange(before + pasted.replace(/\s+/g, ' ').trim() + after);
  };
}
