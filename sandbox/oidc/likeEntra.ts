import type { KoaContextWithOIDC } from 'oidc-provider';
import { paths } from '../addresses.ts';
import { clientId } from './client.ts';

/**
 * Entra knows from its session whose sign-out it is, so MSAL names no client. The provider wants one named, and
 * refuses an id token of an earlier run.
 */
export function nameClientAtSignOut(url: string): string {
  if (!url.startsWith('/session/end?')) return url;
  const parsed = new URL(url, 'http://localhost');
  parsed.searchParams.delete('id_token_hint');
  parsed.searchParams.set('client_id', clientId);
  return `${parsed.pathname}${parsed.search}`;
}

/** Entra signs out without asking again. */
export function signOutAtOnce(ctx: KoaContextWithOIDC, form: string): void {
  ctx.body = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Signing out</title>
${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>
<script src="${paths.home}/sign-out.js"></script></html>`;
}

export const signOutScript = `document.querySelector('button').click();`;

/** Adds what MSAL reads from Entra's token errors: the AADSTS number as a number, and the claims that are wanted. */
export function entraTokenError(
  body: Record<string, unknown>,
  claims: string | null,
): Record<string, unknown> {
  const number = /AADSTS(\d+)/.exec(String(body.error_description))?.[1];
  if (number === undefined) return body;
  return {
    ...body,
    error_codes: [Number(number)],
    ...(number === '50076' && claims !== null && { suberror: 'basic_action', claims }),
  };
}
