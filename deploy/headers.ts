/**
 * The one source of the security headers: `vite preview`, nginx and Azure Static Web Apps all send what stands here.
 */

/** The other origins a deployment talks to. */
export interface Deployment {
  /** Where sign-in happens, e.g. `https://login.microsoftonline.com`. */
  readonly signInOrigin: string;
  /** Where Partner Center is called, if that is not the app's own origin. */
  readonly apiOrigin?: string | undefined;
}

export interface Page {
  /** The identity provider's hidden frame comes back to `redirect.html`, so that page may be framed. */
  readonly isRedirectPage: boolean;
}

/**
 * The hash of nothing. In production Emotion, which styles MUI, puts empty `<style>` elements into the page and fills
 * them through the CSSOM, which no policy restricts: so only the empty element needs leave, and `unsafe-inline` stays
 * out. `style` attributes set by React go through the CSSOM as well.
 */
const emptyStyleElement = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

function contentSecurityPolicy({ signInOrigin, apiOrigin }: Deployment, { isRedirectPage }: Page): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' ${emptyStyleElement}`,
    'img-src': "'self'",
    'font-src': "'self'",
    'worker-src': "'self'",
    'connect-src': ["'self'", signInOrigin, apiOrigin].filter((origin) => origin !== undefined).join(' '),
    // MSAL renews in a hidden frame that begins at the identity provider and ends on our redirect page.
    'frame-src': `'self' ${signInOrigin}`,
    'frame-ancestors': isRedirectPage ? "'self'" : "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    // The address of the worker that reads device files has to pass a policy of this name; see `readInWorker.ts`.
    'trusted-types': 'deviceFileReader',
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

export function securityHeaders(deployment: Deployment, page: Page): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(deployment, page),
    // A year, in seconds. Ignored by browsers on plain http, so that a trial on localhost is not locked out.
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': page.isRedirectPage ? 'SAMEORIGIN' : 'DENY',
    // The app's addresses name customers and batches: no other host gets to read them.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // With COOP the redirect page could not hand the answer to the window that waits for it.
    ...(page.isRedirectPage ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin' }),
  };
}

/** For answers of Partner Center that pass through a gateway on the app's origin: data, never a page. */
export const gatewayHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Files whose name holds a hash of their content never change; everything else is asked for anew each time. */
export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
};
