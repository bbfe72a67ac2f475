import type { RuntimeConfig } from '../src/config/runtimeConfig.ts';
import type { Deployment } from './headers.ts';

/** Entra host names that MSAL replaces with its preferred one before it sends a request. */
const renamedHosts: Readonly<Record<string, string>> = {
  'login.chinacloudapi.cn': 'login.partner.microsoftonline.cn',
};

/** The origins that a deployment's pages connect to, according to its `config.json`. `appUrl` is the app's address. */
export function deploymentOf(config: RuntimeConfig, appUrl: string): Deployment {
  const authority = new URL(config.authority);
  authority.host = renamedHosts[authority.host] ?? authority.host;
  const unlessOwn = (url: string | undefined) => {
    const origin = url && new URL(url).origin;
    return origin === new URL(appUrl).origin ? undefined : origin;
  };
  return {
    signInOrigin: tokenEndpointOrigin(config) ?? authority.origin,
    apiOrigin: unlessOwn(config.apiBaseUrl),
    graphOrigin: unlessOwn(config.team?.graphUrl),
  };
}

/** If `config.json` describes the identity provider itself, as for the sandbox, MSAL uses the endpoints listed there. */
function tokenEndpointOrigin({ authorityMetadata }: RuntimeConfig): string | undefined {
  if (authorityMetadata === undefined) return undefined;
  const { token_endpoint }: { token_endpoint?: unknown } = JSON.parse(authorityMetadata);
  return typeof token_endpoint === 'string' ? new URL(token_endpoint).origin : undefined;
}
