import Papa from 'papaparse';
import { meaningOfHeader } from './headerNames.ts';
import { splitComments } from './splitComments.ts';
import type { Table, TableLine } from './table.ts';

/** In order of preference if the file gives no hint: the one least often found inside a value comes first. */
const delimiters = ['\t', ';', ','] as const;
export type Delimiter = (typeof delimiters)[number];

export interface TextTable extends Table {
  readonly delimiter: Delimiter;
}

/** Records examined for a known header and for the number of columns; characters, because a hash alone has 4,000. */
const sample = { records: 30, forWidth: 5, characters: 60_000 };

/**
 * Splits the text of a device file, or of cells pasted from a spreadsheet, into records. Accepts commas, semicolons and
 * tabs, quoted and unquoted cells, any line endings, Excel's `sep=;` line, and comment lines before everything else, each of
 * which becomes a record of one cell. Never throws.
 */
export function readTable(fileText: string): TextTable {
  const text = fileText.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const declared = /^sep=([\t;,])[ \t]*(?:\n|$)/i.exec(text);
  const firstLine = declared ? 2 : 1;
  const { comments, body } = splitComments(declared ? text.slice(declared[0].length) : text, firstLine);
  const delimiter = (declared?.[1] as Delimiter | undefined) ?? detectDelimiter(body);

  const { data, errors } = parse(body, delimiter);
  const records: TableLine[] = [];
  const lineOfRecord: number[] = [];
  let line = firstLine;
  for (const cells of data) {
    lineOfRecord.push(line);
    if (!isBlank(cells)) records.push({ line, cells });
    line += 1 + lineBreaksIn(cells);
  }
  const broken = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row }) => lineOfRecord[row ?? 0] ?? line);
  const all = [...comments, ...records].sort((one, other) => one.line - other.line);
  return { delimiter, records: all, brokenQuotes: [...new Set(broken)] };
}

function parse(text: string, delimiter: Delimiter, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });
}

/**
 * The delimiter that yields the most known headers. Without a header, the one that splits every record, because a decimal
 * comma (`1,65208E+11`) splits only some.
 */
function detectDelimiter(text: string): Delimiter {
  const start = text.trimStart().slice(0, sample.characters);
  const [best] = delimiters
    .map((delimiter) => {
      const records = parse(start, delimiter, sample.records).data.filter((cells) => !isBlank(cells));
      const known = records.map((cells) => cells.filter((cell) => meaningOfHeader(cell)).length);
      const knownHeaders = Math.max(0, ...known);
      const header = records[known.indexOf(knownHeaders)];
      const measured = knownHeaders > 0 && header ? [header] : records.slice(0, sample.forWidth);
      return { delimiter, knownHeaders, width: Math.min(...measured.map((cells) => cells.length)) };
    })
    .sort((a, b) => b.knownHeaders - a.knownHeaders || b.width - a.width);
  return best && best.width > 1 && Number.isFinite(best.width) ? best.delimiter : ',';
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
