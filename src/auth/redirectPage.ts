/*
 * The page the identity provider returns to, in the window or in MSAL's hidden iframe. It passes the response to the
 * waiting app; without it, a silent renewal ends in MSAL's 10 s timeout. Opened directly, it has no response to pass on.
 */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

broadcastResponseToMainFrame().catch(() => location.replace('/'));
