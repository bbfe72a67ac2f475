import { cacheControl, type Deployment, gatewayHeaders, securityHeaders } from './headers.ts';

const indexPage = { isRedirectPage: false };
const redirectPage = { isRedirectPage: true };

function nginxHeaders(headers: Readonly<Record<string, string>>): string {
  return [
    '# Written by `npm run hosting-files` from deploy/headers.ts.',
    ...Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`),
    '',
  ].join('\n');
}

/** The files that nginx includes. The origins come from the environment, so they work for every deployment. */
export function nginxFiles(): Record<string, string> {
  // Empty without a team list.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: nginx fills these in from the environment at startup.
  const deployment = { signInOrigin: '${SIGN_IN_ORIGIN}', graphOrigin: '${GRAPH_ORIGIN}' };
  const snippets = 'deploy/nginx/templates/snippets';
  return {
    [`${snippets}/headers.conf.template`]: nginxHeaders(securityHeaders(deployment, indexPage)),
    [`${snippets}/redirect-page-headers.conf.template`]: nginxHeaders(
      securityHeaders(deployment, redirectPage),
    ),
    [`${snippets}/gateway-headers.conf.template`]: nginxHeaders(gatewayHeaders),
  };
}

/** `staticwebapp.config.json`. The format has no variables, so each deployment needs its own file. */
export function staticWebAppFile(deployment: Deployment): string {
  const headers = securityHeaders(deployment, indexPage);
  const redirectPageHeaders = securityHeaders(deployment, redirectPage);
  // An empty value removes a global header from this route.
  const removed = Object.keys(headers).filter((name) => !(name in redirectPageHeaders));
  const file = {
    navigationFallback: { rewrite: '/index.html', exclude: ['/assets/*', '/config.json'] },
    globalHeaders: { ...headers, 'Cache-Control': cacheControl.other },
    routes: [
      { route: '/assets/*', headers: { 'Cache-Control': cacheControl.hashed } },
      {
        route: '/redirect.html',
        headers: { ...redirectPageHeaders, ...Object.fromEntries(removed.map((name) => [name, ''])) },
      },
    ],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The deployment of the checked-in example file. */
export const exampleDeployment: Deployment = {
  signInOrigin: 'https://login.microsoftonline.com',
  apiOrigin: 'https://gateway.example.com',
};
export const staticWebAppPath = 'deploy/azure-static-web-apps/staticwebapp.config.json';
