import { batchAddress } from './addresses.ts';
import { expect, expectNoViolationsInBothSchemes, signIn, test } from './test.ts';

test('signing out ends on a page that does not sign in again', async ({ page }) => {
  await page.goto('/customers');
  await signIn(page, 'Vasas Piroska');
  await expect(page.getByRole('group', { name: /Vasas Piroska.*tenant/ })).toContainText(
    'kortefa-it.example',
  );
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/signed-out/);
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);

  await page.getByRole('button', { name: 'Sign in again' }).click();
  await signIn(page, 'Tom Ellerby');
  await expect(page.getByRole('group', { name: /Tom Ellerby/ })).toBeVisible();
  await expect(page).toHaveURL('/customers');
});

test('a cancelled sign-in keeps the address and can be taken up again', async ({ page }) => {
  await page.goto(batchAddress('documented', 'documented'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'The sign-in was cancelled' })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await signIn(page, 'Vasas Piroska');
  await expect(page).toHaveURL(batchAddress('documented', 'documented'));
  await expect(page.getByText('1 needs attention', { exact: true })).toBeVisible();
});

test('a page reloaded just as its sign-in comes back still opens', async ({ page }) => {
  await page.goto(batchAddress('documented', 'documented'));
  await signIn(page, 'Vasas Piroska');
  // The code is on its way to the token endpoint, or was there already: the reload must do in either case.
  // Once only: a second one would race with the sign-in that the app may start over.
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByText('1 needs attention', { exact: true })).toBeVisible();
});

const refusals = [
  {
    button: /Consent is missing/,
    heading: 'Your organisation has not allowed this dashboard yet',
    code: 'AADSTS65001',
  },
  { button: /User is not assigned/, heading: 'This dashboard is not assigned to you', code: 'AADSTS50105' },
] as const;

for (const { button, heading, code } of refusals) {
  test(`${code} gets a page of its own`, async ({ page }) => {
    await page.goto('/customers');
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(page.getByText(code, { exact: true })).toBeVisible();
    await expectNoViolationsInBothSchemes(page);
  });
}

test('settings that cannot be used are named, field by field', async ({ page, world }) => {
  await world.command({
    do: 'configure',
    config: { clientId: 'abc', tenant: null, cloud: 'moon', apiBaseUrl: 'http://elsewhere.example' },
  });
  await page.goto('/customers');
  await expect(page.getByRole('heading', { name: 'This dashboard is not set up yet' })).toBeVisible();
  for (const words of [
    'clientId is not an application',
    'tenant is missing',
    'cloud “moon” is no known cloud',
    'apiBaseUrl has to begin with https://',
  ])
    await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
});

test('language and theme are remembered', async ({ page }) => {
  await page.goto('/customers');
  await signIn(page, 'Vasas Piroska');
  await page.getByRole('button', { name: 'Magyar' }).click();
  await expect(page.getByRole('link', { name: 'Ügyfelek' })).toBeVisible();
  await page.getByRole('button', { name: /Váltás világosra/ }).click();
  await page.getByRole('button', { name: /Váltás sötétre/ }).click();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Ügyfelek' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'hu');
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
});

test('the reader’s language reaches Partner Center', async ({ page, world }) => {
  await page.goto('/customers?lang=hu');
  await signIn(page, 'Vasas Piroska');
  await expect(page.getByRole('link', { name: 'Ügyfelek' })).toBeVisible();
  await expect.poll(async () => (await world.requests()).at(-1)?.headers['X-Locale']).toBe('hu-HU');
});
