import type { Page } from '@playwright/test';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import {
  expect,
  expectNoViolations,
  expectNoViolationsInBothSchemes,
  openAccountMenu,
  signIn,
  test,
} from './test.ts';

const agent = 'Vasas Piroska';
const radio = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name });
const devices = (page: Page) => page.getByRole('grid', { name: 'Devices in this upload' });
const rowHeight = async (page: Page) => (await devices(page).getByRole('row').nth(1).boundingBox())?.height;

test('choices take effect at once in all tabs, and are kept', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(batchAddress('bySize', 'twentyFour'));
  await signIn(other, agent);
  await other.getByRole('tab', { name: /^All/ }).click();
  const finished = other.getByText(/^finished /);
  await expect(finished).not.toContainText('UTC');
  await expect.poll(() => rowHeight(other)).toBe(34);
  const hidesKeys = other.getByRole('checkbox', { name: 'Hide product keys' });
  await expect(hidesKeys).not.toBeChecked();

  await page.bringToFront();
  await page.goto('/errors');
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await radio(page, 'Table rows', 'Compact').check();
  await expect.poll(() => rowHeight(other)).toBe(26);
  await radio(page, 'Times', 'UTC').check();
  await expect(finished).toHaveText(/^finished .+ UTC$/);
  await expect(other.getByText(/checked \d+:\d\d:\d\d [AP]M UTC/)).toBeVisible();
  // Pointing at it shows the local time.
  await expect(finished).toHaveAttribute('title', /^[A-Z][a-z]{2} \d+, \d{4}, [\d:]+ [AP]M$/);
  await radio(page, 'Product keys', 'Hidden').check();
  await expect(hidesKeys).toBeChecked();
  await radio(page, 'Theme', 'Dark').check();
  await expect(other.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await radio(page, 'Language', 'Magyar').click();
  await expect(other.getByRole('tab', { name: /^Összes/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Beállítások' })).toBeVisible();
  await expect(radio(page, 'Nyelv', 'Magyar')).toBeFocused();

  await page.reload();
  await expect(radio(page, 'Táblázatok sorai', 'Tömör')).toBeChecked();
  await expect(radio(page, 'Időpontok', 'UTC')).toBeChecked();
  await expect(radio(page, 'Termékkulcsok', 'Rejtettek')).toBeChecked();
  await expect(radio(page, 'Megjelenés', 'Sötét')).toBeChecked();
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(page.getByRole('list', { name: 'Ügyfél szerint' })).toBeVisible();
  await expectNoViolations(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('the jump field finds the settings by what they contain', async ({ page }) => {
  await page.goto(`/customers/${customerIds.documented}?lang=en`);
  await signIn(page, agent);
  await expect(page.getByRole('heading', { level: 1, name: 'Tarka Bútorgyár Kft.' })).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').fill('product keys');
  await expect(page.getByRole('option')).toHaveText([
    /^Settings.*Page$/,
    /^Search customers/,
    /^Find in all/,
  ]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
});

test.describe('without a sign-in', () => {
  test.use({ account: null });

  test('without an account there is nothing stored to show, and the computer can be made a shared one', async ({
    page,
  }) => {
    await page.goto('/signed-out');
    await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Data on this computer' }).click();
    await expect(page).toHaveURL(/\/settings#stored$/);
    await expect(page.getByText('Sign in to see what is stored for your account.')).toBeVisible();
    await page.getByRole('checkbox', { name: /Other people use/ }).click();
    await page.getByRole('button', { name: 'Delete and store nothing' }).click();
    await signIn(page, agent);
    await expect(page.getByText(/^Nothing is stored here, because other people use/)).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /Other people use/ })).toBeChecked();
  });
});
