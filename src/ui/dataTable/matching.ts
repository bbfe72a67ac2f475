import { choiceOf, isActiveFilter, type TableColumn, type TableView } from './tableView.ts';

/** How many rows are looked at between two chances to stop; a first search folds about 300 texts in a ms. */
export const rowsPerStep = 1000;

const beyondAscii = /[^\0-\x7f]/;
const accents = /\p{Diacritic}/gu;

/** Letter case and accents do not count: "arviz" finds "Árvíz". */
function fold(text: string): string {
  const folded = text.toLowerCase();
  return beyondAscii.test(folded) ? folded.normalize('NFD').replace(accents, '') : folded;
}

/** The folded text of each row, at its place; `undefined` until a search first looks at it. */
type SearchTexts = (string | undefined)[];

// By columns: another language is another text. Rows keep their place and identity from poll to poll, and with them
// their text. Not a WeakMap by row: collecting garbage around 100,000 entries holds the page for 100 ms.
const lastSearched = new WeakMap<object, { rows: readonly object[]; texts: SearchTexts }>();

function searchTextsOf(rows: readonly object[], columns: readonly unknown[]): SearchTexts {
  const last = lastSearched.get(columns);
  if (last?.rows === rows) return last.texts;
  const texts = rows.map((row, place) => (last?.rows[place] === row ? last.texts[place] : undefined));
  lastSearched.set(columns, { rows, texts });
  return texts;
}

function searchTextAt<Row>(
  texts: SearchTexts,
  place: number,
  row: Row,
  columns: readonly TableColumn<Row>[],
): string {
  const known = texts[place];
  if (known !== undefined) return known;
  // A line break between cells, since no word holds one: a match never spans two cells.
  const text = fold(columns.map((column) => column.text(row)).join('\n'));
  texts[place] = text;
  return text;
}

/** Takes the first search's work ahead, as soon as the reader seems about to search. */
export function* prepareSearch<Row extends object>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
): Generator<void, void> {
  const texts = searchTextsOf(rows, columns);
  for (const [place, row] of rows.entries()) {
    searchTextAt(texts, place, row, columns);
    if (place % rowsPerStep === 0) yield;
  }
}

type RowTest<Row> = (row: Row, place: number) => boolean;

function searchTest<Row extends object>(
  search: string,
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
): RowTest<Row> | null {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const texts = searchTextsOf(rows, columns);
  return (row, place) => {
    const text = searchTextAt(texts, place, row, columns);
    for (const word of words) if (!text.includes(word)) return false;
    return true;
  };
}

function filterTest<Row>(column: TableColumn<Row>, filter: string | readonly string[]): RowTest<Row> {
  if (typeof filter !== 'string') {
    const chosen = new Set(filter);
    return (row) => chosen.has(choiceOf(column, row));
  }
  const part = fold(filter.trim());
  return (row) => fold(column.text(row)).includes(part);
}

/**
 * Whether a row at its place in `rows` is to be shown: every word of the search in some cell, and every column's filter met.
 * `null` when all rows are. Filters on unknown columns, as an old link may hold them, hide nothing.
 */
export function rowTest<Row extends object>(
  view: TableView,
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
): RowTest<Row> | null {
  const tests: RowTest<Row>[] = [];
  for (const column of columns) {
    const filter = view.filters[column.key];
    if (filter !== undefined && isActiveFilter(filter)) tests.push(filterTest(column, filter));
  }
  const search = searchTest(view.search, rows, columns);
  if (search !== null) tests.push(search);
  return tests.length === 0 ? null : (row, place) => tests.every((test) => test(row, place));
}
