import {
  type ConfigProblem,
  parseRuntimeConfig,
  type RuntimeConfig,
} from '../../src/config/runtimeConfig.ts';
import { ask } from './ask.ts';
import type { Finding } from './report.ts';

const mends: Record<ConfigProblem['kind'], string> = {
  notFound: 'Put config.json beside index.html.',
  missing: 'Add the field; docs/going-live.md lists them all.',
  notText: 'Write the value as text, in double quotes.',
  notGuid: 'Copy the application (client) id from the registration in Entra: 36 characters with dashes.',
  notUrl:
    "Write a full address such as https://gateway.contoso.com, or a path on the app's own host such as /partnercenter.",
  notHttps: 'Use https: tokens travel to this address.',
  unknownCloud: 'Use global, usGovernment or china.',
  closedCloud: 'Microsoft closed this cloud; move to another, or name an authority that still exists.',
  badTenant: "Use organizations, the tenant's id or one of its domains.",
  notJson:
    'Check the file with a JSON editor: a comma or a quote is off, or a page came instead of the file.',
  notObject: 'The file must hold one object: { … }.',
  notHosts: 'Write a list of host names: ["login.example.com"].',
  notMetadata: 'Paste the discovery document as an object, or leave the field out.',
  unknownField: 'Correct the name or remove the field; nothing reads it.',
};

/** Reads and judges `config.json`; the configuration is null where the app could not start with it. */
export async function checkConfigFile(
  appUrl: string,
): Promise<{ config: RuntimeConfig | null; findings: Finding[] }> {
  const url = new URL('/config.json', appUrl).href;
  const asked = await ask(url);
  if (!asked.ok)
    return {
      config: null,
      findings: [
        {
          wrong: `${url} cannot be reached: ${asked.reason}`,
          remedy: 'Is the address right, and is the server running?',
        },
      ],
    };
  const { response, text } = asked;
  if (response.status !== 200)
    return {
      config: null,
      findings: [
        { wrong: `${url} answers ${response.status}`, remedy: 'Put config.json beside index.html.' },
      ],
    };

  const findings: Finding[] = [];
  const cache = response.headers.get('Cache-Control') ?? '';
  if (/no-cache|no-store|max-age=0/.test(cache))
    findings.push({ right: `browsers ask for it anew each time (${cache})` });
  else
    findings.push({
      wrong: `browsers may keep it: Cache-Control is ${cache === '' ? 'missing' : `"${cache}"`}`,
      remedy: 'Send Cache-Control: no-cache, or a change here reaches people days later.',
    });

  const parsed = parseRuntimeConfig(text, appUrl);
  if (!parsed.ok) {
    findings.push(
      ...parsed.problems.map((problem) => ({
        wrong: `${problem.field}: ${'value' in problem ? `"${problem.value}": ` : ''}${problem.kind}`,
        remedy: mends[problem.kind],
      })),
    );
    return { config: null, findings };
  }
  const { cloud, clientId, authority, apiBaseUrl } = parsed.config;
  findings.push({ right: `every field can be read: cloud ${cloud}, client ${clientId}` });
  findings.push({ right: `sign-in at ${authority}` });
  findings.push({ right: `Partner Center at ${apiBaseUrl}` });
  return { config: parsed.config, findings };
}
