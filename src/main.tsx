import { startAuth } from './auth/auth.ts';
import { signedOutPath } from './auth/sharedSignOut.ts';
import { bootFailed, bootSucceeded } from './bootFailure.ts';
import { noteKeptCompiled } from './browser/keptCompiled.ts';
import { wait } from './browser/wait.ts';
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
  const isReturning = window.isReturning === true;
  if (isReturning && (await isOnItsWay(window.configResponse))) prepareIntl();
  const loadApp = () => import('./app.tsx');
  const parsed = await loadRuntimeConfig();
  if (!parsed.ok) {
    const { renderConfigProblems } = await loadApp();
    return renderConfigProblems(root, parsed.problems);
  }
  const auth = await startAuth(parsed.config);
  if (auth.account === null && auth.problem === null && location.pathname !== signedOutPath)
    await auth.signIn();
  const calls = startCalls(parsed.config, auth);
  // The app's code, which the page preloads, keeps the browser busy from its first line on.
  await Promise.race([calls.firstCallSent, wait(mostForFirstCallMs)]);
  if (isReturning) prepareIntl();
  const { renderApp } = await loadApp();
  return renderApp(root, parsed.config, auth, calls);
}

/** A token that is stored is there sooner. The page does not wait for one that has to be renewed. */
const mostForFirstCallMs = 100;

/** The first number and the first date take the browser 25 ms, which it has while it waits for an answer or for code. */
function prepareIntl(): void {
  const locale = currentLocale();
  new Intl.NumberFormat(locale).format(0);
  new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', hour: 'numeric' }).format(0);
}

function isOnItsWay(answer: Promise<unknown> | undefined): Promise<boolean> {
  return Promise.race([answer, null]).then(
    (first) => first === null,
    () => false,
  );
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
