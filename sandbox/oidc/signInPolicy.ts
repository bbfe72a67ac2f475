import type { interactionPolicy, KoaContextWithOIDC } from 'oidc-provider';

/** When the sign-in page is shown. `null` claims: conditional access asks for nothing. */
export interface SignInRules {
  readonly isSessionRevoked: (ctx: KoaContextWithOIDC) => boolean;
  readonly claimsChallenge: (ctx: KoaContextWithOIDC) => string | null;
}

export async function signInPolicy(rules: SignInRules): Promise<interactionPolicy.Prompt[]> {
  const { base, Check, Prompt } = await import('oidc-provider/lib/helpers/interaction_policy/index.js');
  const policy = base();
  const whenNotJustSignedIn = (
    reason: string,
    description: string,
    isDue: (ctx: KoaContextWithOIDC) => boolean,
  ) => new Check(reason, description, (ctx) => !ctx.oidc.result?.login && isDue(ctx));

  const login = policy.get('login');
  login?.checks.add(
    whenNotJustSignedIn('session_revoked', 'AADSTS50173: The session was revoked.', rules.isSessionRevoked),
  );
  login?.checks.add(
    whenNotJustSignedIn(
      'second_factor',
      'AADSTS50076: Multi-factor authentication is required.',
      (ctx) =>
        rules.claimsChallenge(ctx) !== null ||
        (asksForMfa(ctx.oidc.params?.claims) && !ctx.oidc.session?.amr?.includes('mfa')),
    ),
  );
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  return policy;
}

/** Whether a `claims` parameter wants more than a password, in one of the ways Entra's challenges word it. */
export function asksForMfa(claims: unknown): boolean {
  return typeof claims === 'string' && /"(amr|acrs|capolids)"/.test(claims);
}
