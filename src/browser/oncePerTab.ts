/** What this tab does once by itself, and again only after it helped: without an end to it, it would go in a circle. */
export interface OncePerTab {
  /** True if it may be done now; false if it was done already, or the tab cannot remember whether it was. */
  readonly take: () => boolean;
  readonly helped: () => void;
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
    helped() {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // Nothing was stored then, either.
      }
    },
  };
}
