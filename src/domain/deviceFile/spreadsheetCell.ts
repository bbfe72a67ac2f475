import { withoutApostrophes } from '../spreadsheetSafe.ts';

/**
 * Removes what protects a cell from spreadsheets: the apostrophe before a formula's first character (`writeDeviceFile`
 * writes it too), and the formula `="0165"`, which preserves leading zeros (`textCell` writes it).
 */
export function plainCell(cell: string): string {
  const text = /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;
  return withoutApostrophes(text);
}

/** Digits that stay as they are also as a number: no leading zero, and not so many that they are rounded. */
const KEPT_NUMBER = /^(?:0|[1-9]\d{0,10})$/;
/** Numbers, times and dates in digits: `0165`, `1,65208E+11`, `3-4`, `12:30`. */
const NUMBER = /^\d[\d.,:/ -]*(?:e[+-]?\d+|%)?$/i;
const month = 'jan|feb|m[aá]r|[aá]pr|m[aá][jy]|j[uú][nl]|aug|sep|szep|o[ck]t|nov|de[cz]';
/** Dates in words, in English and in Hungarian: `MAR1`, `1-sept`. */
const DATE_IN_WORDS = new RegExp(`^(?=.*\\d)[\\d., /-]*(?:${month})[a-záéíóúőű]{0,7}[\\d., /-]*$`, 'i');
/** Hours and truth values. */
const WORDS = /^\d{1,2}(?::\d{1,2})* [ap]m?$|^(?:true|false|igaz|hamis)$/i;
/** In characters: Excel takes no longer text in a formula. */
const longestLiteral = 255;

/**
 * A text for a cell of a CSV file. What a spreadsheet would take for a number, a time or a truth value, and so change, becomes a
 * formula that is nothing but this text: `="0165"`. Such a text has no quotation mark, so it cannot bring a formula of its own.
 */
export function textCell(text: string): string {
  if (text.length > longestLiteral || KEPT_NUMBER.test(text)) return text;
  const isChanged = [NUMBER, DATE_IN_WORDS, WORDS].some((pattern) => pattern.test(text));
  return isChanged ? `="${text}"` : text;
}
