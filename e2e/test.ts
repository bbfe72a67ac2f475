import AxeBuilder from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { findBrowser } from '../scripts/browser.mjs';
import { readRows } from './rows.ts';
import { watchForProblems } from './watchdog.ts';
import { createWorld, type World } from './world.ts';

export { expect };

type StoredSignIn = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** The account that most tests use: it may do everything. */
export const agent = 'Vasas Piroska';

interface Fixtures {
  /**
   * The account that the browser is signed in with from the start. `null`: it has never signed in. Signing in takes as long as
   * what most tests do afterwards.
   */
  account: string | null;
  /** Hosts that the browser may reach. A test that needs another one, such as its own gateway, adds it. */
  hosts: Set<string>;
  world: World;
  /** Opens a second browser in the same world, which has stored nothing but the sign-in of its account. */
  newColleague: (account?: string) => Promise<Page>;
}

interface WorkerFixtures {
  signedIn: (account: string, baseURL: string) => Promise<StoredSignIn>;
}

type InternalFixtures = { watchContext: (context: BrowserContext) => Promise<void> };

export const test = base.extend<Fixtures & InternalFixtures, WorkerFixtures>({
  account: [agent, { option: true }],

  storageState: async ({ account, signedIn, baseURL }, use) => {
    await use(account === null ? undefined : await signedIn(account, baseURL ?? ''));
  },

  /** Each worker signs in once per account. The tokens are valid in every world. */
  signedIn: [
    async ({ browser }, use) => {
      const states = new Map<string, Promise<StoredSignIn>>();
      await use((account, baseURL) => {
        const state = states.get(account) ?? signInOnce(browser, account, baseURL);
        states.set(account, state);
        return state;
      });
    },
    { scope: 'worker' },
  ],

  hosts: async ({ baseURL }, use) => {
    await use(new Set([new URL(baseURL ?? '').host]));
  },

  world: async ({ playwright, baseURL }, use) => {
    if (!baseURL) throw new Error('playwright.config.ts sets a baseURL');
    // A separate request context, so that the sandbox does not mistake control calls for the browser's. A new connection for
    // each call, because an idle one can be closed just as the next call is sent.
    const request = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { connection: 'close' },
    });
    await use(createWorld(request, baseURL));
    await request.dispose();
  },

  watchContext: async ({ world, hosts }, use) => {
    const problems: string[] = [];
    await use(async (context) => {
      await watchForProblems(context, hosts, problems);
      await world.enter(context);
    });
    expect(problems, 'no problems in the background').toEqual([]);
  },

  context: async ({ context, watchContext }, use) => {
    await watchContext(context);
    await use(context);
  },

  newColleague: async ({ browser, watchContext, signedIn, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (account = 'Tom Ellerby') => {
      const context = await browser.newContext({ storageState: await signedIn(account, baseURL ?? '') });
      contexts.push(context);
      await watchContext(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

/** Most tests run in a Chromium that opens no windows, which has no notifications and no back/forward cache. */
export const testInWholeBrowser = test.extend<object, object>({
  launchOptions: [
    ({ launchOptions }, use) => {
      const executablePath = findBrowser()?.path;
      // Playwright switches the back/forward cache off, and browsers do not.
      const ignoreDefaultArgs = ['--disable-back-forward-cache'];
      return use({ ...launchOptions, ...(executablePath && { executablePath }), ignoreDefaultArgs });
    },
    { scope: 'worker' },
  ],
});

/** Signs in and returns what the browser has then stored, without the provider's session: only this browser is signed in. */
async function signInOnce(browser: Browser, account: string, baseURL: string): Promise<StoredSignIn> {
  // Within a test, a new context would otherwise get the test's own account.
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto('/errors');
  await signIn(page, account);
  await expect(page.getByRole('button', { name: `Account: ${account}` })).toBeVisible();
  const { cookies, origins } = await context.storageState();
  await context.close();
  return { cookies: cookies.filter(({ name }) => !name.startsWith('_session')), origins };
}

/** The button of an account on the sandbox's sign-in page; the app's own account menu has the same name at its end. */
export function accountChoice(page: Page, account: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${account} `) });
}

/**
 * Picks an account on the sandbox's sign-in page and waits for the app. Nothing is left to do if the app opens instead, because the
 * browser is signed in with the account.
 */
export async function signIn(page: Page, account: string): Promise<void> {
  const choice = accountChoice(page, account);
  const inApp = page.getByRole('button', { name: new RegExp(`^(Account|Fiók): ${account}$`) });
  await choice.or(inApp).first().waitFor();
  if (await choice.isVisible()) await choice.click();
  await page.waitForURL(({ pathname }) => !/^\/(sandbox|redirect\.html)/.test(pathname));
}

/** Opens the menu at the end of the app bar, in either language. Without an account it is called "Settings". */
export async function openAccountMenu(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^(Account: .+|Fiók: .+|Settings|Beállítások)$/ }).click();
  return page.getByRole('menu', { name: /^(Account|Fiók|Settings|Beállítások)/ });
}

/** Waits until one row shows exactly these texts under these headers: `expectRow(grid, { Status: 'Registered' })`. */
export async function expectRow(grid: Locator, expected: Record<string, string>): Promise<void> {
  await expect
    .poll(() => readRows(grid, Object.keys(expected)), `a row with ${JSON.stringify(expected)}`)
    .toContainEqual(expected);
}

/** Waits for what the page shows once its attempts have failed. Its clock, which must be installed, skips the waits between them. */
export async function expectAfterRetries(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(4_000);
    await expect(shown).toBeVisible({ timeout: 250 });
  }).toPass();
}

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Those of the above that depend on the colors. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** On failure, lists each violated accessibility rule with the elements that break it. */
export async function expectNoViolations(page: Page): Promise<void> {
  expect(await violations(axe(page).withTags(wcag22aa))).toEqual([]);
}

/** `expectNoViolations`, and the same for the colors of the dark mode. */
export async function expectNoViolationsInBothSchemes(page: Page): Promise<void> {
  await setScheme(page, 'dark');
  expect(await violations(axe(page).withRules(colorRules)), 'in dark mode').toEqual([]);
  await setScheme(page, 'light');
  await expectNoViolations(page);
}

async function setScheme(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', colorScheme);
}

/** The app has no frames to check. Without legacy mode, axe would open a second page for every check. */
const axe = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false });

async function violations(builder: AxeBuilder) {
  const result = await builder.analyze();
  return result.violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    elements: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
}
