import { type AccountInfo, InteractionStatus } from '@azure/msal-browser';
import { useMsal } from '@azure/msal-react';
import { useAuth } from './AuthProvider.tsx';

export interface SignedInAccount {
  /** Key of what this browser stores for the account; the same person in two tenants has two accounts. */
  readonly key: string;
  readonly name: string;
  readonly username: string;
  readonly tenantId: string;
}

export function signedInAccount(account: AccountInfo): SignedInAccount {
  return {
    key: account.homeAccountId,
    name: account.name || account.username,
    username: account.username,
    tenantId: account.tenantId,
  };
}

/**
 * The signed-in account; `null` only outside the signed-in routes, such as on the page after signing out. It is the same for as long as
 * the page is open: another one signs in by leaving it. So there is no need for MSAL's own hook, which reads all accounts from storage.
 */
export function useSignedInAccount(): SignedInAccount | null {
  const { account } = useAuth();
  return account && signedInAccount(account);
}

/** The signed-in account, on any page below the signed-in layout route; throws elsewhere. */
export function useAccount(): SignedInAccount {
  const account = useSignedInAccount();
  if (account === null) throw new Error('This page is rendered outside the signed-in layout route');
  return account;
}

/** Whether a sign-in or sign-out is in progress; starting another one would fail. */
export function useIsSignInBusy(): boolean {
  return useMsal().inProgress !== InteractionStatus.None;
}
