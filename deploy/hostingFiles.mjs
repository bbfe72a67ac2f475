import { cacheControl, gatewayHeaders, securityHeaders } from './headers.mjs';

/** @param {Record<string, string>} headers */
function nginxHeaders(headers) {
  return [
    '# Written by `npm run hosting-files` from deploy/headers.mjs.',
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`),
    '',
  ].join('\n');
}

/** @param {import('./headers.mjs').Deployment} deployment */
function staticWebApp(deployment) {
  const page = securityHeaders(deployment, { isRedirectPage: false });
  const redirectPage = securityHeaders(deployment, { isRedirectPage: true });
  /** A header that only the other pages have is taken away by an empty value. */
  const removed = Object.keys(page).filter((name) => !(name in redirectPage));
  return {
    navigationFallback: { rewrite: '/index.html', exclude: ['/assets/*', '/config.json'] },
    globalHeaders: { ...page, 'Cache-Control': cacheControl.other },
    routes: [
      { route: '/assets/*', headers: { 'Cache-Control': cacheControl.hashed } },
      {
        route: '/redirect.html',
        headers: { ...redirectPage, ...Object.fromEntries(removed.map((name) => [name, ''])) },
      },
    ],
    mimeTypes: { '.json': 'application/json' },
  };
}

/**
 * Every checked-in file that repeats the headers, by path. nginx gets its sign-in origin from the environment; a
 * static web app has no environment, so its file is written for one deployment.
 * @param {import('./headers.mjs').Deployment} deployment
 * @returns {Record<string, string>}
 */
export function hostingFiles(deployment) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: filled in from the environment when nginx starts.
  const fromEnvironment = { signInOrigin: '${SIGN_IN_ORIGIN}' };
  const snippets = 'deploy/nginx/templates/snippets';
  return {
    [`${snippets}/headers.conf.template`]: nginxHeaders(
      securityHeaders(fromEnvironment, { isRedirectPage: false }),
    ),
    [`${snippets}/redirect-page-headers.conf.template`]: nginxHeaders(
      securityHeaders(fromEnvironment, { isRedirectPage: true }),
    ),
    [`${snippets}/gateway-headers.conf.template`]: nginxHeaders(gatewayHeaders),
    'deploy/azure-static-web-apps/staticwebapp.config.json': `${JSON.stringify(staticWebApp(deployment), null, 2)}\n`,
  };
}

/** Stands in the checked-in file until somebody writes it for their own gateway. */
export const exampleDeployment = {
  signInOrigin: 'https://login.microsoftonline.com',
  apiOrigin: 'https://gateway.example.com',
};
