import type { KoaContextWithOIDC } from 'oidc-provider';
import { paths } from '../addresses.ts';
import { clientId, clientMetadata } from './client.ts';

/**
 * Adds the client ID to a sign-out URL. MSAL leaves it out because Entra finds the client through the session, but this
 * provider requires it. The ID token hint is removed because the provider rejects one from an earlier run.
 */
export function addClientToSignOut(url: string): string {
  if (!url.startsWith('/session/end?')) return url;
  const parsed = new URL(url, 'http://localhost');
  parsed.searchParams.delete('id_token_hint');
  parsed.searchParams.set('client_id', clientId);
  return `${parsed.pathname}${parsed.search}`;
}

/** Submits the sign-out form automatically, because Entra signs out without a confirmation. */
export function renderSignOut(ctx: KoaContextWithOIDC, form: string): void {
  ctx.body = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Signing out</title>
${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>
<script src="${paths.home}/sign-out.js"></script></html>`;
}

export const signOutScript = `document.querySelector('button').click();`;

export const consentMissingError = `AADSTS65001: The user or administrator has not consented to use the application with ID '${clientId}' named '${clientMetadata.client_name}'. Send an interactive authorization request for this user and resource.`;

/** Adds the fields that MSAL reads from Entra's token errors: the AADSTS number and the required claims. */
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
    ...(number === '65001' && { suberror: 'consent_required' }),
  };
}
