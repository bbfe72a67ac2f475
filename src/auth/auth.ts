import {
  type AccountInfo,
  AuthError,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
  PublicClientApplication,
} from '@azure/msal-browser';
import type { RuntimeConfig } from '../config/runtimeConfig.ts';
import type { TokenAnswer } from '../domain/apiProblem.ts';
import { isSharedComputer, setSharedComputer } from './sharedComputer.ts';
import { shareSignOut, signedOutPath } from './sharedSignOut.ts';
import { signInSucceeded, takeSignInRetry } from './spentCode.ts';

/** Why a sign-in ended without an account, classified by the provider's error code, never by its message. */
export interface SignInProblem {
  readonly kind: 'cancelled' | 'consentMissing' | 'notAssigned' | 'unreachable' | 'other';
  /** An Entra code such as `AADSTS65001` if the provider sent one, otherwise the OAuth error code. */
  readonly code: string;
  readonly detail: string;
  readonly correlationId: string | null;
}

interface SignInOptions {
  readonly claims?: string | null;
  readonly chooseAccount?: boolean;
  readonly askConsent?: boolean;
  /** Of another API than Partner Center. The provider asks for consent if there is none. */
  readonly scope?: string;
  /** Path in this app to return to; the current URL by default. */
  readonly returnTo?: string;
}

export interface Auth {
  readonly msal: IPublicClientApplication;
  readonly account: AccountInfo | null;
  readonly problem: SignInProblem | null;
  /** Whether this page was opened by returning from a sign-in. */
  readonly isFresh: boolean;
  /** For Partner Center, unless `scope` is another API's. */
  readonly getToken: (options: { renew: boolean; scope?: string }) => Promise<TokenAnswer>;
  /** Redirects to the provider, which returns to the same URL. `claims` come from a conditional-access challenge. */
  readonly signIn: (options?: SignInOptions) => Promise<void>;
  /** Signs out in all tabs of the account; each of them ends on the page after signing out. */
  readonly signOut: () => Promise<void>;
  /** Sets what has to end in this tab when the account signs out, here or in another tab. */
  readonly onSignOut: (listener: () => void) => void;
  /** On a shared computer the sign-in ends with the tab and leaves nothing for the next user. */
  readonly isSharedComputer: boolean;
  /** Clears the sign-in from this browser and reloads the page, which signs in again under the new setting. */
  readonly setSharedComputer: (isShared: boolean) => Promise<void>;
}

/** Starts MSAL, completes a sign-in that is just returning, and selects the account that belongs to this deployment. */
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
    cache: { cacheLocation: isSharedComputer() ? 'sessionStorage' : 'localStorage' },
  });
  await msal.initialize();

  let problem: SignInProblem | null = null;
  let account: AccountInfo | null = null;
  let isFresh = false;
  try {
    account = (await msal.handleRedirectPromise())?.account ?? null;
    isFresh = account !== null;
  } catch (error) {
    problem = takeSignInRetry(error) ? null : signInProblem(error);
  }
  // After a deployment changes its provider, the old provider's accounts are still cached; silent calls with them fail.
  const accounts = msal.getAllAccounts({ environment: new URL(config.authority).host });
  account ??=
    accounts.find((known) => known.homeAccountId === msal.getActiveAccount()?.homeAccountId) ??
    accounts[0] ??
    null;
  if (account) {
    msal.setActiveAccount(account);
    signInSucceeded();
    problem = null;
  }

  let onSignOut = () => {};
  const signOut = account && shareSignOut(msal, account, () => onSignOut());

  async function leaveForSignIn({ claims, chooseAccount, askConsent, returnTo, scope }: SignInOptions) {
    const prompt = askConsent ? 'consent' : chooseAccount ? 'select_account' : undefined;
    const request = {
      scopes: [scope ?? config.scope],
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
    async getToken({ renew, scope = config.scope }) {
      // The provider may still have a session, with which a silent sign-in would succeed.
      if (signOut?.isSignedOut) return { kind: 'signInNeeded', claims: null, code: 'signed_out' };
      return getToken(msal, [scope], account, renew);
    },
    async signIn(options = {}) {
      if (signOut?.isSignedOut) return;
      // Several calls are refused at once; the page can be left only once.
      leaving ??= leaveForSignIn(options).finally(() => {
        leaving = undefined;
      });
      return leaving;
    },
    isSharedComputer: isSharedComputer(),
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
    if (error instanceof AuthError && isNetworkError(error))
      return { kind: 'unreachable', code: error.errorCode };
    // `invalid_grant`, `authority_mismatch` and similar errors: only an interactive sign-in resolves them.
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
  if (isNetworkError(error)) return 'unreachable';
  switch (code) {
    case 'access_denied':
    case 'user_cancelled':
      return 'cancelled';
    // 65001: consent is missing; 65004: the user declined; 90094: only an administrator can consent.
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

/** Entra puts an AADSTS number into the error description, which is more specific than the OAuth error code. */
function providerCode(error: AuthError): string {
  return /AADSTS\d+/.exec(error.errorMessage)?.[0] ?? error.errorCode;
}

function isNetworkError(error: AuthError): boolean {
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
