import { paths } from './addresses.ts';
import { teamListId, teamSite } from './graph/teamList.ts';
import { clientId } from './oidc/client.ts';
import { issuerOf } from './oidc/provider.ts';
import type { World } from './worlds.ts';

/**
 * The runtime configuration for a browser that uses `world`. MSAL accepts only https authorities, so the authority
 * claims to be https. The real http addresses come from the metadata.
 */
export function runtimeConfig(host: string, world: World): Record<string, unknown> {
  const issuer = issuerOf(host);
  const config: Record<string, unknown> = {
    cloud: 'global',
    tenant: 'organizations',
    clientId,
    apiBaseUrl: `${paths.world}/${world.id}`,
    authority: issuer.replace('http:', 'https:'),
    knownAuthorities: [host],
    authorityMetadata: discoveryDocument(issuer),
    ...world.config,
  };
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null));
}

/** `team` of `/config.json` for `world`. Without it, the app has no team list and makes no call to Graph. */
export function teamConfig(world: string) {
  return { siteId: teamSite, listId: teamListId, graphUrl: `${paths.graph}/${world}` };
}

/** The fields of the provider's discovery document that MSAL uses. */
function discoveryDocument(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    end_session_endpoint: `${issuer}/session/end`,
    jwks_uri: `${issuer}/jwks`,
  };
}
