import { type RefObject, useEffect, useState } from 'react';
import type { ColumnWidths, DataGridHandle } from 'react-data-grid';

/**
 * The widths of the columns, measured anew whenever the grid's own width changes; what the reader has resized stays. Left to
 * itself react-data-grid does so only while every column is in sight, and a growing column keeps a width of the past.
 */
export function useColumnWidths(grid: RefObject<DataGridHandle | null>) {
  const [widths, setWidths] = useState<ColumnWidths>(new Map());
  useEffect(() => {
    const element = grid.current?.element;
    if (element == null) return;
    let lastWidth = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === lastWidth) return;
      lastWidth = element.clientWidth;
      setWidths((all) => new Map([...all].filter(([, { type }]) => type === 'resized')));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);
  return [widths, setWidths] as const;
}
