import { startAuth } from './auth/auth.ts';
import { signedOutPath } from './auth/sharedSignOut.ts';
import { bootFailed, bootSucceeded } from './bootFailure.ts';
import { noteKeptCompiled } from './browser/keptCompiled.ts';
import { loadRuntimeConfig } from './config/runtimeConfig.ts';
import { startCalls } from './firstCall.ts';
import { currentLocale } from './i18n/language.ts';

declare global {
  interface Window {
    /** Something is stored in this browser, most likely an account: see the script in `index.html`. */
    isReturning?: boolean;
  }
}

/*
 * In a new browser, only this file, the configuration, MSAL and the client of Partner Center are loaded until the account is known, so
 * that a cold deep link redirects to the sign-in without waiting for React, the router and the components.
 */
async function boot(root: HTMLElement) {
  const early = window.isReturning ? import('./app.tsx') : null;
  // Reported where it is needed, if it is.
  early?.catch(() => {});
  // The first use of `Intl` takes the browser 20 ms. It has them now: the app's code is on its way.
  if (early !== null) new Intl.NumberFormat(currentLocale()).format(0);
  const loadApp = () => early ?? import('./app.tsx');
  const parsed = await loadRuntimeConfig();
  if (!parsed.ok) {
    const { renderConfigProblems } = await loadApp();
    return renderConfigProblems(root, parsed.problems);
  }
  const auth = await startAuth(parsed.config);
  if (auth.account === null && auth.problem === null && location.pathname !== signedOutPath)
    await auth.signIn();
  const calls = startCalls(parsed.config, auth);
  const { renderApp } = await loadApp();
  return renderApp(root, parsed.config, auth, calls);
}

const root = document.getElementById('root');
if (root)
  boot(root).then(
    () => {
      bootSucceeded();
      noteKeptCompiled();
    },
    () => bootFailed(root),
  );
