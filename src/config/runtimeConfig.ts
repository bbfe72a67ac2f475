import { type Cloud, type CloudName, clouds, isCloudName } from './clouds.ts';
import type { TeamConfig } from './teamConfig.ts';

/**
 * The settings of one deployment, read at run time so that one build serves every deployment. Parsed without a schema
 * library to keep the code that loads before sign-in small.
 */
export interface RuntimeConfig {
  readonly cloud: CloudName;
  readonly clientId: string;
  /** Sign-in authority including the tenant segment. */
  readonly authority: string;
  /** Hosts that MSAL trusts without Microsoft's instance discovery. */
  readonly knownAuthorities: readonly string[];
  /** A discovery document as JSON text, for providers from which MSAL cannot fetch one. */
  readonly authorityMetadata: string | undefined;
  /** Absolute; without `/v1` and without a trailing slash. */
  readonly apiBaseUrl: string;
  readonly scope: string;
  /** `null`: uploads are not shared, and Graph is not called. */
  readonly team: TeamConfig | null;
}

export type ConfigProblem =
  | {
      readonly field: string;
      readonly kind: 'missing' | 'notText' | 'notGuid' | 'notUrl' | 'notHttps' | 'notSiteId' | 'notListId';
    }
  | {
      readonly field: string;
      readonly kind: 'unknownCloud' | 'closedCloud' | 'badTenant';
      readonly value: string;
    }
  | {
      readonly field: string;
      readonly kind: 'notFound' | 'notJson' | 'notObject' | 'notHosts' | 'notMetadata' | 'unknownField';
    };

export type ParsedConfig =
  | { readonly ok: true; readonly config: RuntimeConfig }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

const partnerCenterScope = 'https://api.partnercenter.microsoft.com/user_impersonation';
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const domain = /^(?=.{1,253}$)([a-z0-9](-?[a-z0-9])*\.)+[a-z]{2,}$/i;
const fields = [
  'cloud',
  'tenant',
  'clientId',
  'apiBaseUrl',
  'authority',
  'knownAuthorities',
  'authorityMetadata',
  'scope',
  'team',
];

/**
 * Parses the text of `/config.json`. Reports all bad or missing fields together, so that the file can be fixed in one
 * pass. `pageUrl` resolves a same-origin `apiBaseUrl` such as `/partnercenter`. What reads `team` is loaded only if there is one.
 */
export async function parseRuntimeConfig(text: string, pageUrl: string): Promise<ParsedConfig> {
  const raw = readObject(text);
  if (typeof raw === 'string') return { ok: false, problems: [{ field: 'config.json', kind: raw }] };

  const problems: ConfigProblem[] = Object.keys(raw)
    .filter((field) => !fields.includes(field) && !field.startsWith('$'))
    .map((field) => ({ field, kind: 'unknownField' }));
  const report = (problem: ConfigProblem) => {
    problems.push(problem);
    return '';
  };
  const optionalText = (field: string): string | undefined => {
    const value = raw[field];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value.trim();
    report({ field, kind: 'notText' });
    return '';
  };

  const cloudName = optionalText('cloud') ?? report({ field: 'cloud', kind: 'missing' });
  const cloud: Cloud | undefined = isCloudName(cloudName) ? clouds[cloudName] : undefined;
  const authorityOverride = optionalText('authority');
  if (cloudName && !cloud) report({ field: 'cloud', kind: 'unknownCloud', value: cloudName });
  if (cloud?.closedIn && !authorityOverride)
    report({ field: 'cloud', kind: 'closedCloud', value: String(cloud.closedIn) });

  const tenant = optionalText('tenant') ?? report({ field: 'tenant', kind: 'missing' });
  if (tenant && tenant !== 'organizations' && !guid.test(tenant) && !domain.test(tenant))
    report({ field: 'tenant', kind: 'badTenant', value: tenant });

  const clientId = optionalText('clientId') ?? report({ field: 'clientId', kind: 'missing' });
  if (clientId && !guid.test(clientId)) report({ field: 'clientId', kind: 'notGuid' });

  const authority = authorityOverride ?? `${cloud?.authorityHost}/${tenant}`;
  if (authorityOverride) requireHttps('authority', authorityOverride, report);

  const readApiUrl = (field: string, value: string | undefined) => {
    const url = absoluteUrl(value ?? '', pageUrl);
    if (value === undefined) {
      // Missing only if the cloud is unknown, which is already reported.
    } else if (url === undefined) report({ field, kind: 'notUrl' });
    else if (!isSafeToCarryTokens(url, pageUrl)) report({ field, kind: 'notHttps' });
    return url?.href.replace(/\/+$/, '');
  };
  const apiBaseUrl = readApiUrl('apiBaseUrl', optionalText('apiBaseUrl') ?? cloud?.apiBaseUrl);

  const metadata = raw.authorityMetadata;
  const knownAuthorities = raw.knownAuthorities ?? [];
  if (!isTextList(knownAuthorities)) report({ field: 'knownAuthorities', kind: 'notHosts' });
  if (metadata !== undefined && (typeof metadata !== 'object' || metadata === null))
    report({ field: 'authorityMetadata', kind: 'notMetadata' });

  const team =
    raw.team == null
      ? null
      : (await import('./teamConfig.ts')).readTeam(
          raw.team,
          isCloudName(cloudName) ? cloudName : null,
          readApiUrl,
          (field, kind) => report({ field, kind }),
        );
  const scope = optionalText('scope') ?? partnerCenterScope;
  if (problems.length > 0 || !isCloudName(cloudName) || apiBaseUrl === undefined)
    return { ok: false, problems };
  return {
    ok: true,
    config: {
      cloud: cloudName,
      clientId,
      authority,
      knownAuthorities: knownAuthorities as string[],
      authorityMetadata: metadata === undefined ? undefined : JSON.stringify(metadata),
      apiBaseUrl,
      scope,
      team,
    },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readObject(text: string): Record<string, unknown> | 'notJson' | 'notObject' {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : 'notObject';
  } catch {
    return 'notJson';
  }
}

function requireHttps(field: string, value: string, report: (problem: ConfigProblem) => void) {
  const url = absoluteUrl(value, 'invalid:');
  if (url === undefined) report({ field, kind: 'notUrl' });
  else if (url.protocol !== 'https:') report({ field, kind: 'notHttps' });
}

function absoluteUrl(value: string, base: string): URL | undefined {
  if (value === '' || !URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}

/** Plain http is allowed only for the page's own origin and for localhost; elsewhere it would expose tokens. */
function isSafeToCarryTokens(url: URL, pageUrl: string): boolean {
  if (url.protocol === 'https:' || url.origin === new URL(pageUrl).origin) return true;
  return url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]';
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
}

declare global {
  interface Window {
    /** The script in `index.html` has asked already. Missing where a hosting's security policy does not allow that script. */
    configResponse?: Promise<Response>;
  }
}

/** Fetches and parses `/config.json`, bypassing caches because it can change without a new build. Rejects only if code does not load. */
export async function loadRuntimeConfig(): Promise<ParsedConfig> {
  const text = await readConfig();
  if (text !== null) return parseRuntimeConfig(text, location.origin);
  return { ok: false, problems: [{ field: 'config.json', kind: 'notFound' }] };
}

async function readConfig(): Promise<string | null> {
  try {
    const response = await (window.configResponse ?? fetch('/config.json', { cache: 'no-store' }));
    return response.ok ? await response.text() : null;
  } catch {
    // Reported like a missing file: the administrator has to check the same thing.
    return null;
  }
}
