import { type RefObject, useEffect, useState } from 'react';
import type { ColumnWidths, DataGridHandle } from 'react-data-grid';

/**
 * The widths of the columns, measured again whenever the grid's own width or the shown columns (`keys`) change; what the reader has
 * resized stays. Left to itself react-data-grid does so only while every column is in sight, and a growing column keeps a width of the
 * past.
 */
export function useColumnWidths(grid: RefObject<DataGridHandle | null>, keys: string) {
  const [widths, setWidths] = useState<ColumnWidths>(new Map());
  const [measuredFor, setMeasuredFor] = useState(keys);
  if (measuredFor !== keys) {
    setMeasuredFor(keys);
    setWidths(resizedOf);
  }
  useEffect(() => {
    const element = grid.current?.element;
    if (element == null) return;
    let lastWidth: number | null = null;
    const observer = new ResizeObserver((entries) => {
      // The observer has measured already: asking the element would have the browser lay out the page once more.
      const width = entries.at(-1)?.contentRect.width ?? null;
      const isFirst = lastWidth === null;
      if (width === lastWidth) return;
      lastWidth = width;
      if (isFirst) return;
      setWidths(resizedOf);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);
  return [widths, setWidths] as const;
}

function resizedOf(widths: ColumnWidths): ColumnWidths {
  return new Map([...widths].filter(([, { type }]) => type === 'resized'));
}
