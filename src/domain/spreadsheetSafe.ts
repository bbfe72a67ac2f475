/**
 * A cell as it may be handed to a spreadsheet, by clipboard or file. What a spreadsheet would run as a formula gets
 * an apostrophe in front, which it hides; everything else stays as it is. Source: OWASP, "CSV Injection".
 */
export function spreadsheetSafe(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
