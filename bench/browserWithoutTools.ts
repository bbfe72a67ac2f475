import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, launch } from 'puppeteer-core';

interface Options {
  readonly executablePath: string;
  readonly args?: string[];
  readonly viewport: { readonly width: number; readonly height: number } | null;
}

/*
 * A browser as users have it. In those that Playwright opens, its page agent (`Runtime.enable`) has the browser find the source position
 * of every frame of every error that is made. React makes five while it loads, for which the app's file is parsed again: 70 ms.
 */

/** Starts a browser with a profile on disk: an incognito one caches neither files on disk nor compiled scripts. */
export async function withBrowser(
  { executablePath, args = [], viewport }: Options,
  use: (browser: Browser) => Promise<void>,
): Promise<void> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'profile-'));
  const { width, height } = viewport ?? { width: 1440, height: 900 };
  const browser = await launch({
    ...{ executablePath, userDataDir, headless: 'shell', defaultViewport: null },
    args: [...args, `--window-size=${width},${height}`],
  });
  try {
    await use(browser);
  } finally {
    await browser.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

let tabs = 0;

/** Opens a tab without a page agent. */
export async function newTab(browser: Browser): Promise<{ session: CDPSession; close: () => Promise<void> }> {
  const whole = await browser.target().createCDPSession();
  tabs += 1;
  const url = `about:blank#${tabs}`;
  const { targetId } = await whole.send('Target.createTarget', { url });
  const target = await browser.waitForTarget((one) => one.url() === url);
  const session = await target.createCDPSession();
  await session.send('Page.enable');
  return {
    session,
    async close() {
      await whole.send('Target.closeTarget', { targetId });
      await whole.detach();
    },
  };
}

/** Runs a function in every document of the tab from now on, before its own scripts. */
export async function beforeScripts<Argument>(
  session: CDPSession,
  run: (argument: Argument) => void,
  argument: Argument,
): Promise<void> {
  const source = `(${run})(${JSON.stringify(argument)})`;
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source });
}
