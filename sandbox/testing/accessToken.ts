import { importJWK, SignJWT } from 'jose';
import { type PartnerAccount, partnerTenantId } from '../oidc/accounts.ts';
import { apiAudience, graphAudience } from '../oidc/client.ts';
import { signingKeys } from '../oidc/keys.ts';
import { issuerOf } from '../oidc/provider.ts';
import { nextSerial } from '../oidc/tokenSerials.ts';

/** The claims of a token for Graph. */
export const forGraph = { aud: graphAudience, scp: 'Lists.SelectedOperations.Selected' };

/** An access token like the provider's, for tests without a browser. `claims` override the defaults. */
export async function accessToken(
  account: PartnerAccount,
  claims: Record<string, unknown> = {},
): Promise<string> {
  const key = await importJWK((await signingKeys()).privateJwk, 'RS256');
  return new SignJWT({
    iss: issuerOf('localhost'),
    aud: apiAudience,
    exp: Math.floor(Date.now() / 1000) + 3600,
    scp: 'user_impersonation',
    oid: account.oid,
    tid: partnerTenantId,
    amr: account.hasMfa ? ['pwd', 'mfa'] : ['pwd'],
    sandbox_serial: nextSerial(),
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'sandbox' })
    .sign(key);
}
