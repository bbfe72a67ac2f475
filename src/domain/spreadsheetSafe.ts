/** What may begin a formula: `= + - @`, also full-width, small, raised and lowered, as East Asian spreadsheets take them. */
const FORMULA_SIGN = '[=＝﹦⁼₌⩵⩶+＋﹢⁺₊﬩\\-－﹣−⁻₋@＠﹫]';
/** Blanks and invisible characters before it do not keep every spreadsheet from seeing a formula. */
const FORMULA = `(?:(?![\\r\\n])[\\s\\p{C}])*${FORMULA_SIGN}`;
// A spreadsheet set to semicolons does not see the quotes of a comma-separated cell: each of its lines becomes a row.
const LINE_START = '(?<=^|[\\r\\n])';

const UNSAFE = new RegExp(`^(?=[\\t\\r])|${LINE_START}(?=${FORMULA})`, 'gu');
const APOSTROPHE = new RegExp(`^'(?=[\\t\\r])|${LINE_START}'(?=${FORMULA})`, 'gu');

/**
 * Makes a cell safe for a spreadsheet, by clipboard or file. A text that a spreadsheet would run as a formula gets a
 * leading apostrophe, which spreadsheets hide; any other text is unchanged. Source: OWASP, "CSV Injection".
 */
export function spreadsheetSafe(cell: string): string {
  return cell.replace(UNSAFE, "'");
}

/** The cell without the apostrophes of `spreadsheetSafe`. */
export function withoutApostrophes(cell: string): string {
  return cell.replace(APOSTROPHE, '');
}
