import { type Key, type RefObject, useLayoutEffect, useRef } from 'react';
import type { DataGridHandle } from 'react-data-grid';

interface ActiveCell {
  readonly key: Key;
  readonly rowIdx: number;
  readonly idx: number;
}

/**
 * react-data-grid remembers the active cell by its line's number. When lines come, go or move under it, the focus goes along
 * with the row, without scrolling; where the row is gone, it stays at the place.
 */
export function useFocusFollowsRow<Line>(
  grid: RefObject<DataGridHandle | null>,
  lines: readonly Line[],
  keyOf: (line: Line) => Key,
) {
  const activeCell = useRef<ActiveCell | null>(null);
  const isFocused = useRef(false);

  useLayoutEffect(() => {
    const active = activeCell.current;
    if (active === null) return;
    const line = lines[active.rowIdx];
    if (line === undefined || keyOf(line) !== active.key) {
      const rowIdx = lines.findIndex((candidate) => keyOf(candidate) === active.key);
      if (rowIdx >= 0) grid.current?.setActivePosition({ idx: active.idx, rowIdx });
    }
    if (!isFocused.current) return;
    // After the grid's own update of this same frame, when the active cell is drawn at its new place.
    const frame = requestAnimationFrame(() => {
      const element = grid.current?.element;
      if (element == null || element.contains(document.activeElement)) return;
      if (document.activeElement !== document.body) return;
      const target = element.querySelector<HTMLElement>('[tabindex="0"]') ?? element;
      target.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [grid, lines, keyOf]);

  return {
    onActivePositionChange: ({
      rowIdx,
      row,
      idx,
    }: {
      rowIdx: number;
      row: Line | undefined;
      idx: number;
    }) => {
      activeCell.current = row === undefined ? null : { key: keyOf(row), rowIdx, idx };
    },
    onFocus: () => {
      isFocused.current = true;
    },
    onBlur: () => {
      isFocused.current = false;
    },
  };
}
