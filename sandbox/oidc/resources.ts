import type { ResourceServer } from 'oidc-provider';
import { apiAudience, apiScope, graphAudience, graphScope } from './client.ts';

/** The two APIs that the app gets tokens for. A token is for one of them, and is refused by the other. */
const scopeNames: Readonly<Record<string, { readonly scope: string; readonly scp: string }>> = {
  [apiAudience]: { scope: apiScope, scp: 'user_impersonation' },
  [graphAudience]: { scope: graphScope, scp: 'Lists.SelectedOperations.Selected' },
};

export const resources = Object.keys(scopeNames);
export const resourceScopes = Object.values(scopeNames).map(({ scope }) => scope);

/** In seconds. MSAL treats a token as expired 300 s early, so the lifetime has to be longer than that. */
export const accessTokenLifetime = 3600;

export function requestsGraph(scope: unknown): boolean {
  return typeof scope === 'string' && scope.split(' ').includes(graphScope);
}

/** MSAL names no resource. As in Entra, the scope tells it. */
export function resourceOf(scope: unknown): string {
  return requestsGraph(scope) ? graphAudience : apiAudience;
}

export function resourceServerOf(resource: string): ResourceServer {
  return {
    scope: scopeNames[resource]?.scope ?? '',
    audience: resource,
    accessTokenFormat: 'jwt',
    accessTokenTTL: accessTokenLifetime,
    jwt: { sign: { alg: 'RS256' } },
  };
}

/** The `scp` claim of a token for this audience. */
export function scpOf(audience: unknown): string {
  return scopeNames[String(audience)]?.scp ?? '';
}
