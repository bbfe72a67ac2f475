const key = 'shared-computer';

/**
 * On a shared computer the sign-in ends with the tab. Elsewhere all tabs share it through MSAL's encrypted cache, so a
 * link from a colleague opens without another sign-in. A browser without storage counts as shared.
 */
export function isSharedComputer(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return true;
  }
}

export function setSharedComputer(isShared: boolean): void {
  if (isShared) localStorage.setItem(key, 'yes');
  else localStorage.removeItem(key);
}
