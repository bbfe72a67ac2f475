/**
 * The text of a cell that is stored as a number, from the number as the file has it. A number that has kept all digits is
 * written out. One that may have lost some is written as Excel shows it, `1.23E+12`, which the check reports: Excel keeps 15
 * digits, and a list that was shortened to `1.23E+12` before ends in zeros.
 */
export function numberText(raw: string): string {
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  if (!Number.isInteger(number)) return String(number);
  const isShortened = Math.abs(number) >= 1e11 && number % 1e5 === 0;
  return isShortened || Math.abs(number) >= 1e15 ? number.toExponential().replace('e', 'E') : String(number);
}

/** As ISO 8601, without a time if it is midnight. Workbooks have no time zones. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 5);
  return clock === '00:00' ? day : `${day} ${clock}`;
}
