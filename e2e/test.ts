import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { readRows } from './rows.ts';
import { watch } from './watchdog.ts';
import { createWorld, type World } from './world.ts';

export { expect };

interface Fixtures {
  /** Hosts a browser may reach; a test that needs another, such as a gateway of its own, adds it. */
  hosts: Set<string>;
  world: World;
  /** A second browser of the same world: no cookies, no storage, not signed in. */
  newColleague: () => Promise<Page>;
}

export const test = base.extend<Fixtures & { watched: (context: BrowserContext) => Promise<void> }>({
  hosts: async ({ baseURL }, use) => {
    await use(new Set([new URL(baseURL ?? '').host]));
  },

  world: async ({ playwright, baseURL }, use) => {
    if (!baseURL) throw new Error('playwright.config.ts sets a baseURL');
    // A request context of its own: the sandbox must not take the test's hand for the browser's. And a connection for each
    // call: one kept for the next may be closed for idleness just as that call is sent.
    const request = await playwright.request.newContext({
      baseURL,
      extraHTTPHeaders: { connection: 'close' },
    });
    await use(createWorld(request, baseURL));
    await request.dispose();
  },

  watched: async ({ world, hosts }, use) => {
    const problems: string[] = [];
    await use(async (context) => {
      await watch(context, hosts, problems);
      await world.enter(context);
    });
    expect(problems, 'nothing went wrong behind the page').toEqual([]);
  },

  context: async ({ context, watched }, use) => {
    await watched(context);
    await use(context);
  },

  newColleague: async ({ browser, watched }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await watched(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

/** Chooses an account on the sandbox's sign-in page, which must be open or on its way, and comes back to the app. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.getByRole('button', { name: account }).click();
  await page.waitForURL(({ pathname }) => !/^\/(sandbox|redirect\.html)/.test(pathname));
}

/** Waits until one row shows exactly these texts under these headers: `expectRow(grid, { Status: 'Registered' })`. */
export async function expectRow(grid: Locator, expected: Record<string, string>): Promise<void> {
  await expect
    .poll(() => readRows(grid, Object.keys(expected)), `a row with ${JSON.stringify(expected)}`)
    .toContainEqual(expected);
}

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Every violation in words: rule, and the elements that break it. */
export async function expectNoViolations(page: Page): Promise<void> {
  // The app has no frames to be looked into. With them in mind, axe would open a second page for each look.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(wcag22aa).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    elements: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
  expect(found).toEqual([]);
}

/** The same in light and in dark, for pages that a test opens once. */
export async function expectNoViolationsInBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-color-scheme', colorScheme);
    await expectNoViolations(page);
  }
}
