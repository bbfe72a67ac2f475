import { decodeJwt } from 'jose';
import { accounts } from '../sandbox/oidc/accounts.ts';
import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { expect, expectNoViolationsInBothSchemes, openAccountMenu, signIn, test } from './test.ts';

test.use({ account: null });

test('signing out leads to a page that does not sign in again by itself', async ({ page }) => {
  await page.goto('/customers');
  await signIn(page, 'Vasas Piroska');
  const menu = await openAccountMenu(page);
  await expect(menu).toContainText('Vasas Piroska');
  await expect(menu).toContainText('kortefa-it.example');
  await expect(menu).toContainText(/Tenant [0-9a-f-]{36}/);
  await menu.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/signed-out/);
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);

  await page.getByRole('button', { name: 'Sign in again' }).click();
  await signIn(page, 'Tom Ellerby');
  await expect(page.getByRole('button', { name: 'Account: Tom Ellerby' })).toBeVisible();
  await expect(page).toHaveURL('/');
});

test('after a canceled sign-in, signing in again leads to the same address', async ({ page }) => {
  await page.goto(batchAddress('documented', 'documented'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'The sign-in was canceled' })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await signIn(page, 'Vasas Piroska');
  await expect(page).toHaveURL(batchAddress('documented', 'documented'));
  await expect(page.getByText('1 device to resolve', { exact: true })).toBeVisible();
});

test('a page that is reloaded while its sign-in completes still opens', async ({ page }) => {
  await page.goto(batchAddress('documented', 'documented'));
  await signIn(page, 'Vasas Piroska');
  // The authorization code may or may not have been redeemed already; the reload must work in both cases.
  // Only one reload, because a second one would race with the new sign-in that the app may start.
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByText('1 device to resolve', { exact: true })).toBeVisible();
});

const refusals = [
  {
    button: /Consent is missing/,
    heading: 'Your organization has not approved this app yet',
    code: 'AADSTS65001',
  },
  { button: /User is not assigned/, heading: 'This app is not assigned to you', code: 'AADSTS50105' },
] as const;

test('why a sign-in was refused is explained on a separate page', async ({ page }) => {
  for (const { button, heading, code } of refusals) {
    await page.goto('/customers');
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(page.getByText(code, { exact: true })).toBeVisible();
    await expectNoViolationsInBothSchemes(page);
  }
});

test('every invalid setting is explained', async ({ page, world }) => {
  await world.command({
    do: 'configure',
    config: { clientId: 'abc', tenant: null, cloud: 'moon', apiBaseUrl: 'http://elsewhere.example' },
  });
  await page.goto('/customers');
  await expect(page.getByRole('heading', { name: 'This app is not set up yet' })).toBeVisible();
  for (const text of [
    'clientId is not an application',
    'tenant is missing',
    'cloud “moon” is not a known cloud',
    'apiBaseUrl has to start with https://',
  ])
    await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
});

test('a token that came back for another account is not sent', async ({ page, context, world }) => {
  test.slow();
  await world.command({ do: 'pace', batch: trackingIds.processing, by: 'command' });
  await page.goto(batchAddress('running', 'processing'));
  await signIn(page, 'Vasas Piroska');
  await expect(page.getByText(/84 in progress/)).toBeVisible();
  // On a shared computer each tab has a sign-in of its own, while the provider has one session for all tabs.
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Data on this computer' }).click();
  await page.getByRole('checkbox', { name: /Other people use/ }).click();
  await page.getByRole('button', { name: 'Delete and store nothing' }).click();
  await expect(page.getByText(/^Nothing is stored here/)).toBeVisible();
  await page.goto(batchAddress('running', 'processing'));
  await expect(page.getByText(/84 in progress/)).toBeVisible();
  const other = await context.newPage();
  await other.goto('/signed-out');
  await other.getByRole('button', { name: 'Sign in again' }).click();
  await signIn(other, 'Tom Ellerby');
  await expect(other.getByRole('button', { name: 'Account: Tom Ellerby' })).toBeVisible();
  await page.bringToFront();

  const senders = new Set<unknown>();
  page.on('request', (request) => {
    const token = request.headers().authorization?.replace('Bearer ', '');
    if (token) senders.add(decodeJwt(token).sub);
  });
  // Without a refresh token, a silent renewal asks the provider's session, which is the other account's.
  await page.evaluate(() => {
    for (const key of Object.keys(sessionStorage))
      if (/refreshtoken/i.test(key)) sessionStorage.removeItem(key);
  });
  await world.command({ do: 'expireTokens' });
  await expect(page.getByRole('heading', { name: 'Please confirm your sign-in' })).toBeVisible();
  await expect(page.getByText(/84 in progress/)).toBeVisible();
  expect([...senders]).toEqual([accounts.adminAgent.oid]);
});
