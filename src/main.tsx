import { startAuth } from './auth/auth.ts';
import { signedOutPath } from './auth/sharedSignOut.ts';
import { bootFailed, bootSucceeded } from './bootFailure.ts';
import { noteKeptCompiled } from './browser/keptCompiled.ts';
import { wait } from './browser/wait.ts';
import { lastConfig, noteConfig } from './config/lastConfig.ts';
import { type ConfigProblem, loadRuntimeConfig } from './config/runtimeConfig.ts';
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
 * that a cold deep link redirects to the sign-in without waiting for React, the router and the components. In one that has run the app
 * before, the first call is made by the configuration of then; if that has changed, the page is loaded again and does not show the answer.
 */
async function boot(root: HTMLElement) {
  const isReturning = window.isReturning === true;
  const loading = loadRuntimeConfig();
  const last = isReturning ? await lastConfig() : null;
  if (isReturning && last === null && (await isOnItsWay(window.configResponse))) prepareIntl();
  const { parsed } = last ?? (await loading);
  if (!parsed.ok) return showProblems(root, parsed.problems);

  const auth = await startAuth(parsed.config);
  const hasChanged = (text: string | null) => last !== null && text !== last.text;
  const isCurrent = loading.then(({ text }) => (hasChanged(text) ? new Promise(() => {}) : undefined));
  const calls = startCalls(parsed.config, auth, isCurrent);
  const needsSignIn = auth.account === null && auth.problem === null && location.pathname !== signedOutPath;
  if (!needsSignIn) {
    // The app's code, which the page preloads, keeps the browser busy from its first line on.
    await Promise.race([calls.firstCallSent, wait(mostForFirstCallMs)]);
    if (isReturning) prepareIntl();
    loadApp().catch(() => {});
  }

  const current = await loading;
  if (!current.parsed.ok) return showProblems(root, current.parsed.problems);
  if (hasChanged(current.text)) {
    noteConfig(null);
    location.reload();
    return new Promise<void>(() => {});
  }
  if (needsSignIn) await auth.signIn();
  const { renderApp } = await loadApp();
  await renderApp(root, current.parsed.config, auth, calls);
  noteConfig(current.text);
}

const loadApp = () => import('./app.tsx');

async function showProblems(root: HTMLElement, problems: readonly ConfigProblem[]) {
  const { renderConfigProblems } = await loadApp();
  return renderConfigProblems(root, problems);
}

/** A token that is stored is there sooner. The page does not wait for one that has to be renewed. */
const mostForFirstCallMs = 100;

/** The first use of `Intl` takes the browser 20 ms, which it has while it waits for an answer or for code. */
function prepareIntl(): void {
  new Intl.NumberFormat(currentLocale()).format(0);
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
