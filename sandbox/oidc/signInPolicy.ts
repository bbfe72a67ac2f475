import type { interactionPolicy, KoaContextWithOIDC } from 'oidc-provider';
import { consentMissingError } from './entraBehavior.ts';

/** Conditions besides a missing session that show the sign-in page. A `null` challenge requires nothing. */
export interface SignInRules {
  readonly isSessionRevoked: (ctx: KoaContextWithOIDC) => boolean;
  readonly claimsChallenge: (ctx: KoaContextWithOIDC) => string | null;
  /** Whether an API is asked for that nobody has consented to. */
  readonly lacksConsent: (ctx: KoaContextWithOIDC) => boolean;
}

export async function signInPolicy(rules: SignInRules): Promise<interactionPolicy.Prompt[]> {
  const { base, Check, Prompt } = await import('oidc-provider/lib/helpers/interaction_policy/index.js');
  const policy = base();
  const unlessJustSignedIn =
    (condition: (ctx: KoaContextWithOIDC) => boolean) =>
    (ctx: KoaContextWithOIDC): boolean =>
      !ctx.oidc.result?.login && condition(ctx);

  const checks = policy.get('login')?.checks;
  checks?.add(
    new Check(
      'session_revoked',
      'AADSTS50173: The session was revoked.',
      'login_required',
      unlessJustSignedIn(rules.isSessionRevoked),
    ),
  );
  checks?.add(
    new Check(
      'second_factor',
      'AADSTS50076: Multi-factor authentication is required.',
      'interaction_required',
      unlessJustSignedIn((ctx) => rules.claimsChallenge(ctx) !== null || lacksRequestedMfa(ctx)),
    ),
  );
  policy
    .get('consent')
    ?.checks.add(
      new Check('consent_missing', consentMissingError, 'consent_required', (ctx) => rules.lacksConsent(ctx)),
    );
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  return policy;
}

function lacksRequestedMfa({ oidc }: KoaContextWithOIDC): boolean {
  return requestsMfa(oidc.params?.claims) && !oidc.session?.amr?.includes('mfa');
}

/** Whether a `claims` parameter requests more than a password, in one of the forms that Entra's challenges use. */
export function requestsMfa(claims: unknown): boolean {
  return typeof claims === 'string' && /"(amr|acrs|capolids)"/.test(claims);
}
