import { type AccountInfo, InteractionStatus } from '@azure/msal-browser';
import { useMsal, useAccount as useMsalAccount } from '@azure/msal-react';
import { useAuth } from './AuthProvider.tsx';

export interface SignedInAccount {
  /** Keys what this browser keeps for the account; the same person in two tenants is two accounts. */
  readonly key: string;
  readonly name: string;
  readonly username: string;
  readonly tenantId: string;
}

export function signedInAccount(known: AccountInfo): SignedInAccount {
  return {
    key: known.homeAccountId,
    name: known.name || known.username,
    username: known.username,
    tenantId: known.tenantId,
  };
}

/** Who is signed in; `null` only outside the signed-in routes, such as on the page after signing out. */
export function useSignedInAccount(): SignedInAccount | null {
  const auth = useAuth();
  const known = useMsalAccount(auth.account ?? undefined) ?? auth.account;
  return known && signedInAccount(known);
}

/** Who is signed in, on every page below the signed-in layout route. */
export function useAccount(): SignedInAccount {
  const account = useSignedInAccount();
  if (account === null) throw new Error('This page is rendered outside the signed-in layout route');
  return account;
}

/** Whether a sign-in or sign-out is in progress; starting another one would fail. */
export function useIsSignInBusy(): boolean {
  return useMsal().inProgress !== InteractionStatus.None;
}
