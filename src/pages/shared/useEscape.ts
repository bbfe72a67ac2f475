import { useEffect, useEffectEvent } from 'react';

/**
 * Escape closes a panel beside a table from anywhere, except where it has another meaning: in dialogs, and in a search with text.
 * Once the panel is gone, the focus that was in it is in the table again.
 */
export function useEscape(onClose: () => void) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '') return;
    if (target instanceof Element && target.closest('[role="dialog"]')) return;
    onClose();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      // At once, not in the next frame: the next key of somebody who types fast would be lost.
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('.dt-grid [tabindex="0"]')?.focus({ preventScroll: true });
    };
  }, []);
}
