import { startAuth } from './auth/auth.ts';
import { signedOutPath } from './auth/sharedSignOut.ts';
import { bootFailed, bootSucceeded } from './bootFailure.ts';
import { loadRuntimeConfig } from './config/runtimeConfig.ts';

/*
 * Until the account is known, only this file, the configuration and MSAL are loaded, so that a cold deep link redirects
 * to the sign-in without waiting for React, the router and the components.
 */
async function boot(root: HTMLElement) {
  const parsed = await loadRuntimeConfig();
  if (!parsed.ok) {
    const { renderConfigProblems } = await import('./app.tsx');
    return renderConfigProblems(root, parsed.problems);
  }
  const auth = await startAuth(parsed.config);
  if (auth.account === null && auth.problem === null && location.pathname !== signedOutPath)
    await auth.signIn();
  const { renderApp } = await import('./app.tsx');
  return renderApp(root, parsed.config, auth);
}

const root = document.getElementById('root');
if (root) boot(root).then(bootSucceeded, () => bootFailed(root));
