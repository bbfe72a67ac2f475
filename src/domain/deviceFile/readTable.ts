import Papa from 'papaparse';
import { meaningOfHeader } from './headerNames.ts';

/** In order of preference if the file gives no hint: the one least often found inside a value comes first. */
const delimiters = ['\t', ';', ','] as const;
export type Delimiter = (typeof delimiters)[number];

export interface TableLine {
  /** 1-based line of the text where the record begins; a quoted cell may span several lines. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly delimiter: Delimiter;
  /** Records with at least one cell that is not empty. */
  readonly records: readonly TableLine[];
  /** Lines of records with mismatched quotes, whose cells may contain the lines that follow. */
  readonly brokenQuotes: readonly number[];
}

/** Records, and at most this many characters, examined to detect the delimiter; a hash alone has 4,000. */
const sampleRecords = 5;
const sampleCharacters = 60_000;

/**
 * Splits the text of a device file, or of cells pasted from a spreadsheet, into records. Accepts commas, semicolons and
 * tabs, quoted and unquoted cells, any line endings, and Excel's `sep=;` line. Never throws.
 */
export function readTable(fileText: string): Table {
  const text = fileText.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const declared = /^sep=([\t;,])[ \t]*(?:\n|$)/i.exec(text);
  const skippedLines = declared ? 1 : 0;
  const body = declared ? text.slice(declared[0].length) : text;
  const delimiter = (declared?.[1] as Delimiter | undefined) ?? detectDelimiter(body);

  const { data, errors } = parse(body, delimiter);
  const records: TableLine[] = [];
  const lineOfRecord: number[] = [];
  let line = 1 + skippedLines;
  for (const cells of data) {
    lineOfRecord.push(line);
    if (!isBlank(cells)) records.push({ line, cells });
    line += 1 + lineBreaksIn(cells);
  }
  const broken = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row }) => lineOfRecord[row ?? 0] ?? line);
  return { delimiter, records, brokenQuotes: [...new Set(broken)] };
}

function parse(text: string, delimiter: Delimiter, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview });
}

/**
 * The delimiter that yields the most known headers. Without a header, the one that splits every record, because a decimal
 * comma (`1,65208E+11`) splits only some.
 */
function detectDelimiter(text: string): Delimiter {
  const sample = text.trimStart().slice(0, sampleCharacters);
  const [best] = delimiters
    .map((delimiter) => {
      const records = parse(sample, delimiter, sampleRecords).data.filter((cells) => !isBlank(cells));
      const knownHeaders = (records[0] ?? []).filter((cell) => meaningOfHeader(cell)).length;
      const widths = (knownHeaders > 0 ? records.slice(0, 1) : records).map((cells) => cells.length);
      return { delimiter, knownHeaders, width: Math.min(...widths) };
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
