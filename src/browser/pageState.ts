/** What the browser knows about the page: whether it is seen, and whether there is a network. */
export interface PageState {
  readonly isVisible: () => boolean;
  /** What the browser believes; a call may fail all the same. */
  readonly isOnline: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

export const pageState: PageState = {
  isVisible: () => document.visibilityState === 'visible',
  isOnline: () => navigator.onLine,
  subscribe(listener) {
    const ended = new AbortController();
    const { signal } = ended;
    document.addEventListener('visibilitychange', listener, { signal });
    window.addEventListener('online', listener, { signal });
    window.addEventListener('offline', listener, { signal });
    return () => ended.abort();
  },
};
