import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cors } from './cors.ts';
import { securityHeaders } from './headers.ts';
import { exampleDeployment, nginxFiles, staticWebAppFile, staticWebAppPath } from './hostingFiles.ts';

const files = Object.entries({
  ...nginxFiles(),
  [staticWebAppPath]: staticWebAppFile(exampleDeployment),
});

test.each(files)('%s matches deploy/headers.ts (if not, run npm run hosting-files)', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

function policyOf(page: { isRedirectPage: boolean }): Map<string, string[]> {
  const policy = securityHeaders(exampleDeployment, page)['Content-Security-Policy'] ?? '';
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

test.each(['script-src', 'style-src', 'default-src'])(
  '%s allows no inline or evaluated code',
  (directive) => {
    const sources = policyOf({ isRedirectPage: false }).get(directive);
    expect(sources).toBeDefined();
    expect(sources).not.toContain("'unsafe-inline'");
    expect(sources).not.toContain("'unsafe-eval'");
    expect(sources).not.toContain('*');
  },
);

test('the only inline script allowed is the one in index.html', () => {
  const inline = [...readFileSync('index.html', 'utf8').matchAll(/<script>(.*?)<\/script>/gs)];
  const hashes = inline.map(([, script = '']) => createHash('sha256').update(script).digest('base64'));
  expect(policyOf({ isRedirectPage: false }).get('script-src')).toEqual([
    "'self'",
    ...hashes.map((hash) => `'sha256-${hash}'`),
  ]);
  expect(hashes).toHaveLength(1);
  expect(policyOf({ isRedirectPage: true }).get('script-src')).toEqual(["'self'"]);
});

test('the app can connect only to its own origin, sign-in and the API', () => {
  expect(policyOf({ isRedirectPage: false }).get('connect-src')).toEqual([
    "'self'",
    'https://login.microsoftonline.com',
    'https://gateway.example.com',
  ]);
});

test('with a team list, the app can connect to Microsoft Graph as well', () => {
  const deployment = { ...exampleDeployment, graphOrigin: 'https://graph.microsoft.com' };
  const policy = securityHeaders(deployment, { isRedirectPage: false })['Content-Security-Policy'];
  expect(policy).toContain(' https://gateway.example.com https://graph.microsoft.com;');
});

test('only the redirect page can be framed, and only by the app', () => {
  expect(policyOf({ isRedirectPage: false }).get('frame-ancestors')).toEqual(["'none'"]);
  expect(policyOf({ isRedirectPage: true }).get('frame-ancestors')).toEqual(["'self'"]);
  const redirectPage = securityHeaders(exampleDeployment, { isRedirectPage: true });
  expect(redirectPage['X-Frame-Options']).toBe('SAMEORIGIN');
  expect(redirectPage).not.toHaveProperty('Cross-Origin-Opener-Policy');
});

test('the policy for API Management has the required CORS settings', () => {
  const policy = readFileSync('deploy/azure-static-web-apps/api-management-policy.xml', 'utf8');
  const listed = (list: string, item: string) => {
    const [, content = ''] = new RegExp(`<${list}[^>]*>(.*?)</${list}>`, 's').exec(policy) ?? [];
    return [...content.matchAll(new RegExp(`<${item}>(.*?)</${item}>`, 'g'))].map(([, name]) => name);
  };
  expect(listed('allowed-methods', 'method')).toEqual(cors.methods);
  expect(listed('allowed-headers', 'header')).toEqual(cors.requestHeaders);
  expect(listed('expose-headers', 'header')).toEqual(cors.responseHeaders);
});

test('nginx and API Management refuse the same paths', () => {
  const rule = (path: string) =>
    /\(\?:\[\/;.*\|\$\)(?=")/.exec(readFileSync(path, 'utf8'))?.[0] ?? `no rule in ${path}`;
  const rules = [
    'deploy/nginx/templates/default.conf.template',
    'deploy/azure-static-web-apps/api-management-policy.xml',
  ].map(rule);
  expect(rules[0]).toBe(rules[1]);
});
