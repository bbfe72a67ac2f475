import {
  type ConfigProblem,
  parseRuntimeConfig,
  type RuntimeConfig,
} from '../../src/config/runtimeConfig.ts';
import type { CheckResult } from './report.ts';
import { request } from './request.ts';

const fixes: Record<ConfigProblem['kind'], string> = {
  notFound: 'Put config.json next to index.html.',
  missing: 'Add the field. docs/going-live.md describes all fields.',
  notText: 'Write the value as text, in double quotes.',
  notGuid: 'Copy the application (client) id from the registration in Entra: 36 characters with dashes.',
  notUrl:
    "Write a full address such as https://gateway.contoso.com, or a path on the app's own host such as /partnercenter.",
  notSiteId: 'Copy the ID that deploy/team-list/create.sh prints: contoso.sharepoint.com,<ID>,<ID>.',
  notListId: 'Copy the ID that deploy/team-list/create.sh prints.',
  notHttps: 'Use https, because tokens are sent to this address.',
  unknownCloud: 'Use global, usGovernment, usGovernmentDoD or china.',
  closedCloud: 'Microsoft closed this cloud. Use another one, or set an authority that still exists.',
  badTenant: "Use organizations, the tenant ID or one of the tenant's domains.",
  notJson:
    'Check the file in a JSON editor. A comma or a quote is wrong, or the server returned a web page instead of the file.',
  notObject: 'The file must contain one object: { … }.',
  notHosts: 'Write a list of host names: ["login.example.com"].',
  notMetadata: 'Paste the discovery document as an object, or leave the field out.',
  unknownField: 'Correct the name or remove the field. It is not used.',
};

interface CheckedConfig {
  /** `null` if the app could not start with it. */
  readonly config: RuntimeConfig | null;
  /** The file as it is served. */
  readonly text: string;
  readonly results: CheckResult[];
}

/** Reads and checks `config.json`. */
export async function checkConfigFile(appUrl: string): Promise<CheckedConfig> {
  const url = new URL('/config.json', appUrl).href;
  const file = await request(url);
  if (!file.ok)
    return {
      config: null,
      text: '',
      results: [
        {
          problem: `${url} cannot be reached: ${file.reason}`,
          fix: 'Check the address, and that the server is running.',
        },
      ],
    };
  const { response, text } = file;
  if (response.status !== 200)
    return {
      config: null,
      text,
      results: [{ problem: `${url} answers ${response.status}`, fix: 'Put config.json next to index.html.' }],
    };

  const results: CheckResult[] = [];
  const cache = response.headers.get('Cache-Control') ?? '';
  if (/no-cache|no-store|max-age=0/.test(cache))
    results.push({ ok: `browsers revalidate it on each request (${cache})` });
  else
    results.push({
      problem: `browsers may cache it: Cache-Control is ${cache === '' ? 'missing' : `"${cache}"`}`,
      fix: 'Send Cache-Control: no-cache. Otherwise users may get a change only days later.',
    });

  const parsed = await parseRuntimeConfig(text, appUrl);
  if (!parsed.ok) {
    results.push(
      ...parsed.problems.map((problem) => ({
        problem: `${problem.field}: ${'value' in problem ? `"${problem.value}": ` : ''}${problem.kind}`,
        fix: fixes[problem.kind],
      })),
    );
    return { config: null, text, results };
  }
  const { cloud, clientId, authority, apiBaseUrl, team } = parsed.config;
  results.push({ ok: `all fields are valid: cloud ${cloud}, client ID ${clientId}` });
  results.push({ ok: `sign-in at ${authority}` });
  results.push({ ok: `Partner Center at ${apiBaseUrl}` });
  if (team) results.push({ ok: `team list ${team.listId} through Microsoft Graph at ${team.graphUrl}` });
  return { config: parsed.config, text, results };
}
