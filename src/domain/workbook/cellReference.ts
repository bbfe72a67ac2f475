/** A key for the cell in this row and column, both counted from 1. */
export function position(row: number, column: number): string {
  return `${row} ${column}`;
}

/** The row and column of `B5`; `null` for anything else. */
export function cellAt(reference: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

/** `B` for 2. */
export function columnName(column: number): string {
  let [name, rest] = ['', column];
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}
