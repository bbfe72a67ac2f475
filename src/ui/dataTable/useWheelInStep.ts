import { type RefObject, useEffect } from 'react';
import type { DataGridHandle } from 'react-data-grid';

/** Px in a line and in a page, for wheels that count in those (`WheelEvent.deltaMode` 1 and 2). */
const lineHeight = 34;

function pxOf(event: WheelEvent, pageHeight: number): number {
  if (event.deltaMode === WheelEvent.DOM_DELTA_LINE) return event.deltaY * lineHeight;
  if (event.deltaMode === WheelEvent.DOM_DELTA_PAGE) return event.deltaY * pageHeight;
  return event.deltaY;
}

/**
 * Scrolls by wheel in step with drawing. Left to itself the browser scrolls first and asks for rows later, and a fast wheel
 * shows white: react-data-grid draws only four rows ahead, and that can't be changed.
 */
export function useWheelInStep(grid: RefObject<DataGridHandle | null>): void {
  useEffect(() => {
    const element = grid.current?.element;
    if (element == null) return;
    function scroll(event: WheelEvent) {
      // Ctrl zooms, Shift and touchpads scroll sideways: not ours.
      if (event.ctrlKey || event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
      const container = event.currentTarget as HTMLElement;
      const before = container.scrollTop;
      container.scrollTop = before + pxOf(event, container.clientHeight);
      // At either end the page around goes on scrolling.
      if (container.scrollTop !== before) event.preventDefault();
    }
    element.addEventListener('wheel', scroll, { passive: false });
    return () => element.removeEventListener('wheel', scroll);
  }, [grid]);
}
