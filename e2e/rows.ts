import type { Locator } from '@playwright/test';

/**
 * The rows of a grid or table that are currently rendered, each as text by header. A cell belongs to the header with the
 * same `aria-colindex`, because grids do not render columns out of view; in plain tables, position decides.
 */
export function readRows(grid: Locator, headers: string[]): Promise<Record<string, string>[]> {
  return grid.evaluate((element, wanted) => {
    const all = (parent: Element, roles: string, tags: string) => [
      ...parent.querySelectorAll<HTMLElement>(`${roles}, ${tags}`),
    ];
    const columnOf = (cell: Element, cells: Element[]) =>
      cell.getAttribute('aria-colindex') ?? String(cells.indexOf(cell) + 1);
    // innerText rather than textContent, because tests must not read hidden text.
    const textOf = (cell: HTMLElement) => cell.innerText.replace(/\s+/g, ' ').trim();

    const headerCells = all(element, '[role=columnheader]', 'thead th');
    const columns = new Map(headerCells.map((cell) => [textOf(cell), columnOf(cell, headerCells)]));
    return all(element, '[role=row]', 'tbody tr')
      .map((row) => all(row, '[role=gridcell], [role=rowheader], [role=cell]', 'td, tbody th'))
      .filter((cells) => cells.length > 0)
      .map((cells) => {
        const textByColumn = new Map(cells.map((cell) => [columnOf(cell, cells), textOf(cell)]));
        return Object.fromEntries(
          wanted.map((header) => [
            header,
            textByColumn.get(columns.get(header) ?? '') ??
              `(no such column among: ${[...columns.keys()].join(', ')})`,
          ]),
        );
      });
  }, headers);
}
