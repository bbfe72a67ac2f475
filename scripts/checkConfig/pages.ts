import { cacheControl, type Deployment, securityHeaders } from '../../deploy/headers.ts';
import { ask } from './ask.ts';
import { type Finding, isWrong } from './report.ts';

const someDeepLink = '/customers/00000000-0000-0000-0000-000000000000';

/** The files and their headers: start page, deep links, redirect page, hashed files. */
export async function checkPages(appUrl: string, deployment: Deployment): Promise<Finding[]> {
  const start = await ask(appUrl);
  if (!start.ok || start.response.status !== 200)
    return [
      {
        wrong: `the start page ${start.ok ? `answers ${start.response.status}` : `cannot be reached: ${start.reason}`}`,
        remedy: 'Serve the content of dist/ at this address.',
      },
    ];
  const findings: Finding[] = [{ right: 'the start page is there' }];
  if (start.text.includes('/@vite/client'))
    return [
      ...findings,
      { open: 'this is a development server: headers are for a deployment, or npm run preview' },
    ];
  findings.push(
    ...compareHeaders(
      'start page',
      start.response.headers,
      securityHeaders(deployment, { isRedirectPage: false }),
      appUrl,
    ),
  );

  const deepLink = await ask(new URL(someDeepLink, appUrl).href);
  findings.push(
    deepLink.ok && deepLink.response.status === 200 && deepLink.text === start.text
      ? { right: 'a deep link brings the start page' }
      : {
          wrong: `${someDeepLink} does not bring the start page`,
          remedy:
            'Answer every path that is no file with index.html and status 200, or links from colleagues fail.',
        },
  );
  findings.push(...(await checkRedirectPage(appUrl, deployment, start.text)));
  findings.push(...(await checkHashedFile(appUrl, start.text)));
  return findings;
}

async function checkRedirectPage(
  appUrl: string,
  deployment: Deployment,
  startPage: string,
): Promise<Finding[]> {
  const page = await ask(new URL('/redirect.html', appUrl).href);
  if (!page.ok || page.response.status !== 200 || page.text === startPage)
    return [
      {
        wrong: 'redirect.html is not there, or another page answers for it',
        remedy: 'Serve dist/redirect.html as it is: sign-in comes back to it.',
      },
    ];
  const expected = securityHeaders(deployment, { isRedirectPage: true });
  const findings = compareHeaders('redirect page', page.response.headers, expected, appUrl);
  if (page.response.headers.has('Cross-Origin-Opener-Policy'))
    findings.push({
      wrong: 'the redirect page is sent with Cross-Origin-Opener-Policy',
      remedy: 'Leave that header out for redirect.html, or sign-in cannot hand its answer to the app.',
    });
  return [{ right: 'the redirect page is there' }, ...findings];
}

async function checkHashedFile(appUrl: string, startPage: string): Promise<Finding[]> {
  const path = /\/assets\/[^"]+\.js/.exec(startPage)?.[0];
  if (path === undefined)
    return [{ open: 'no hashed script in the start page: this is a development server' }];
  const file = await ask(new URL(path, appUrl).href);
  const cache = (file.ok && file.response.headers.get('Cache-Control')) || 'missing';
  const isCompressed = file.ok && file.response.headers.has('Content-Encoding');
  return [
    cache.includes('immutable')
      ? { right: 'hashed files are kept for good' }
      : {
          wrong: `hashed files are asked for again: Cache-Control is ${cache}`,
          remedy: `Send Cache-Control: ${cacheControl.hashed} for /assets/.`,
        },
    isCompressed
      ? { right: 'scripts come compressed' }
      : {
          wrong: 'scripts come uncompressed',
          remedy: 'Switch on gzip or brotli; the build brings .gz files.',
        },
  ];
}

function compareHeaders(
  page: string,
  sent: Headers,
  expected: Record<string, string>,
  appUrl: string,
): Finding[] {
  const isPlainHttp = new URL(appUrl).protocol === 'http:';
  return Object.entries(expected).flatMap(([name, value]): Finding[] => {
    const actual = sent.get(name);
    if (name === 'Content-Security-Policy') return comparePolicies(page, actual, value);
    if (actual === value) return [{ right: `${page}: ${name}` }];
    if (name === 'Strict-Transport-Security') {
      if (isPlainHttp) return [{ open: `${page}: ${name} means nothing on plain http` }];
      if (/max-age=[1-9]/.test(actual ?? '')) return [{ right: `${page}: ${name} (${actual})` }];
    }
    return [{ wrong: `${page}: ${name} is ${actual ?? 'missing'}`, remedy: `Send ${name}: ${value}` }];
  });
}

/** Directive by directive, so that the report names the one that is off instead of a line of 500 characters. */
function comparePolicies(page: string, actual: string | null, expected: string): Finding[] {
  if (actual === null)
    return [
      { wrong: `${page}: no Content-Security-Policy`, remedy: `Send Content-Security-Policy: ${expected}` },
    ];
  const sent = directivesOf(actual);
  const findings = [...directivesOf(expected)].flatMap(([name, sources]): Finding[] => {
    const got = sent.get(name);
    if (got === undefined)
      return [{ wrong: `${page}: the policy lacks ${name}`, remedy: `Add: ${name} ${sources.join(' ')}` }];
    const missing = sources.filter((source) => !got.includes(source));
    const surplus = got.filter((source) => !sources.includes(source));
    return [
      ...missing.map((source) => ({
        wrong: `${page}: ${name} blocks ${source}`,
        remedy: `Add ${source} to ${name}.`,
      })),
      ...surplus.map(
        (source): Finding =>
          /^'unsafe|^\*$|^https?:$|^data:$/.test(source)
            ? { wrong: `${page}: ${name} allows ${source}`, remedy: `Remove ${source} from ${name}.` }
            : { open: `${page}: ${name} allows ${source} as well; remove it unless you need it` },
      ),
    ];
  });
  return findings.some(isWrong) ? findings : [{ right: `${page}: Content-Security-Policy` }, ...findings];
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
