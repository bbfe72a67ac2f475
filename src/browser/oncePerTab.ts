/** Limits an automatic action to once per tab until it has worked; without a limit it could repeat forever. */
export interface OncePerTab {
  /** Uses up the one attempt. False if it was used before, or if the tab cannot store that it was used. */
  readonly take: () => boolean;
  /** Allows the action again; to be called once it has worked. */
  readonly reset: () => void;
}

export function oncePerTab(key: string): OncePerTab {
  return {
    take() {
      try {
        if (sessionStorage.getItem(key) !== null) return false;
        sessionStorage.setItem(key, 'yes');
        return true;
      } catch {
        return false;
      }
    },
    reset() {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // Without storage nothing was stored.
      }
    },
  };
}
