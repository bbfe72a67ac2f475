import { InteractionStatus } from '@azure/msal-browser';
import { useAccount, useMsal } from '@azure/msal-react';
import { useAuth } from './AuthProvider.tsx';

export interface SignedInAccount {
  /** Keys what this browser keeps for the account; the same person in two tenants is two accounts. */
  readonly key: string;
  readonly name: string;
  readonly username: string;
  readonly tenantId: string;
}

/** Who is signed in, and whether a sign-in or sign-out is under way (starting another one would fail). */
export function useSignedInAccount(): { account: SignedInAccount | null; isBusy: boolean } {
  const auth = useAuth();
  const { inProgress } = useMsal();
  const known = useAccount(auth.account ?? undefined) ?? auth.account;
  return {
    account: known && {
      key: known.homeAccountId,
      name: known.name || known.username,
      username: known.username,
      tenantId: known.tenantId,
    },
    isBusy: inProgress !== InteractionStatus.None,
  };
}
