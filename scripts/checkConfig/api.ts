import { cors } from '../../deploy/cors.ts';
import type { RuntimeConfig } from '../../src/config/runtimeConfig.ts';
import type { CheckResult } from './report.ts';
import { request } from './request.ts';

/** Checks that Partner Center answers at the configured address. No token is sent, so the expected status is 401. */
export async function checkApi({ apiBaseUrl }: RuntimeConfig, appUrl: string): Promise<CheckResult[]> {
  const url = `${apiBaseUrl}/v1/customers?size=1`;
  const { origin } = new URL(appUrl);
  const isCrossOrigin = new URL(url).origin !== origin;
  const probe = await request(url, {
    headers: { Accept: 'application/json', ...(isCrossOrigin && { Origin: origin }) },
  });
  if (!probe.ok)
    return [
      {
        problem: `${url} cannot be reached: ${probe.reason}`,
        fix: 'Check apiBaseUrl, and that the gateway is running.',
      },
    ];
  return [
    checkResponse(url, probe.response),
    ...(isCrossOrigin ? await checkCors(url, origin, probe.response) : []),
  ];
}

function checkResponse(url: string, { status, headers }: Response): CheckResult {
  if (status === 401) return { ok: `Partner Center answers, and asks for a token: ${url}` };
  if (status === 502 || status === 504)
    return {
      problem: `the gateway gets no answer of Partner Center (${status})`,
      fix: "Check the gateway's outbound network access, its name servers and its trusted certificate authorities.",
    };
  if (status === 200 && headers.get('Content-Type')?.includes('html'))
    return {
      problem: `${url} returns a web page instead of a Partner Center response`,
      fix: 'The static host serves this path itself. Forward it to the gateway, or set apiBaseUrl to the gateway.',
    };
  if (status === 403 || status === 404 || status === 405)
    return {
      problem: `${url} answers ${status}`,
      fix: 'The gateway does not forward this path. Compare its configuration with deploy/nginx.',
    };
  return {
    problem: `${url} answers ${status} instead of 401`,
    fix: 'Make sure that Partner Center answers at this address.',
  };
}

async function checkCors(url: string, origin: string, response: Response): Promise<CheckResult[]> {
  const preflight = await request(url, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': cors.requestHeaders.join(',').toLowerCase(),
    },
  });
  if (!preflight.ok)
    return [
      {
        problem: `the preflight request fails: ${preflight.reason}`,
        fix: 'Make the gateway respond to OPTIONS.',
      },
    ];
  const { headers } = preflight.response;
  return [
    ...([headers, response.headers].some(
      (sent) => !['*', origin].includes(sent.get('Access-Control-Allow-Origin') ?? ''),
    )
      ? [
          {
            problem: `the gateway does not allow ${origin}`,
            fix: `Send Access-Control-Allow-Origin: ${origin} on every response, including errors.`,
          },
        ]
      : [{ ok: `the gateway allows ${origin}` }]),
    checkList('Access-Control-Allow-Headers', headers, cors.requestHeaders),
    checkList('Access-Control-Allow-Methods', headers, cors.methods),
    checkList('Access-Control-Expose-Headers', response.headers, cors.responseHeaders),
  ];
}

/** `*` is not accepted, because it does not include Authorization, and older browsers do not support it. */
function checkList(header: string, sent: Headers, required: readonly string[]): CheckResult {
  const listed = (sent.get(header) ?? '').toLowerCase().split(/\s*,\s*/);
  const missing = required.filter((name) => !listed.includes(name.toLowerCase()));
  return missing.length === 0
    ? { ok: header }
    : { problem: `${header} lacks ${missing.join(', ')}`, fix: `Send ${header}: ${required.join(', ')}` };
}
