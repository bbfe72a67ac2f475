import type { RuntimeConfig } from '../../src/config/runtimeConfig.ts';
import type { CheckResult } from './report.ts';
import { request } from './request.ts';

/** Checks that the identity provider answers. Whether users can sign in is known only after the first sign-in. */
export async function checkSignIn(config: RuntimeConfig): Promise<CheckResult[]> {
  const results =
    config.authorityMetadata === undefined
      ? await checkAuthority(config.authority)
      : await checkProvider(config.authorityMetadata);
  return [
    ...results,
    {
      note: 'the first sign-in shows whether Entra knows this client ID, its redirect address and its permission (docs/going-live.md explains the AADSTS codes)',
    },
  ];
}

async function checkAuthority(authority: string): Promise<CheckResult[]> {
  const url = `${authority}/v2.0/.well-known/openid-configuration`;
  const probe = await request(url);
  if (!probe.ok)
    return [
      {
        problem: `${url} cannot be reached: ${probe.reason}`,
        fix: "Check cloud, tenant and this machine's internet connection.",
      },
    ];
  // 90002: no such tenant. 50059 and 900023: not a valid tenant ID or domain.
  if (/AADSTS(90002|50059|900023)/.test(probe.text))
    return [
      {
        problem: `the authority does not know this tenant (${probe.response.status})`,
        fix: "Correct the tenant, or choose the tenant's cloud.",
      },
    ];
  if (probe.response.status !== 200)
    return [{ problem: `${url} answers ${probe.response.status}`, fix: 'Check cloud and tenant.' }];
  return isDiscoveryDocument(probe.text)
    ? [{ ok: `the authority's discovery document is available: ${url}` }]
    : [
        {
          problem: `${url} is not a discovery document`,
          fix: 'Something other than Entra answers. Check whether there is a proxy.',
        },
      ];
}

async function checkProvider(metadata: string): Promise<CheckResult[]> {
  const { jwks_uri }: { jwks_uri?: unknown } = JSON.parse(metadata);
  if (typeof jwks_uri !== 'string' || !URL.canParse(jwks_uri))
    return [
      {
        problem: 'authorityMetadata has no jwks_uri',
        fix: "Paste the provider's whole discovery document.",
      },
    ];
  const keys = await request(jwks_uri);
  if (keys.ok && keys.response.status === 200 && keys.text.includes('"keys"'))
    return [{ ok: `the provider described in authorityMetadata answers: ${jwks_uri}` }];
  return [
    {
      problem: `${jwks_uri} ${keys.ok ? `answers ${keys.response.status}` : `cannot be reached: ${keys.reason}`}`,
      fix: 'Remove authorityMetadata or correct it. Deployments that use Entra do not need it.',
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
