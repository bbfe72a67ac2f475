import type { MiddlewareHandler } from 'hono';
import { findAccount, type PartnerRole } from '../oidc/accounts.ts';
import { apiAudience } from '../oidc/client.ts';
import { verifyToken } from '../oidc/verifyToken.ts';
import type { ApiEnv } from './env.ts';
import { problem } from './problem.ts';

const canCallApi = {
  'Admin agent': true,
  'Sales agent': true,
  'Billing admin': false,
} as const satisfies Record<PartnerRole, boolean>;

/** Rejects calls without a token that Partner Center would accept: issuer, audience, scope, second factor and role. */
export const requireBearer: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token)
    return problem(c, 401, '800001', 'The token is missing or malformed.');

  const claims = await verifyToken(token, apiAudience);
  if (claims === 'wrongAudience')
    return problem(c, 401, '900420', 'The audience of the token is not this API.');
  if (claims === 'invalid' || Number(claims.sandbox_serial) <= c.var.world.tokensExpiredUpTo)
    return problem(c, 401, '400', 'Access is denied: the token is expired or not valid.');
  if (claims.scp !== 'user_impersonation') return problem(c, 403, '2032', 'Access is denied.');
  if (!(claims.amr as unknown[] | undefined)?.includes('mfa'))
    return problem(c, 401, '900421', 'The token lacks the claim of multi-factor authentication.');

  const account = findAccount(String(claims.oid));
  if (!account || !canCallApi[account.role])
    return problem(c, 403, '900150', 'The role of the user does not grant this operation.');
  c.set('account', account);
  return next();
};
