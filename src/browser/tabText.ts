/** A text that survives a reload of this tab, and ends with it; `null` if there is none, or the browser refuses. */
export function readTabText(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a text for `readTabText`; `null` removes it. Without storage, or with too little, nothing is stored. */
export function keepTabText(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // What was stored before is older than what is on the page.
    if (text !== null) keepTabText(key, null);
  }
}
