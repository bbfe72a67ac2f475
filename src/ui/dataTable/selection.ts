import type { Key } from 'react';

export type SelectionState = 'none' | 'some' | 'all';

export function selectionOf<Row>(
  rows: readonly Row[],
  selected: ReadonlySet<Key>,
  rowKey: (row: Row) => Key,
): SelectionState {
  if (selected.size === 0 || rows.length === 0) return 'none';
  let count = 0;
  for (const row of rows) if (selected.has(rowKey(row))) count++;
  if (count === 0) return 'none';
  return count === rows.length ? 'all' : 'some';
}

/** The selection with all of `rows` in it, or none of them; what else is selected stays so. */
export function withRows<Row>(
  selected: ReadonlySet<Key>,
  rows: readonly Row[],
  rowKey: (row: Row) => Key,
  isSelected: boolean,
): ReadonlySet<Key> {
  const next = new Set(selected);
  for (const row of rows) {
    if (isSelected) next.add(rowKey(row));
    else next.delete(rowKey(row));
  }
  return next;
}
