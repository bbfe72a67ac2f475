import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { readRows } from './rows.ts';
import { watchForProblems } from './watchdog.ts';
import { createWorld, type World } from './world.ts';

export { expect };

interface Fixtures {
  /** Hosts that the browser may reach. A test that needs another one, such as its own gateway, adds it. */
  hosts: Set<string>;
  world: World;
  /** Opens a second browser in the same world, without cookies or storage, signed out. */
  newColleague: () => Promise<Page>;
}

export const test = base.extend<Fixtures & { watchContext: (context: BrowserContext) => Promise<void> }>({
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

  newColleague: async ({ browser, watchContext }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await watchContext(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

/** The button of an account on the sandbox's sign-in page; the app's own account menu has the same name at its end. */
export function accountChoice(page: Page, account: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${account} `) });
}

/** Picks an account on the sandbox's sign-in page, which must be open or loading, and waits for the app. */
export async function signIn(page: Page, account: string): Promise<void> {
  await accountChoice(page, account).click();
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

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** On failure, lists each violated accessibility rule with the elements that break it. */
export async function expectNoViolations(page: Page): Promise<void> {
  // The app has no frames to check. Without legacy mode, axe would open a second page for every check.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(wcag22aa).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    elements: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
  expect(found).toEqual([]);
}

/** `expectNoViolations` in light and dark mode, for pages that a test opens only once. */
export async function expectNoViolationsInBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', colorScheme);
    await expectNoViolations(page);
  }
}
