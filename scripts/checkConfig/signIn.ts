import type { RuntimeConfig } from '../../src/config/runtimeConfig.ts';
import { ask } from './ask.ts';
import type { Finding } from './report.ts';

/** Whether sign-in is where the configuration says. Who may sign in shows only when somebody does. */
export async function checkSignIn(config: RuntimeConfig): Promise<Finding[]> {
  const findings =
    config.authorityMetadata === undefined
      ? await checkAuthority(config.authority)
      : await checkProvider(config.authorityMetadata);
  return [
    ...findings,
    {
      open: 'whether Entra knows this client id, its redirect address and its permission: the first sign-in tells (docs/going-live.md explains each AADSTS code)',
    },
  ];
}

async function checkAuthority(authority: string): Promise<Finding[]> {
  const url = `${authority}/v2.0/.well-known/openid-configuration`;
  const asked = await ask(url);
  if (!asked.ok)
    return [
      {
        wrong: `${url} cannot be reached: ${asked.reason}`,
        remedy: "Check cloud, tenant and this machine's way to the internet.",
      },
    ];
  // 90002: no such tenant. 50059 and 900023: not even the shape of one.
  if (/AADSTS(90002|50059|900023)/.test(asked.text))
    return [
      {
        wrong: `the authority knows no such tenant (${asked.response.status})`,
        remedy: 'Correct tenant, or choose the cloud the tenant lives in.',
      },
    ];
  if (asked.response.status !== 200)
    return [{ wrong: `${url} answers ${asked.response.status}`, remedy: 'Check cloud and tenant.' }];
  return isDiscoveryDocument(asked.text)
    ? [{ right: `the authority's discovery document is there: ${url}` }]
    : [
        {
          wrong: `${url} is no discovery document`,
          remedy: 'Something between here and Entra answers instead: look for a proxy.',
        },
      ];
}

async function checkProvider(metadata: string): Promise<Finding[]> {
  const { jwks_uri }: { jwks_uri?: unknown } = JSON.parse(metadata);
  if (typeof jwks_uri !== 'string' || !URL.canParse(jwks_uri))
    return [
      {
        wrong: 'authorityMetadata names no jwks_uri',
        remedy: "Paste the provider's whole discovery document.",
      },
    ];
  const keys = await ask(jwks_uri);
  if (keys.ok && keys.response.status === 200 && keys.text.includes('"keys"'))
    return [{ right: `the provider described in authorityMetadata answers: ${jwks_uri}` }];
  return [
    {
      wrong: `${jwks_uri} ${keys.ok ? `answers ${keys.response.status}` : `cannot be reached: ${keys.reason}`}`,
      remedy: 'Real deployments need no authorityMetadata: remove it, or correct it.',
    },
  ];
}

function isDiscoveryDocument(text: string): boolean {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' && document !== null && 'authorization_endpoint' in document;
  } catch {
    return false;
  }
}
