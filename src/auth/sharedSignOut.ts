import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';

/** Where the browser lands after signing out; reachable without an account, or it would sign in again at once. */
export const signedOutPath = '/signed-out';

export interface SharedSignOut {
  /** True from the moment the account signed out, here or in another tab, until this page is replaced. */
  readonly isSignedOut: boolean;
  /** Ends this tab's work and makes the account's other tabs do the same and show the page after signing out. */
  readonly begin: () => void;
  /** Deletes this tab's sign-in and shows the page after signing out, without asking the provider. */
  readonly finishHere: () => Promise<void>;
}

/**
 * Signing out in one tab signs out all tabs of the account. On a shared computer each tab has a sign-in of its own, so every
 * tab deletes its own. `end` stops what runs in this tab; it is called once.
 */
export function shareSignOut(
  msal: IPublicClientApplication,
  account: AccountInfo,
  end: () => void,
): SharedSignOut {
  const channel = new BroadcastChannel(`signed out ${account.homeAccountId}`);
  let isSignedOut = false;
  const endOnce = () => {
    if (isSignedOut) return;
    isSignedOut = true;
    end();
  };
  const showSignedOut = () => location.replace(signedOutPath);
  const finishHere = () => msal.clearCache({ account }).finally(showSignedOut);
  channel.onmessage = () => {
    endOnce();
    void finishHere();
  };
  // A page in the back/forward cache would show its devices again to anyone who goes back after signing out.
  window.addEventListener('pagehide', () => {
    if (isSignedOut) document.body.hidden = true;
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && isSignedOut) showSignedOut();
  });
  return {
    get isSignedOut() {
      return isSignedOut;
    },
    begin() {
      endOnce();
      channel.postMessage('signed out');
    },
    finishHere,
  };
}
