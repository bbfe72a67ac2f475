import { useSyncExternalStore } from 'react';

function subscribeTo(target: EventTarget, ...events: string[]) {
  return (listener: () => void) => {
    for (const event of events) target.addEventListener(event, listener);
    return () => {
      for (const event of events) target.removeEventListener(event, listener);
    };
  };
}

const subscribeVisibility = subscribeTo(document, 'visibilitychange');
const subscribeOnline = subscribeTo(window, 'online', 'offline');

/** Whether the tab is in front. */
export function useIsVisible(): boolean {
  return useSyncExternalStore(subscribeVisibility, () => document.visibilityState === 'visible');
}

/** Whether the browser believes it has a network. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(subscribeOnline, () => navigator.onLine);
}
