import { createContext, use } from 'react';

/** What header cells need besides their column. It is a context because new column objects would repaint every cell. */
export interface HeaderState {
  readonly selection: 'none' | 'some' | 'all';
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly filteredColumns: ReadonlySet<string>;
  readonly onOpenFilter: (columnKey: string, anchor: Element) => void;
}

export const HeaderContext = createContext<HeaderState | null>(null);

export function useHeaderState(): HeaderState {
  const state = use(HeaderContext);
  if (state === null) throw new Error('a header cell outside of a DataTable');
  return state;
}
