import type { RuntimeConfig } from '../src/config/runtimeConfig.ts';
import type { Deployment } from './headers.ts';

/** Names of Entra that MSAL replaces by the one they point to, before it sends anything. */
const renamedHosts: Readonly<Record<string, string>> = {
  'login.chinacloudapi.cn': 'login.partner.microsoftonline.cn',
};

/** The origins a deployment's pages have to reach, from its `config.json`; `appUrl` is where the app is served. */
export function deploymentOf(config: RuntimeConfig, appUrl: string): Deployment {
  const authority = new URL(config.authority);
  authority.host = renamedHosts[authority.host] ?? authority.host;
  const apiOrigin = new URL(config.apiBaseUrl).origin;
  return {
    signInOrigin: tokenEndpointOrigin(config) ?? authority.origin,
    apiOrigin: apiOrigin === new URL(appUrl).origin ? undefined : apiOrigin,
  };
}

/** A provider that is described in the configuration itself, as the sandbox is, lives where its token endpoint does. */
function tokenEndpointOrigin({ authorityMetadata }: RuntimeConfig): string | undefined {
  if (authorityMetadata === undefined) return undefined;
  const { token_endpoint }: { token_endpoint?: unknown } = JSON.parse(authorityMetadata);
  return typeof token_endpoint === 'string' ? new URL(token_endpoint).origin : undefined;
}
