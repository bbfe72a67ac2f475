import type { RowGroup } from './arrangeRows.ts';

/** The line above a group's rows. A class, so that a row of the table can never be taken for one. */
export class GroupLine<Row> {
  readonly group: RowGroup<Row>;
  readonly isExpanded: boolean;

  constructor(group: RowGroup<Row>, isExpanded: boolean) {
    this.group = group;
    this.isExpanded = isExpanded;
  }

  /** Never equal to a row's key: those are the caller's, and hold no NUL. */
  get key(): string {
    return `\0group ${this.group.value}`;
  }
}

/** What stands in one line of the grid. */
export type GridRow<Row> = Row | GroupLine<Row>;

export function gridRowsOf<Row>(
  rows: readonly Row[],
  groups: readonly RowGroup<Row>[] | null,
  collapsed: ReadonlySet<string>,
): readonly GridRow<Row>[] {
  if (groups === null) return rows;
  const lines: GridRow<Row>[] = [];
  for (const group of groups) {
    const isExpanded = !collapsed.has(group.value);
    lines.push(new GroupLine(group, isExpanded));
    // One by one: a spread of 100,000 arguments overflows the stack.
    if (isExpanded) for (const row of group.rows) lines.push(row);
  }
  return lines;
}
