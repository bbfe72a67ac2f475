import { startAuth } from './auth/auth.ts';
import { signedOutPath } from './auth/sharedSignOut.ts';
import { bootFailed, bootSucceeded } from './bootFailure.ts';
import { loadRuntimeConfig } from './config/runtimeConfig.ts';

/*
 * Until it is known who is asking, only this file, the configuration and MSAL are loaded: a cold deep link is on its
 * way to the sign-in before React, the router and the components would have arrived.
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
