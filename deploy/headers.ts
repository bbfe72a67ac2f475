/*
 * The single source of the security headers for `vite preview`, nginx and Azure Static Web Apps.
 */

/** The other origins that a deployment connects to. */
export interface Deployment {
  /** For example `https://login.microsoftonline.com`. */
  readonly signInOrigin: string;
  /** Where Partner Center is called, unless that is the app's own origin. */
  readonly apiOrigin?: string | undefined;
  /** Where Microsoft Graph is called, if uploads are shared in a team list. */
  readonly graphOrigin?: string | undefined;
}

export interface Page {
  /** True for `redirect.html`, which must be frameable because the identity provider's hidden frame returns to it. */
  readonly isRedirectPage: boolean;
}

/**
 * The hash of an empty string. In production Emotion, which styles MUI, adds empty `<style>` elements and fills them
 * through the CSSOM, which the policy does not restrict. Only the empty element has to be allowed, so `unsafe-inline`
 * is not needed. React sets `style` attributes through the CSSOM as well.
 */
const emptyStyleElement = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The hash of the script in `index.html`, which is the same in every build and for every deployment. */
const earlyScript = "'sha256-VPoNlnuqpEUztwBFCIxyhUnUajhRkIM94fvTEO7tlY0='";

function contentSecurityPolicy(
  { signInOrigin, apiOrigin, graphOrigin }: Deployment,
  { isRedirectPage }: Page,
): string {
  const directives = {
    'default-src': "'none'",
    'script-src': isRedirectPage ? "'self'" : `'self' ${earlyScript}`,
    'style-src': `'self' ${emptyStyleElement}`,
    'img-src': "'self'",
    'font-src': "'self'",
    'worker-src': "'self'",
    'connect-src': ["'self'", signInOrigin, apiOrigin, graphOrigin]
      .filter((origin) => origin !== undefined)
      .join(' '),
    // MSAL renews tokens in a hidden frame that starts at the identity provider and ends at the redirect page.
    'frame-src': `'self' ${signInOrigin}`,
    'frame-ancestors': isRedirectPage ? "'self'" : "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    // The URL of each worker passes through a policy of its own, see `src/browser/workerStarter.ts`.
    'trusted-types': 'answerReader deviceFileReader everySecond workbookWriter',
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

export function securityHeaders(deployment: Deployment, page: Page): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(deployment, page),
    // One year in seconds. Browsers ignore it on plain http, so localhost still works.
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': page.isRedirectPage ? 'SAMEORIGIN' : 'DENY',
    // The app's URLs contain customer and batch IDs, which other hosts must not receive.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // With COOP the redirect page could not pass the response to the window that waits for it.
    ...(page.isRedirectPage ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin' }),
  };
}

/** For Partner Center responses through a gateway on the app's origin, which must never be rendered as a page. */
export const gatewayHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Files with a content hash in their name never change. Everything else is revalidated on each request. */
export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
};
