import { cors } from '../../deploy/cors.ts';
import type { RuntimeConfig } from '../../src/config/runtimeConfig.ts';
import { type CheckResult, isProblem } from './report.ts';
import { request } from './request.ts';

/**
 * A gateway answers calls without a token itself. With a token that nobody issued, a call is forwarded, and Partner Center
 * refuses it with 401 before it does anything.
 */
const uselessToken = 'Bearer check-config';

/** Calls of a customer that does not exist. A gateway may forward GET and still refuse these methods. */
const noCustomer = '/v1/customers/00000000-0000-0000-0000-000000000000';
const noProfile = `${noCustomer}/policies/00000000-0000-0000-0000-000000000000`;
const writingCalls = [
  { method: 'POST', path: `${noCustomer}/deviceBatches`, purpose: 'uploading devices' },
  {
    method: 'DELETE',
    path: `${noCustomer}/deviceBatches/check-config/devices/check-config`,
    purpose: 'removing devices',
  },
  { method: 'POST', path: `${noCustomer}/policies`, purpose: 'creating profiles' },
  { method: 'PUT', path: noProfile, purpose: 'changing profiles' },
  { method: 'DELETE', path: noProfile, purpose: 'deleting profiles' },
  { method: 'PATCH', path: `${noCustomer}/DevicePolicyUpdates`, purpose: 'assigning profiles' },
];

/** Checks that calls with each method reach Partner Center at the configured address. Nothing is read or changed. */
export async function checkApi({ apiBaseUrl }: RuntimeConfig, appUrl: string): Promise<CheckResult[]> {
  const url = `${apiBaseUrl}/v1/customers?size=1`;
  const { origin } = new URL(appUrl);
  const isCrossOrigin = new URL(url).origin !== origin;
  const headers = {
    Accept: 'application/json',
    Authorization: uselessToken,
    ...(isCrossOrigin && { Origin: origin }),
  };
  const probe = await request(url, { headers });
  if (!probe.ok)
    return [
      {
        problem: `${url} cannot be reached: ${probe.reason}`,
        fix: 'Check apiBaseUrl, and that the gateway is running.',
      },
    ];
  const result = checkResponse(url, probe.response);
  return [
    result,
    ...(isProblem(result) ? [] : await checkWritingCalls(apiBaseUrl, headers)),
    ...(isCrossOrigin ? await checkCors(url, origin, probe.response) : []),
  ];
}

/** Every response of Partner Center has these headers, and no gateway sends them with a response of its own. */
function isFromPartnerCenter({ headers }: Response): boolean {
  return ['MS-RequestId', 'MS-CorrelationId', 'MS-CV', 'MS-ServerId'].some((name) => headers.has(name));
}

function checkWritingCalls(apiBaseUrl: string, headers: Record<string, string>): Promise<CheckResult[]> {
  return Promise.all(
    writingCalls.map(async ({ method, path, purpose }): Promise<CheckResult> => {
      const url = apiBaseUrl + path;
      const probe = await request(url, {
        method,
        headers: { ...headers, 'Content-Type': 'application/json' },
        ...(method !== 'DELETE' && { body: '{}' }),
      });
      if (probe.ok && isFromPartnerCenter(probe.response))
        return { ok: `${method} for ${purpose} reaches Partner Center` };
      if (probe.ok && probe.response.status === 401) return unclear401(`${method} ${url}`);
      return {
        problem: `the gateway does not forward ${method} for ${purpose}: ${url} ${probe.ok ? `answers ${probe.response.status}` : `cannot be reached: ${probe.reason}`}`,
        fix: `Make the gateway forward ${method} for this path. Compare its methods and paths with deploy/nginx.`,
      };
    }),
  );
}

function unclear401(call: string): CheckResult {
  return {
    note: `${call} answers 401 without Partner Center's headers. Either the gateway removes them, or it refused the call itself and this cannot be checked without a real token`,
  };
}

function checkResponse(url: string, response: Response): CheckResult {
  const { status, headers } = response;
  if (status === 401)
    return isFromPartnerCenter(response)
      ? { ok: `Partner Center answers, and asks for a token: ${url}` }
      : unclear401(url);
  if (status === 502 || status === 504)
    return {
      problem: `the gateway gets no response from Partner Center (${status})`,
      fix: "Check the gateway's outbound network access, its name servers and its trusted certificate authorities. docs/going-live.md explains its logs.",
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
