import { cors } from '../../deploy/cors.ts';
import type { RuntimeConfig } from '../../src/config/runtimeConfig.ts';
import { ask } from './ask.ts';
import type { Finding } from './report.ts';

/** Whether Partner Center answers where the configuration says. Without a token its answer is a 401, and that is well. */
export async function checkApi({ apiBaseUrl }: RuntimeConfig, appUrl: string): Promise<Finding[]> {
  const url = `${apiBaseUrl}/v1/customers?size=1`;
  const { origin } = new URL(appUrl);
  const isCrossOrigin = new URL(url).origin !== origin;
  const asked = await ask(url, {
    headers: { Accept: 'application/json', ...(isCrossOrigin && { Origin: origin }) },
  });
  if (!asked.ok)
    return [
      {
        wrong: `${url} cannot be reached: ${asked.reason}`,
        remedy: 'Check apiBaseUrl, and that the gateway is running.',
      },
    ];
  return [
    reachability(url, asked.response),
    ...(isCrossOrigin ? await checkCors(url, origin, asked.response) : []),
  ];
}

function reachability(url: string, { status, headers }: Response): Finding {
  if (status === 401) return { right: `Partner Center answers, and asks for a token: ${url}` };
  if (status === 502 || status === 504)
    return {
      wrong: `the gateway gets no answer of Partner Center (${status})`,
      remedy: 'Check its way out, its name servers, and the certificate authorities it trusts.',
    };
  if (status === 200 && headers.get('Content-Type')?.includes('html'))
    return {
      wrong: `${url} brings a page, not an answer of Partner Center`,
      remedy: 'The static host answers this path itself: forward it, or set apiBaseUrl to the gateway.',
    };
  if (status === 403 || status === 404 || status === 405)
    return {
      wrong: `${url} answers ${status}`,
      remedy: 'The gateway does not forward this path: compare with deploy/nginx.',
    };
  return {
    wrong: `${url} answers ${status} instead of 401`,
    remedy: 'Nothing but Partner Center may answer here.',
  };
}

async function checkCors(url: string, origin: string, answer: Response): Promise<Finding[]> {
  const preflight = await ask(url, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': cors.requestHeaders.join(',').toLowerCase(),
    },
  });
  if (!preflight.ok)
    return [
      { wrong: `the preflight request fails: ${preflight.reason}`, remedy: 'Answer OPTIONS at the gateway.' },
    ];
  const { headers } = preflight.response;
  return [
    ...([headers, answer.headers].some(
      (sent) => !['*', origin].includes(sent.get('Access-Control-Allow-Origin') ?? ''),
    )
      ? [
          {
            wrong: `the gateway does not allow ${origin}`,
            remedy: `Send Access-Control-Allow-Origin: ${origin} on every answer, also on errors.`,
          },
        ]
      : [{ right: `the gateway allows ${origin}` }]),
    names('Access-Control-Allow-Headers', headers, cors.requestHeaders),
    names('Access-Control-Allow-Methods', headers, cors.methods),
    names('Access-Control-Expose-Headers', answer.headers, cors.answerHeaders),
  ];
}

/** `*` is no answer here: it covers neither Authorization nor, in older browsers, anything. */
function names(header: string, sent: Headers, wanted: readonly string[]): Finding {
  const listed = (sent.get(header) ?? '').toLowerCase().split(/\s*,\s*/);
  const missing = wanted.filter((name) => !listed.includes(name.toLowerCase()));
  return missing.length === 0
    ? { right: header }
    : { wrong: `${header} lacks ${missing.join(', ')}`, remedy: `Send ${header}: ${wanted.join(', ')}` };
}
