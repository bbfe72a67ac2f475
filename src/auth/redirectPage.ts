/*
 * The page the identity provider returns to, in the window or in MSAL's hidden iframe. It hands the answer to the
 * waiting app; without it a silent renewal ends in MSAL's 10 s timeout. Opened by hand it has nothing to hand over.
 */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

broadcastResponseToMainFrame().catch(() => location.replace('/'));
