import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { isLoopback, paths, worldOfCookie } from '../addresses.ts';
import type { Worlds } from '../worlds.ts';
import { findAccount, partnerTenantId } from './accounts.ts';
import { clientId, clientMetadata, isRegisteredPostLogoutRedirect, isRegisteredRedirect } from './client.ts';
import { consentMissingError, entraTokenError, renderSignOut } from './entraBehavior.ts';
import { signingKeys } from './keys.ts';
import {
  accessTokenLifetime,
  requestsGraph,
  resourceOf,
  resourceScopes,
  resourceServerOf,
  resources,
  scpOf,
} from './resources.ts';
import { signInPolicy } from './signInPolicy.ts';
import { MemoryStorage } from './storage.ts';
import { nextSerial } from './tokenSerials.ts';

const mfaRequiredError =
  'AADSTS50076: Due to a policy of the administrator, multi-factor authentication is required.';

/** In seconds. */
const day = 86_400;

export const issuerOf = (host: string) => `http://${host}${paths.oidc}`;

/**
 * An OpenID provider that plays Entra for one origin. oidc-provider is imported here, because `vite build` does not
 * need it, and not through its entry point, because that prints a warning on Node 20.
 */
export async function createProvider(host: string, worlds: Worlds): Promise<Provider> {
  const { Provider } = await import('oidc-provider/lib/provider.js');
  const errors = await import('oidc-provider/lib/helpers/errors.js');
  const { privateJwk } = await signingKeys();
  const grantSerials = new Map<string, number>();
  const worldOf = (ctx: KoaContextWithOIDC) => worlds.get(worldOfCookie(ctx.get('cookie')));
  const isRevoked = (ctx: KoaContextWithOIDC, grantId: string | undefined) =>
    grantId !== undefined && (grantSerials.get(grantId) ?? 0) <= worldOf(ctx).sessionsRevokedUpTo;

  const lacksConsent = (ctx: KoaContextWithOIDC) =>
    requestsGraph(ctx.oidc.params?.scope) && !worldOf(ctx).hasGraphConsent;

  const configuration: Configuration = {
    adapter: () => new MemoryStorage(),
    jwks: { keys: [privateJwk] as NonNullable<Configuration['jwks']>['keys'] },
    cookies: { keys: ['sandbox'] },
    clients: [
      {
        ...clientMetadata,
        grant_types: [...clientMetadata.grant_types],
        response_types: ['code'],
        redirect_uris: [...clientMetadata.redirect_uris],
        post_logout_redirect_uris: [...clientMetadata.post_logout_redirect_uris],
      },
    ],
    clientBasedCORS: (_ctx, origin) => isLoopback(origin),
    // For the sign-in page. The provider's own handling rejects Entra's claims, because they are for the access token.
    extraParams: ['claims'],
    // Entra puts the profile claims into the ID token, the only place where MSAL reads them.
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'oid', 'tid', 'ver'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
    },
    scopes: ['openid', 'profile', 'email', 'offline_access'],
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: renderSignOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx) => resourceOf(ctx.oidc.params?.scope),
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => resourceServerOf(resource),
      },
    },
    interactions: {
      policy: await signInPolicy({
        isSessionRevoked: (ctx) => isRevoked(ctx, ctx.oidc.session?.grantIdFor(clientId)),
        claimsChallenge: (ctx) => worldOf(ctx).claimsChallenge,
        lacksConsent,
      }),
      url: (_ctx, interaction) => `${paths.signIn}/${interaction.uid}`,
    },
    ttl: {
      AccessToken: accessTokenLifetime,
      AuthorizationCode: 60,
      IdToken: accessTokenLifetime,
      Interaction: 3600,
      RefreshToken: day,
      Session: day,
      Grant: 14 * day,
    },
    // Two tabs can renew at the same time. Entra keeps the older refresh token valid, so neither fails.
    rotateRefreshToken: false,
    async issueRefreshToken(_ctx, client, code) {
      if (!client.grantTypeAllowed('refresh_token')) return false;
      // The provider drops offline_access without prompt=consent, but MSAL sends it on each renewal.
      // As in Entra, it can also be used for the other API, once there is consent.
      const scopes = [...(code.scope ?? '').split(' '), 'offline_access', ...resourceScopes];
      code.scope = [...new Set(scopes)].join(' ').trim();
      code.resource = [...resources];
      return true;
    },
    async loadExistingGrant(ctx) {
      // The partner's administrator has already consented, so users are not asked, unless the world says otherwise.
      const { session, account } = ctx.oidc;
      const known = session?.grantIdFor(clientId);
      const existing = known ? await ctx.oidc.provider.Grant.find(known) : undefined;
      const isUsable =
        existing?.accountId === account?.accountId && (!isRevoked(ctx, known) || !ctx.oidc.result?.login);
      if (existing && isUsable) return existing;
      const grant = new ctx.oidc.provider.Grant({
        clientId,
        ...(account && { accountId: account.accountId }),
      });
      grant.addOIDCScope('openid profile email offline_access');
      for (const resource of resources) grant.addResourceScope(resource, resourceServerOf(resource).scope);
      grantSerials.set(await grant.save(), nextSerial());
      return grant;
    },
    async findAccount(ctx, sub, token) {
      const account = findAccount(sub);
      if (!account || isRevoked(ctx, token && 'grantId' in token ? token.grantId : undefined))
        return undefined;
      if (token?.kind === 'RefreshToken' && worldOf(ctx).claimsChallenge !== null)
        throw new errors.CustomOIDCProviderError('interaction_required', mfaRequiredError);
      if (token?.kind === 'RefreshToken' && lacksConsent(ctx))
        throw new errors.CustomOIDCProviderError('interaction_required', consentMissingError);
      return {
        accountId: sub,
        claims: () => ({
          sub,
          oid: account.oid,
          tid: partnerTenantId,
          ver: '2.0',
          name: account.name,
          preferred_username: account.userName,
          email: account.userName,
        }),
      };
    },
    extraTokenClaims(ctx, token) {
      const signIn = ctx.oidc.entities.AuthorizationCode ?? ctx.oidc.entities.RefreshToken;
      const account = 'accountId' in token ? findAccount(token.accountId) : undefined;
      return {
        tid: partnerTenantId,
        oid: account?.oid,
        name: account?.name,
        scp: scpOf(token.aud),
        amr: signIn?.amr ?? ['pwd'],
        sandbox_serial: nextSerial(),
      };
    },
    renderError(ctx, out) {
      ctx.type = 'text/plain; charset=utf-8';
      ctx.body = `The sandbox's sign-in service refused the request.\n\n${out.error}: ${out.error_description ?? ''}\n`;
    },
  };

  const provider = new Provider(issuerOf(host), configuration);
  provider.Client.prototype.redirectUriAllowed = isRegisteredRedirect;
  provider.Client.prototype.postLogoutRedirectUriAllowed = isRegisteredPostLogoutRedirect;
  provider.use(async (ctx, next) => {
    await next();
    const isTokenError =
      ctx.path === '/token' && ctx.status >= 400 && typeof ctx.body === 'object' && ctx.body !== null;
    if (isTokenError)
      ctx.body = entraTokenError(
        ctx.body as Record<string, unknown>,
        worlds.get(worldOfCookie(ctx.get('cookie'))).claimsChallenge,
      );
  });
  return provider;
}
