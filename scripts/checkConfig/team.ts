import type { TeamConfig } from '../../src/config/teamConfig.ts';
import type { CheckResult } from './report.ts';
import { request } from './request.ts';

/** Graph refuses it with 401 before it does anything. */
const uselessToken = 'Bearer check-config';
/** What the app sends and reads. */
const methods = ['POST', 'PATCH', 'DELETE'];
const requestHeaders = ['authorization', 'content-type', 'if-match', 'client-request-id'];

/** Checks that Graph answers at the configured address, and that browsers may call it. Whether the list is there, only a user's token shows. */
export async function checkTeam(
  { graphUrl, siteId, listId }: Pick<TeamConfig, 'graphUrl' | 'siteId' | 'listId'>,
  appUrl: string,
): Promise<CheckResult[]> {
  const url = `${graphUrl}/v1.0/sites/${siteId}/lists/${listId}/items?$top=1`;
  const { origin } = new URL(appUrl);
  const probe = await request(url, { headers: { Authorization: uselessToken, Origin: origin } });
  if (!probe.ok)
    return [
      {
        problem: `${url} cannot be reached: ${probe.reason}`,
        fix: "Check cloud, and this machine's internet connection.",
      },
    ];
  const isGraph = probe.text.includes('"error"') && probe.text.includes('"code"');
  if (probe.response.status !== 401 || !isGraph)
    return [
      {
        problem: `${url} answers ${probe.response.status}, but not as Microsoft Graph does`,
        fix: 'Remove graphUrl from team: the address follows from the cloud.',
      },
    ];
  return [
    { ok: `Microsoft Graph answers, and asks for a token: ${graphUrl}` },
    ...(await checkCors(url, origin)),
    {
      note: 'the settings page shows to each user whether the list is there and may be used (Team list)',
    },
  ];
}

async function checkCors(url: string, origin: string): Promise<CheckResult[]> {
  if (new URL(url).origin === origin) return [];
  const refused: string[] = [];
  for (const method of methods) {
    const preflight = await request(url, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': method,
        'Access-Control-Request-Headers': requestHeaders.join(','),
      },
    });
    const sent = (name: string) =>
      (preflight.ok ? (preflight.response.headers.get(name) ?? '') : '').toLowerCase();
    const isAllowed =
      ['*', origin].includes(sent('Access-Control-Allow-Origin')) &&
      sent('Access-Control-Allow-Methods').includes(method.toLowerCase()) &&
      requestHeaders.every((name) => sent('Access-Control-Allow-Headers').includes(name));
    if (!isAllowed) refused.push(method);
  }
  return refused.length === 0
    ? [{ ok: `Microsoft Graph allows calls from ${origin}` }]
    : [
        {
          problem: `Microsoft Graph does not allow ${refused.join(', ')} from ${origin}`,
          fix: 'Check whether a proxy answers in its place.',
        },
      ];
}
