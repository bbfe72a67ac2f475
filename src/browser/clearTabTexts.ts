/** Removes the texts of this tab whose keys begin like this. */
export function clearTabTexts(start: string): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(start)) sessionStorage.removeItem(key);
  } catch {
    // Without storage nothing was stored.
  }
}
