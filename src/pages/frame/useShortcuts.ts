import { useEffectEvent, useLayoutEffect } from 'react';

/** What each key does, by `KeyboardEvent.key`: the character typed, which does not depend on the keyboard layout. */
type Shortcuts = Readonly<Record<string, () => void>>;

const textFields =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]';

/** Single-key shortcuts that work everywhere except in text fields. */
export function useShortcuts(shortcuts: Shortcuts, areOn: boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest(textFields) !== null) return;
    const act = Object.hasOwn(shortcuts, event.key) ? shortcuts[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  // Before the first paint: a key pressed as soon as the page is seen must work.
  useLayoutEffect(() => {
    if (!areOn) return;
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [areOn]);
}
