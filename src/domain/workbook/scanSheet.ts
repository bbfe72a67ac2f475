import { cellAt, columnName, position } from './cellReference.ts';
import { WorkbookError } from './workbookError.ts';
import { attribute } from './workbookXml.ts';

/** What a sheet's XML contains. Positions are those of `position`. */
export interface SheetScan {
  /** The sheet with nothing but the cells that have a value. */
  readonly values: string;
  /** Rows with a value. */
  readonly rowCount: number;
  /** The last row and the last column with a value. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly formulas: ReadonlyMap<string, { readonly isEmpty: boolean }>;
  /** Numbers whose format adds leading zeros, with how many digits it shows. */
  readonly zeroFormats: ReadonlyMap<string, number>;
  /** As written, such as `A2:A5`. */
  readonly mergedAreas: readonly string[];
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: string;
  value: string | null;
  formula: string | null;
}

/** Far more than any list of devices. Sheets beyond this could fill the memory. */
const limits = { rows: 200_000, cells: 10_000_000 };
/** `="0165"` is how lists keep leading zeros. Its result cannot be out of date. */
const constantFormula = /^(?:"[^"]*"|&quot;[^"&]*&quot;)$/;

/**
 * Goes through the tags of a sheet once, in linear time for any text, and throws a `WorkbookError` if the sheet is too large.
 * `read-excel-file` gets only the cells with a value: it would take minutes for a million rows that are merely formatted, and it
 * leaves out errors, formulas and merged areas.
 * @param formats styles that show leading zeros
 * @param mostRows rows after these are counted, but not in `values`
 */
export function scanSheet(
  xml: string,
  formats: ReadonlyMap<string, number>,
  mostRows = Number.POSITIVE_INFINITY,
): SheetScan {
  const tags = /<(\/?)(?:\w+:)?(row|c|v|f|is|mergeCell)(?=[\s/>])([^<>]*)>/g;
  const formulas = new Map<string, { isEmpty: boolean }>();
  const zeroFormats = new Map<string, number>();
  const mergedAreas: string[] = [];
  const written: string[] = [];
  let [rowCount, lastRow, lastColumn, writtenRow] = [0, 0, 0, 0];
  let [row, column, inlineStart] = [0, 0, 0];
  let cell: Cell | null = null;

  function endCell(): void {
    if (cell === null) return;
    const { value, formula, type, style } = cell;
    const at = position(cell.row, cell.column);
    if (formula !== null && !constantFormula.test(formula)) formulas.set(at, { isEmpty: value === null });
    const digits = formats.get(style);
    if (digits !== undefined) zeroFormats.set(at, digits);
    if (value !== null) {
      lastRow = Math.max(lastRow, cell.row);
      lastColumn = Math.max(lastColumn, cell.column);
      if (cell.row !== writtenRow) rowCount += 1;
      if (rowCount > limits.rows || lastRow * lastColumn > limits.cells)
        throw new WorkbookError('largeWorkbook');
      if (rowCount <= mostRows) {
        if (cell.row !== writtenRow) written.push(`${writtenRow > 0 ? '</row>' : ''}<row r="${cell.row}">`);
        // An error, such as `#N/A`, is left out unless it is text; as text, the check reports it.
        const kind = type === 'e' ? 'str' : type;
        const attributes = `${kind && ` t="${kind}"`}${style && ` s="${style}"`}`;
        written.push(`<c r="${columnName(cell.column)}${cell.row}"${attributes}>${value}</c>`);
      }
      writtenRow = cell.row;
    }
    cell = null;
  }

  for (let tag = tags.exec(xml); tag; tag = tags.exec(xml)) {
    const [whole, slash, name, attributes = ''] = tag;
    const isEnd = slash === '/';
    const isEmpty = attributes.endsWith('/');
    const textAfter = () => (isEmpty ? '' : xml.slice(tags.lastIndex, endOfText(xml, tags.lastIndex)));
    if (name === 'row' && !isEnd) {
      endCell();
      row = Number(attribute(attributes, 'r')) || row + 1;
      column = 0;
    } else if (name === 'c') {
      endCell();
      if (isEnd || isEmpty) continue;
      // Both references can be left out, if the cell follows the one before.
      ({ row, column } = cellAt(attribute(attributes, 'r')) ?? { row, column: column + 1 });
      const [type, style] = [attribute(attributes, 't'), attribute(attributes, 's')];
      cell = { row, column, type: word(type), style: word(style), value: null, formula: null };
    } else if (name === 'mergeCell') {
      mergedAreas.push(attribute(attributes, 'ref'));
    } else if (cell !== null && name === 'f' && !isEnd) {
      cell.formula = textAfter();
    } else if (cell !== null && name === 'v' && !isEnd) {
      const text = textAfter();
      if (text !== '') cell.value = `<v>${text}</v>`;
    } else if (cell !== null && name === 'is') {
      if (isEnd) cell.value = `<is>${xml.slice(inlineStart, tags.lastIndex - whole.length)}</is>`;
      else inlineStart = tags.lastIndex;
    }
  }
  endCell();
  const values = `<worksheet><sheetData>${written.join('')}${written.length > 0 ? '</row>' : ''}</sheetData></worksheet>`;
  return { values, rowCount, lastRow, lastColumn, formulas, zeroFormats, mergedAreas };
}

function endOfText(xml: string, from: number): number {
  const end = xml.indexOf('<', from);
  return end < 0 ? xml.length : end;
}

/** Types and styles are words and numbers. Anything else would end the attribute it is written to. */
function word(text: string): string {
  return /^\w*$/.test(text) ? text : '';
}
