import { PublicClientApplication } from '@azure/msal-browser';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/* The smallest page with React and MSAL: it shows a message and signs in. */
const msal = new PublicClientApplication({ auth: { clientId: location.hash } });
await msal.initialize();
await msal.handleRedirectPromise();
createRoot(document.body).render(createElement('p', null, 'Signing in'));
await msal.loginRedirect();
