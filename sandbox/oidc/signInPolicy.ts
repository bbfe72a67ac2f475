import type { interactionPolicy, KoaContextWithOIDC } from 'oidc-provider';

/** What brings up the sign-in page besides a missing session; a challenge of `null` asks for nothing. */
export interface SignInRules {
  readonly isSessionRevoked: (ctx: KoaContextWithOIDC) => boolean;
  readonly claimsChallenge: (ctx: KoaContextWithOIDC) => string | null;
}

export async function signInPolicy(rules: SignInRules): Promise<interactionPolicy.Prompt[]> {
  const { base, Check, Prompt } = await import('oidc-provider/lib/helpers/interaction_policy/index.js');
  const policy = base();
  const unlessJustSignedIn =
    (isDue: (ctx: KoaContextWithOIDC) => boolean) =>
    (ctx: KoaContextWithOIDC): boolean =>
      !ctx.oidc.result?.login && isDue(ctx);

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
      unlessJustSignedIn((ctx) => rules.claimsChallenge(ctx) !== null || lacksWantedFactor(ctx)),
    ),
  );
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  return policy;
}

function lacksWantedFactor({ oidc }: KoaContextWithOIDC): boolean {
  return asksForMfa(oidc.params?.claims) && !oidc.session?.amr?.includes('mfa');
}

/** Whether a `claims` parameter wants more than a password, in one of the ways Entra's challenges word it. */
export function asksForMfa(claims: unknown): boolean {
  return typeof claims === 'string' && /"(amr|acrs|capolids)"/.test(claims);
}
