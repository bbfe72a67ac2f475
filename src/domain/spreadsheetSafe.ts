/**
 * Makes a cell safe for a spreadsheet, by clipboard or file. A text that a spreadsheet would run as a formula gets a
 * leading apostrophe, which spreadsheets hide; any other text is unchanged. Source: OWASP, "CSV Injection".
 */
export function spreadsheetSafe(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
