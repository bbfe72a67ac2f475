import { type KeyboardEvent, useEffect, useRef } from 'react';
import './tabs.css';

export interface TabItem<Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** Shown behind the label; `null` while it is not known. */
  readonly count: string | null;
}

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly items: readonly TabItem<Key>[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
  /** The `id` of the element with `role="tabpanel"`; the tabs get IDs that start with it. */
  readonly panelId: string;
}

export const tabId = (panelId: string, key: string) => `${panelId}-${key}`;

/** A row of tabs with counts. The library's own component is several times as large. */
export function Tabs<Key extends string>({ label, items, selected, onSelect, panelId }: TabsProps<Key>) {
  const list = useRef<HTMLDivElement>(null);
  // Counts that arrive make the tabs wider.
  const shown = items.map(({ count }) => count).join();
  // On a narrow screen the row is wider than the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` changes the width
  useEffect(() => {
    // Right before the frame: earlier, measuring would have the browser lay out a page that is still changing.
    const frame = requestAnimationFrame(() => {
      const tab = document.getElementById(tabId(panelId, selected));
      if (!list.current || !tab) return;
      const end = tab.offsetLeft + tab.offsetWidth - list.current.offsetLeft;
      list.current.scrollLeft = Math.max(0, end - list.current.clientWidth);
    });
    return () => cancelAnimationFrame(frame);
  }, [panelId, selected, shown]);
  function move(event: KeyboardEvent) {
    const at = items.findIndex(({ key }) => key === selected);
    const next = {
      ArrowRight: (at + 1) % items.length,
      ArrowLeft: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    const item = next === undefined ? undefined : items[next];
    if (next === undefined || item === undefined) return;
    event.preventDefault();
    onSelect(item.key);
    list.current?.querySelectorAll('button')[next]?.focus();
  }
  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {items.map(({ key, label, count }) => (
        <button
          key={key}
          id={tabId(panelId, key)}
          type="button"
          role="tab"
          aria-selected={key === selected}
          aria-controls={panelId}
          tabIndex={key === selected ? 0 : -1}
          onClick={() => onSelect(key)}
        >
          <span>{label}</span>
          {count !== null && <span className="tab-count">{count}</span>}
        </button>
      ))}
    </div>
  );
}
