import {
  type AccountInfo,
  AuthError,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
  PublicClientApplication,
} from '@azure/msal-browser';
import type { RuntimeConfig } from '../config/runtimeConfig.ts';
import { rememberedOnThisComputer, setSharedComputer } from './rememberSignIn.ts';
import { shareSignOut, signedOutPath } from './sharedSignOut.ts';
import { mayRepeatSignIn, signInSucceeded } from './spentCode.ts';

/** Why a sign-in ended without an account, told apart by the provider's code and never by its words. */
export interface SignInProblem {
  readonly kind: 'cancelled' | 'consentMissing' | 'notAssigned' | 'unreachable' | 'other';
  /** `AADSTS65001` where the provider gave one, otherwise the OAuth error code. */
  readonly code: string;
  readonly detail: string;
  readonly correlationId: string | null;
}

export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string }
  /** The user has to act: an expired session, missing consent, or a conditional-access challenge with its claims. */
  | { readonly kind: 'signInNeeded'; readonly claims: string | null; readonly code: string }
  | { readonly kind: 'unreachable'; readonly code: string };

interface SignInOptions {
  readonly claims?: string | null;
  readonly chooseAccount?: boolean;
  readonly askConsent?: boolean;
  /** A path of this app to come back to; the present URL where missing. */
  readonly returnTo?: string;
}

export interface Auth {
  readonly msal: IPublicClientApplication;
  readonly account: AccountInfo | null;
  readonly problem: SignInProblem | null;
  /** This page was opened by coming back from a sign-in. */
  readonly isFresh: boolean;
  readonly getToken: (options: { renew: boolean }) => Promise<TokenAnswer>;
  /**
   * Leaves for the provider and comes back to the same URL. `claims` answer a conditional-access challenge. Resolves only if the
   * page is shown again without a sign-in: the user went back, or the provider could not be opened.
   */
  readonly signIn: (options?: SignInOptions) => Promise<void>;
  /** Signs out in all tabs of the account; each of them ends on the page after signing out. */
  readonly signOut: () => Promise<void>;
  /** Sets what has to end in this tab when the account signs out, here or in another tab. */
  readonly onSignOut: (listener: () => void) => void;
  /** On a shared computer the sign-in ends with the tab, and nothing of it is left to the next person. */
  readonly isSharedComputer: boolean;
  /** Moves the sign-in to where it belongs then: it is forgotten here, and made anew by the provider. */
  readonly setSharedComputer: (isShared: boolean) => Promise<void>;
}

/** Starts MSAL, takes up a sign-in that is just coming back, and chooses the account that belongs to this deployment. */
export async function startAuth(config: RuntimeConfig): Promise<Auth> {
  const msal = new PublicClientApplication({
    auth: {
      clientId: config.clientId,
      authority: config.authority,
      knownAuthorities: [...config.knownAuthorities],
      ...(config.authorityMetadata === undefined ? {} : { authorityMetadata: config.authorityMetadata }),
      redirectUri: `${location.origin}/redirect.html`,
      postLogoutRedirectUri: `${location.origin}${signedOutPath}`,
    },
    cache: { cacheLocation: rememberedOnThisComputer() ? 'localStorage' : 'sessionStorage' },
  });
  await msal.initialize();

  let problem: SignInProblem | null = null;
  let account: AccountInfo | null = null;
  let isFresh = false;
  try {
    account = (await msal.handleRedirectPromise())?.account ?? null;
    isFresh = account !== null;
  } catch (error) {
    problem = mayRepeatSignIn(error) ? null : signInProblem(error);
  }
  // After an origin moved to another provider its old accounts are still listed; silent calls with them would fail.
  const here = msal.getAllAccounts({ environment: new URL(config.authority).host });
  account ??=
    here.find((known) => known.homeAccountId === msal.getActiveAccount()?.homeAccountId) ?? here[0] ?? null;
  if (account) {
    msal.setActiveAccount(account);
    signInSucceeded();
    problem = null;
  }

  const scopes = [config.scope];
  let onSignOut = () => {};
  const signOut = account && shareSignOut(msal, account, () => onSignOut());

  async function leaveForSignIn({ claims, chooseAccount, askConsent, returnTo }: SignInOptions) {
    const prompt = askConsent ? 'consent' : chooseAccount ? 'select_account' : undefined;
    const request = {
      scopes,
      ...(claims ? { claims } : {}),
      ...(prompt ? { prompt } : {}),
      ...(returnTo ? { redirectStartPage: `${location.origin}${returnTo}` } : {}),
    };
    try {
      if (account && !chooseAccount) await msal.acquireTokenRedirect({ ...request, account });
      else await msal.loginRedirect(request);
    } catch (error) {
      const returned = signInProblem(error);
      if (returned.kind !== 'cancelled' && returned.kind !== 'unreachable') throw error;
      problem = returned;
    }
  }
  let leaving: Promise<void> | undefined;

  return {
    msal,
    account,
    get problem() {
      return problem;
    },
    isFresh,
    async getToken({ renew }) {
      // The provider may still have a session, with which a silent sign-in would succeed.
      if (signOut?.isSignedOut) return { kind: 'signInNeeded', claims: null, code: 'signed_out' };
      return getToken(msal, scopes, account, renew);
    },
    async signIn(options = {}) {
      if (signOut?.isSignedOut) return;
      // Several calls are refused at once; the page can be left only once.
      leaving ??= leaveForSignIn(options).finally(() => {
        leaving = undefined;
      });
      return leaving;
    },
    isSharedComputer: !rememberedOnThisComputer(),
    async setSharedComputer(isShared) {
      await msal.clearCache();
      setSharedComputer(isShared);
      location.reload();
    },
    onSignOut(listener) {
      onSignOut = listener;
    },
    async signOut() {
      signOut?.begin();
      const request = { account, ...(account?.idToken ? { idTokenHint: account.idToken } : {}) };
      // Where the provider cannot be opened, the sign-in ends in this browser at least.
      await msal.logoutRedirect(request).catch(() => signOut?.finishHere());
    },
  };
}

async function getToken(
  msal: IPublicClientApplication,
  scopes: string[],
  account: AccountInfo | null,
  forceRefresh: boolean,
): Promise<TokenAnswer> {
  if (!account) return { kind: 'signInNeeded', claims: null, code: 'no_account' };
  try {
    const result = await msal.acquireTokenSilent({ scopes, account, forceRefresh });
    // Without a refresh token, MSAL asks for the provider's session, which can be another account's by now.
    if (result.account.homeAccountId !== account.homeAccountId)
      return { kind: 'signInNeeded', claims: null, code: 'other_account' };
    return { kind: 'token', token: result.accessToken };
  } catch (error) {
    if (error instanceof InteractionRequiredAuthError)
      return { kind: 'signInNeeded', claims: error.claims || null, code: providerCode(error) };
    if (error instanceof AuthError && isFaultOfTheNetwork(error))
      return { kind: 'unreachable', code: error.errorCode };
    // `invalid_grant`, `authority_mismatch` and their like: nothing silent will mend them, signing in will.
    if (error instanceof AuthError) return { kind: 'signInNeeded', claims: null, code: providerCode(error) };
    throw error;
  }
}

function signInProblem(error: unknown): SignInProblem {
  if (!(error instanceof AuthError))
    return { kind: 'other', code: 'unknown', detail: String(error), correlationId: null };
  const code = providerCode(error);
  return {
    kind: problemKind(code, error),
    code,
    detail: error.errorMessage,
    correlationId: error.correlationId || null,
  };
}

function problemKind(code: string, error: AuthError): SignInProblem['kind'] {
  if (isFaultOfTheNetwork(error)) return 'unreachable';
  switch (code) {
    case 'access_denied':
    case 'user_cancelled':
      return 'cancelled';
    // 65001: nobody consented; 65004: the user declined; 90094: only an administrator may consent.
    case 'consent_required':
    case 'AADSTS65001':
    case 'AADSTS65004':
    case 'AADSTS90094':
      return 'consentMissing';
    case 'AADSTS50105':
      return 'notAssigned';
    default:
      return 'other';
  }
}

/** Entra tells its errors apart by an AADSTS number inside the description; OAuth's own code is coarser. */
function providerCode(error: AuthError): string {
  return /AADSTS\d+/.exec(error.errorMessage)?.[0] ?? error.errorCode;
}

function isFaultOfTheNetwork(error: AuthError): boolean {
  return [
    'network_error',
    'no_network_connectivity',
    'post_request_failed',
    'get_request_failed',
    'endpoints_resolution_error',
    'timed_out',
    'monitor_window_timeout',
  ].includes(error.errorCode);
}
