import { choiceOf, isActiveFilter, type TableColumn, type TableView } from './tableView.ts';

const beyondAscii = /[^\0-\x7f]/;
const accents = /\p{Diacritic}/gu;

/** Letter case and accents do not count: "arviz" finds "Árvíz". */
export function fold(text: string): string {
  const folded = text.toLowerCase();
  return beyondAscii.test(folded) ? folded.normalize('NFD').replace(accents, '') : folded;
}

// By columns first: another language or another set of columns is another text. Rows that did not change
// keep their identity from poll to poll, and with it their text.
const searchTexts = new WeakMap<object, WeakMap<object, string>>();

function searchTextsFor(columns: readonly unknown[]): WeakMap<object, string> {
  const known = searchTexts.get(columns);
  if (known !== undefined) return known;
  const fresh = new WeakMap<object, string>();
  searchTexts.set(columns, fresh);
  return fresh;
}

function searchTest<Row extends object>(search: string, columns: readonly TableColumn<Row>[]) {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const texts = searchTextsFor(columns);
  return (row: Row): boolean => {
    let text = texts.get(row);
    if (text === undefined) {
      // A line break between cells, since no word holds one: a match never spans two cells.
      text = fold(columns.map((column) => column.text(row)).join('\n'));
      texts.set(row, text);
    }
    for (const word of words) if (!text.includes(word)) return false;
    return true;
  };
}

function filterTest<Row>(column: TableColumn<Row>, filter: string | readonly string[]) {
  if (typeof filter !== 'string') {
    const chosen = new Set(filter);
    return (row: Row) => chosen.has(choiceOf(column, row));
  }
  const part = fold(filter.trim());
  return (row: Row) => fold(column.text(row)).includes(part);
}

/**
 * Whether a row is to be shown: every word of the search in some cell, and every column's filter met.
 * `null` when all rows are. Filters on unknown columns, as an old link may hold them, hide nothing.
 */
export function rowTest<Row extends object>(
  view: TableView,
  columns: readonly TableColumn<Row>[],
): ((row: Row) => boolean) | null {
  const tests: ((row: Row) => boolean)[] = [];
  for (const column of columns) {
    const filter = view.filters[column.key];
    if (filter !== undefined && isActiveFilter(filter)) tests.push(filterTest(column, filter));
  }
  const search = searchTest(view.search, columns);
  if (search !== null) tests.push(search);
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row));
}
