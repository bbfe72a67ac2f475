import type { Locator, Page } from '@playwright/test';
import { deviceBatchIds } from '../sandbox/seed/deviceBatches.ts';
import { deviceOf } from '../sandbox/seed/devices.ts';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { agent, expect, expectNoViolationsInBothSchemes, openAccountMenu, test } from './test.ts';

const phone = { width: 360, height: 780 };
/** What a window of 1440 × 900 has left at a zoom of 200 %. */
const zoomed = { width: 720, height: 450 };
const accountButton = (page: Page) => page.getByRole('button', { name: `Account: ${agent}` });
const menu = (page: Page) => page.getByRole('menu');
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not on the page`);
  return box;
}

/** The links and the button of the app bar side by side, whole, and in one row. */
async function expectOneRow(page: Page) {
  const bar = page.getByRole('banner');
  const barBox = await boxOf(bar);
  const parts = await bar.getByRole('link').or(bar.getByRole('button')).all();
  const boxes = await Promise.all(parts.map(boxOf));
  const middle = barBox.y + barBox.height / 2;
  let right = 0;
  for (const box of boxes) {
    expect(Math.abs(box.y + box.height / 2 - middle)).toBeLessThanOrEqual(2);
    expect(box.x).toBeGreaterThanOrEqual(right);
    right = box.x + box.width;
  }
  expect(right).toBeLessThanOrEqual(barBox.width);
  expect(await widthOf(page)).toBeLessThanOrEqual(barBox.width);
  const cut = bar
    .getByRole('link')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth));
  expect(await cut).toEqual([]);
}

test('the account menu and its dialogs work by keyboard and give the focus back', async ({ page }) => {
  await open(page, '/errors');
  await accountButton(page).focus();
  await page.keyboard.press('Enter');
  const item = (name: string) => menu(page).getByRole('menuitem', { name });
  const choice = (name: string) => menu(page).getByRole('menuitemradio', { name });
  await expect(choice('English')).toBeFocused();
  for (const name of ['Magyar', 'System', 'Light', 'Dark']) {
    await page.keyboard.press('ArrowDown');
    await expect(choice(name)).toBeFocused();
  }
  for (const name of ['Settings', 'Keyboard shortcuts', 'Diagnostics', 'Data on this computer']) {
    await page.keyboard.press('ArrowDown');
    await expect(item(name)).toBeFocused();
  }
  await page.keyboard.press('End');
  await expect(item('Sign out')).toBeFocused();
  await expectNoViolationsInBothSchemes(page);
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(accountButton(page)).toBeFocused();

  for (const [name, dialog] of [
    ['Keyboard shortcuts', 'Keyboard shortcuts'],
    ['Diagnostics', 'Diagnostics'],
  ] as const) {
    await page.keyboard.press('Enter');
    await item(name).press('Enter');
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    await expectNoViolationsInBothSchemes(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(accountButton(page)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await item('Settings').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(menu(page)).toBeHidden();
});

test('the account menu shows who is signed in, and the language and theme, which are remembered', async ({
  page,
}) => {
  await open(page, '/errors?lang=en');
  await openAccountMenu(page);
  await expect(menu(page)).toContainText('piroska.vasas@kortefa-it.example');
  const themes = menu(page).getByRole('group', { name: 'Theme' });
  await expect(themes.getByRole('menuitemradio', { checked: true })).toHaveText(/System/);
  await themes.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');

  await openAccountMenu(page);
  await menu(page)
    .getByRole('group', { name: 'Language' })
    .getByRole('menuitemradio', { name: 'Magyar' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hibakódok' })).toBeVisible();
  await expect(page).toHaveURL('/errors');
  await openAccountMenu(page);
  await expect(menu(page).getByRole('group', { name: 'Megjelenés' })).toBeVisible();
  await expect(menu(page).getByRole('menuitemradio', { checked: true })).toHaveText([/Magyar/, /Sötét/]);

  await page.reload();
  await expect(page.getByRole('link', { name: 'Ügyfelek' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'hu');
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
});

test('the page that is open is marked in the app bar', async ({ page }) => {
  await open(page, batchAddress('bySize', 'twentyFour'));
  const pages = page.getByRole('navigation', { name: 'Main' });
  await expect(pages.getByRole('link', { name: 'Customers' })).toHaveClass(/active/);
  await pages.getByRole('link', { name: 'Error reference' }).click();
  await expect(pages.getByRole('link', { name: 'Error reference' })).toHaveAttribute('aria-current', 'page');
  await expect(pages.getByRole('link', { name: 'Customers' })).not.toHaveClass(/active/);
});

test('the app bar is one row on a phone and at 200 % zoom', async ({ page }) => {
  for (const language of ['en', 'hu']) {
    await page.setViewportSize(phone);
    await open(page, `/errors?lang=${language}`);
    await expectOneRow(page);
    await page.goto(`/signed-out?lang=${language}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectOneRow(page);

    await page.setViewportSize(zoomed);
    await expectOneRow(page);
    await openAccountMenu(page);
    const last = menu(page).getByRole('menuitem').last();
    await last.focus();
    await expect(last).toBeInViewport({ ratio: 1 });
    expect(await widthOf(page)).toBeLessThanOrEqual(zoomed.width);
  }
});

test.describe('without a sign-in', () => {
  test.use({ account: null });

  test('without an account, a page is a card in the middle, and the menu is called Settings', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/signed-out');
    const card = page.getByRole('main').locator('> *').first();
    await expect(card.getByRole('heading', { level: 1 })).toBeVisible();
    const { x, y, width } = await boxOf(card);
    expect(width).toBe(720);
    expect(x).toBe(360);
    expect(y).toBeGreaterThan(100);
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(menu(page).getByRole('menuitem')).toHaveText([
      'Settings',
      /^Keyboard shortcuts/,
      /^Diagnostics/,
      'Data on this computer',
    ]);
    await expectNoViolationsInBothSchemes(page);
    await menu(page).getByRole('menuitem', { name: 'Diagnostics' }).click();
    await expect(page.getByRole('dialog', { name: 'Diagnostics' })).toBeVisible();
  });

  test('a failed sign-in can be read in the other language', async ({ page }) => {
    await page.goto('/customers?lang=en');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('heading', { name: 'The sign-in was canceled' })).toBeVisible();
    await (await openAccountMenu(page)).getByRole('menuitemradio', { name: 'Magyar' }).click();
    await expect(page.getByRole('heading', { name: 'A bejelentkezés megszakadt' })).toBeVisible();
    await expect(page).toHaveURL('/customers');
    await page.keyboard.press('d');
    await expect(page.getByRole('dialog', { name: 'Diagnosztika' })).toBeVisible();
  });

  test('without a configuration there are no calls to diagnose, but a language to choose', async ({
    page,
    world,
  }) => {
    await world.command({ do: 'configure', config: { clientId: 'abc' } });
    await page.goto('/customers');
    await expect(page.getByRole('heading', { name: 'This app is not set up yet' })).toBeVisible();
    await openAccountMenu(page);
    await expect(menu(page).getByRole('menuitem')).toHaveText([/^Keyboard shortcuts/]);
    await menu(page).getByRole('menuitemradio', { name: 'Magyar' }).click();
    await expect(page.getByRole('heading', { name: 'Az alkalmazás még nincs beállítva' })).toBeVisible();
  });
});

test('on a phone, the devices of a device batch are a list from which they are selected', async ({
  page,
}) => {
  const { bySize } = customerIds;
  const { awkward } = deviceBatchIds;
  await page.setViewportSize(phone);
  await open(page, `/customers/${bySize}/device-batches/${encodeURIComponent(awkward)}`);
  const list = page.getByRole('list', { name: 'Devices in this device batch' });
  await expect(list.getByRole('listitem')).toHaveCount(12);
  const { serialNumber } = deviceOf(`${bySize} ${awkward}`, 12);
  const last = list.getByRole('button', { name: serialNumber });
  await last.click();
  await expect(last).toHaveAttribute('aria-pressed', 'true');
  // Stays in sight although the page is scrolled to the last device.
  await expect(page.getByRole('button', { name: 'Remove 1 device…' })).toBeInViewport({ ratio: 1 });
  expect(await widthOf(page)).toBe(phone.width);
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('button', { name: 'Remove 1 device…' }).click();
  await expect(page.getByRole('dialog', { name: 'Remove 1 device?' })).toContainText(serialNumber);
});

test.describe('for a Hungarian reader', () => {
  test.use({ locale: 'hu-HU' });

  test('the page between the sign-in and the app is Hungarian', async ({ page }) => {
    // Opened directly, it leads to the start page: an answer without content keeps it shown.
    await page.route(
      ({ pathname }) => pathname === '/',
      (route) => route.fulfill({ status: 204 }),
    );
    await page.goto('/redirect.html', { waitUntil: 'commit' });
    await expect(page.getByText('Bejelentkezés…')).toBeVisible();
    await expect(page).toHaveTitle('Bejelentkezés…');
    await expect(page.locator('html')).toHaveAttribute('lang', 'hu');
  });
});
