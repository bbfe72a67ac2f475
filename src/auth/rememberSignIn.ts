const key = 'shared-computer';

/**
 * On a shared computer the sign-in ends with the tab; elsewhere it is shared between tabs, in MSAL's encrypted
 * cache, so that a link from a colleague opens without another sign-in. A browser without storage counts as shared.
 */
export function rememberedOnThisComputer(): boolean {
  try {
    return localStorage.getItem(key) === null;
  } catch {
    return false;
  }
}

export function setSharedComputer(isShared: boolean): void {
  if (isShared) localStorage.setItem(key, 'yes');
  else localStorage.removeItem(key);
}
