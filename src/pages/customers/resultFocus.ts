import type { KeyboardEvent } from 'react';

/** Marks the links that the arrow keys move through. */
export const resultMark = { 'data-result': '' };

const results = (within: Element) => [...within.querySelectorAll<HTMLElement>('a[data-result]')];

export function focusFirstResult(within: Element | null): void {
  if (within) results(within)[0]?.focus();
}

/**
 * Arrow keys move the focus from the search field through all results, across groups, and back to the field. Home and End
 * go to the first and last result; in the field they keep their usual meaning.
 */
export function moveResultFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const field = event.currentTarget.querySelector<HTMLElement>('input[type=search]');
  const links = results(event.currentTarget);
  const at = links.indexOf(event.target as HTMLElement);
  if (at === -1 && event.target !== field) return;

  const target = at === -1 ? event.key === 'ArrowDown' && links[0] : nextTarget(event.key, links, at, field);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function nextTarget(key: string, links: readonly HTMLElement[], at: number, field: HTMLElement | null) {
  switch (key) {
    case 'ArrowDown':
      return links[at + 1];
    case 'ArrowUp':
      return at === 0 ? field : links[at - 1];
    case 'Home':
      return links[0];
    case 'End':
      return links.at(-1);
    case 'Escape':
      return field;
    default:
      return undefined;
  }
}
