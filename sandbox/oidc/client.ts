import { isLoopback } from '../addresses.ts';

/** The app's registration in the sandbox, of type SPA: a public client with PKCE. */
export const clientId = '8c1f5b1e-4a3d-4c57-9e0a-5d2b7f6e9a31';
export const apiAudience = 'https://api.partnercenter.microsoft.com';
export const apiScope = `${apiAudience}/user_impersonation`;
export const graphAudience = 'https://graph.microsoft.com';
export const graphScope = `${graphAudience}/Lists.SelectedOperations.Selected`;

const redirectPath = '/redirect.html';
const signedOutPath = '/signed-out';

/** Entra ignores the port of a registered localhost address, and so does the sandbox. */
export function isRegisteredRedirect(url: string): boolean {
  return isLoopback(url) && new URL(url).pathname === redirectPath;
}

export function isRegisteredPostLogoutRedirect(url: string): boolean {
  return isLoopback(url) && new URL(url).pathname === signedOutPath;
}

export const clientMetadata = {
  client_id: clientId,
  client_name: 'Device Batch Dashboard',
  application_type: 'web',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: [`http://localhost${redirectPath}`],
  post_logout_redirect_uris: [`http://localhost${signedOutPath}`],
} as const;
