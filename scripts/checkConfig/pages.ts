import { cacheControl, type Deployment, securityHeaders } from '../../deploy/headers.ts';
import { type CheckResult, isProblem } from './report.ts';
import { request } from './request.ts';

const exampleDeepLink = '/customers/00000000-0000-0000-0000-000000000000';

/** Checks the files and their headers: start page, deep links, redirect page and hashed files. `configText` is `config.json` as served. */
export async function checkPages(
  appUrl: string,
  deployment: Deployment,
  configText: string,
): Promise<CheckResult[]> {
  const start = await request(appUrl);
  if (!start.ok || start.response.status !== 200)
    return [
      {
        problem: `the start page ${start.ok ? `answers ${start.response.status}` : `cannot be reached: ${start.reason}`}`,
        fix: 'Serve the content of dist/ at this address.',
      },
    ];
  const results: CheckResult[] = [{ ok: 'the start page is served' }];
  if (start.text.includes('/@vite/client'))
    return [
      ...results,
      { note: 'this is a development server. Headers are sent only by a deployment or npm run preview' },
    ];
  results.push(
    ...compareHeaders(
      'start page',
      start.response.headers,
      securityHeaders(deployment, { isRedirectPage: false }),
      appUrl,
    ),
  );

  results.push(...checkConfigInPage(start.text, configText));

  const deepLink = await request(new URL(exampleDeepLink, appUrl).href);
  results.push(
    deepLink.ok && deepLink.response.status === 200 && deepLink.text === start.text
      ? { ok: 'a deep link returns the start page' }
      : {
          problem: `${exampleDeepLink} does not return the start page`,
          fix: 'Return index.html with status 200 for every path that is not a file. Otherwise shared links fail.',
        },
  );
  results.push(...(await checkRedirectPage(appUrl, deployment, start.text)));
  results.push(...(await checkHashedFile(appUrl, start.text)));
  return results;
}

/** Where the host puts `config.json` into the page, users get that one. */
function checkConfigInPage(page: string, configText: string): CheckResult[] {
  const [, inPage = ''] = /<script id="config"[^>]*>(.*?)<\/script>/s.exec(page) ?? [];
  if (!inPage.startsWith('{')) return [];
  if (inPage === configText) return [{ ok: 'the start page has config.json in it, as it is served' }];
  return [
    {
      problem: 'the start page has another config.json in it than the one that is served',
      fix: 'A cache keeps old pages. Have it ask for index.html each time, and clear it once.',
    },
  ];
}

async function checkRedirectPage(
  appUrl: string,
  deployment: Deployment,
  startPage: string,
): Promise<CheckResult[]> {
  const page = await request(new URL('/redirect.html', appUrl).href);
  if (!page.ok || page.response.status !== 200 || page.text === startPage)
    return [
      {
        problem: 'redirect.html is missing, or another page is served instead',
        fix: 'Serve dist/redirect.html unchanged, because sign-in returns to it.',
      },
    ];
  const expected = securityHeaders(deployment, { isRedirectPage: true });
  const results = compareHeaders('redirect page', page.response.headers, expected, appUrl);
  if (page.response.headers.has('Cross-Origin-Opener-Policy'))
    results.push({
      problem: 'the redirect page is sent with Cross-Origin-Opener-Policy',
      fix: 'Do not send this header for redirect.html. It prevents sign-in from returning its response to the app.',
    });
  return [{ ok: 'the redirect page is served' }, ...results];
}

async function checkHashedFile(appUrl: string, startPage: string): Promise<CheckResult[]> {
  const path = /\/assets\/[^"]+\.js/.exec(startPage)?.[0];
  if (path === undefined)
    return [{ note: 'no hashed script in the start page. This is a development server' }];
  const file = await request(new URL(path, appUrl).href);
  const cache = (file.ok && file.response.headers.get('Cache-Control')) || 'missing';
  const isCompressed = file.ok && file.response.headers.has('Content-Encoding');
  return [
    cache.includes('immutable')
      ? { ok: 'hashed files are cached permanently' }
      : {
          problem: `hashed files are not cached permanently: Cache-Control is ${cache}`,
          fix: `Send Cache-Control: ${cacheControl.hashed} for /assets/.`,
        },
    isCompressed
      ? { ok: 'scripts are compressed' }
      : {
          problem: 'scripts are not compressed',
          fix: 'Turn on gzip or brotli. The build includes .gz files.',
        },
  ];
}

function compareHeaders(
  page: string,
  sent: Headers,
  expected: Record<string, string>,
  appUrl: string,
): CheckResult[] {
  const isPlainHttp = new URL(appUrl).protocol === 'http:';
  return Object.entries(expected).flatMap(([name, value]): CheckResult[] => {
    const actual = sent.get(name);
    if (name === 'Content-Security-Policy') return comparePolicies(page, actual, value);
    if (actual === value) return [{ ok: `${page}: ${name}` }];
    if (name === 'Strict-Transport-Security') {
      if (isPlainHttp) return [{ note: `${page}: ${name} has no effect on plain http` }];
      if (/max-age=[1-9]/.test(actual ?? '')) return [{ ok: `${page}: ${name} (${actual})` }];
    }
    return [{ problem: `${page}: ${name} is ${actual ?? 'missing'}`, fix: `Send ${name}: ${value}` }];
  });
}

/** Compares each directive, so that the report shows the wrong one instead of a policy of 500 characters. */
function comparePolicies(page: string, actual: string | null, expected: string): CheckResult[] {
  if (actual === null)
    return [
      { problem: `${page}: no Content-Security-Policy`, fix: `Send Content-Security-Policy: ${expected}` },
    ];
  const sent = directivesOf(actual);
  const results = [...directivesOf(expected)].flatMap(([name, sources]): CheckResult[] => {
    const actualSources = sent.get(name);
    if (actualSources === undefined)
      return [{ problem: `${page}: the policy lacks ${name}`, fix: `Add: ${name} ${sources.join(' ')}` }];
    const missing = sources.filter((source) => !actualSources.includes(source));
    const extra = actualSources.filter((source) => !sources.includes(source));
    return [
      ...missing.map((source) => ({
        problem: `${page}: ${name} blocks ${source}`,
        fix: `Add ${source} to ${name}.`,
      })),
      ...extra.map(
        (source): CheckResult =>
          /^'unsafe|^\*$|^https?:$|^data:$/.test(source)
            ? { problem: `${page}: ${name} allows ${source}`, fix: `Remove ${source} from ${name}.` }
            : { note: `${page}: ${name} also allows ${source}. Remove it unless you need it` },
      ),
    ];
  });
  return results.some(isProblem) ? results : [{ ok: `${page}: Content-Security-Policy` }, ...results];
}

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, sources]),
  );
}
