import type { BrowserContext, Page } from '@playwright/test';
import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { expect, openAccountMenu, signIn, test } from './test.ts';
import type { World } from './world.ts';

test.slow();
test.use({ account: null });

const agent = 'Vasas Piroska';
const running = batchAddress('running', 'processing');

const calls = async (world: World) => (await world.requests()).length;
const signedOut = (page: Page) => page.getByRole('heading', { name: 'You are signed out' });

async function openRunning(page: Page, world: World) {
  await world.command({ do: 'pace', batch: trackingIds.processing, by: 'command' });
  await page.goto(running);
  await signIn(page, agent);
  await expect(page.getByText(/84 in progress/)).toBeVisible();
}

async function openSecondTab(context: BrowserContext) {
  const second = await context.newPage();
  await second.goto(running);
  await expect(second.getByText(/84 in progress/)).toBeVisible();
  return second;
}

async function shareComputer(page: Page) {
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Data on this computer' }).click();
  await page.getByRole('checkbox', { name: /Other people use/ }).click();
  await page.getByRole('button', { name: 'Delete and store nothing' }).click();
  await expect(page.getByText(/^Nothing is stored here/)).toBeVisible();
  await page.goto(running);
  await expect(page.getByText(/84 in progress/)).toBeVisible();
}

const storedSignIn = (page: Page) =>
  page.evaluate(() =>
    [localStorage, sessionStorage]
      .flatMap((storage) => Object.keys(storage))
      .filter((key) => /msal.*(token|account\.keys.*\w{8}-)/i.test(key)),
  );

for (const isShared of [false, true]) {
  test(`signing out in one tab signs out all tabs${isShared ? ' on a shared computer' : ''}`, async ({
    page,
    context,
    world,
  }) => {
    await openRunning(page, world);
    if (isShared) await shareComputer(page);
    const second = await openSecondTab(context);
    // The provider keeps its session, so that a tab that asked for a token would get one.
    await context.route('**/session/end**', (route) => route.fulfill({ body: 'The session continues.' }));
    await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(signedOut(second)).toBeVisible();
    await expect(second).toHaveURL('/signed-out');
    await expect(page.getByText('The session continues.')).toBeVisible();

    await second.reload();
    await expect(signedOut(second)).toBeVisible();
    expect(await storedSignIn(second)).toEqual([]);
  });
}

test('the tab that signs out makes no more calls', async ({ page, world }) => {
  await page.clock.install();
  await openRunning(page, world);
  // The provider's page never comes, and this one stays.
  await page.route('**/session/end**', (route) => route.fulfill({ status: 204 }));
  const leaving = page.waitForRequest('**/session/end**');
  // `click` would wait for the navigation.
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Sign out' }).dispatchEvent('click');
  await leaving;
  const before = await calls(world);
  // The next check would be due within this time.
  await page.clock.runFor(25_000);
  // Then MSAL gives up waiting for the provider's page.
  await page.clock.fastForward(10_000);
  await expect(signedOut(page)).toBeVisible();
  expect(await calls(world)).toBe(before);
});

test('another account’s tab stays signed in', async ({ page, context, world }) => {
  await openRunning(page, world);
  const other = await context.newPage();
  await other.goto('/signed-out');
  await other.getByRole('button', { name: 'Sign in again' }).click();
  await signIn(other, 'Tom Ellerby');
  await expect(other.getByRole('button', { name: 'Account: Tom Ellerby' })).toBeVisible();
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(signedOut(page)).toBeVisible();
  await other.getByRole('link', { name: 'Error reference' }).click();
  await expect(other.getByRole('button', { name: 'Account: Tom Ellerby' })).toBeVisible();
});

test('a session that expired keeps its devices in all tabs', async ({ page, context, world }) => {
  await openRunning(page, world);
  const second = await openSecondTab(context);
  await world.command({ do: 'revokeSessions' });
  await world.command({ do: 'expireTokens' });
  for (const tab of [page, second]) {
    await expect(tab.getByText('not checking until you sign in')).toBeVisible();
    await expect(tab.getByText(/84 in progress/)).toBeVisible();
  }
});
