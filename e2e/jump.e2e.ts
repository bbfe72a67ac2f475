import type { Page } from '@playwright/test';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { expect, expectNoViolations, expectNoViolationsInBothSchemes, signIn, test } from './test.ts';

const { documented: customer } = customerIds;
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search or jump to' });
const field = (page: Page) => dialog(page).getByRole('combobox', { name: 'Search or jump to' });
const options = (page: Page) => dialog(page).getByRole('option');
const chosen = (page: Page) => dialog(page).getByRole('option', { selected: true });
const documentedUpload = /^Upload of Jul 25, 2017.*Tarka Bútorgyár Kft\..*Upload$/;

/** Opens an upload, so that it and its customer are known, and then the error reference. */
async function knowOneUpload(page: Page) {
  await page.goto(batchAddress('documented', 'documented'));
  await signIn(page, 'Vasas Piroska');
  await expect(page.getByText('1 device to resolve').first()).toBeVisible();
  await page.getByRole('link', { name: 'Error reference' }).click();
  await expect(page).toHaveURL(/\/errors$/);
  await expect(page.getByRole('searchbox')).toBeFocused();
}

async function jump(page: Page, text: string) {
  await page.keyboard.press('Control+K');
  await expect(field(page)).toBeFocused();
  await field(page).fill(text);
}

test('Ctrl+K opens it, arrows choose, Enter opens, and Escape closes it and returns the focus', async ({
  page,
}) => {
  await knowOneUpload(page);
  const button = page.getByRole('button', { name: 'Search or jump to…' });
  await button.click();
  await expect(field(page)).toBeFocused();
  await expect(chosen(page)).toHaveText([/Tarka Bútorgyár Kft\..*Customer$/]);
  await expectNoViolationsInBothSchemes(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();

  await page.keyboard.press('Control+K');
  await expect(chosen(page)).toHaveText([/Customer$/]);
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveText([documentedUpload]);
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await chosen(page).getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/customers/${customer}/batches/${trackingIds.documented}$`));
  await expect(dialog(page)).toBeHidden();
});

for (const [what, text, result, address] of [
  ['a customer', 'butorgyar', /Customer$/, `/customers/${customer}$`],
  [
    'an upload by tracking ID',
    trackingIds.documented,
    documentedUpload,
    `/batches/${trackingIds.documented}$`,
  ],
  ['an error by code', '808', /808 · ZtdDeviceAssignedToOtherTenant.*Error$/, '/errors/808$'],
  ['an error by name', 'notfound', /812 · ZtdDeviceNotFound.*Error$/, '/errors/812$'],
  ['a page', 'customers', /^Customers.*Page$/, '/customers$'],
  [
    'an action',
    'upload devices',
    /last customer.*Tarka Bútorgyár Kft\..*Action$/,
    `/customers/${customer}/upload$`,
  ],
  [
    'a link to an upload that was never opened',
    `/customers/${customerIds.bySize}/batchJobStatus/${trackingIds.one}`,
    new RegExp(`^Upload status ${trackingIds.one}.*Upload$`),
    `/customers/${customerIds.bySize}/batches/${trackingIds.one}$`,
  ],
  [
    'anything else in Partner Center',
    'alder',
    /^Search customers in Partner Center: alder/,
    '/customers\\?q=alder$',
  ],
] as const) {
  test(`finds ${what}`, async ({ page }) => {
    await knowOneUpload(page);
    await jump(page, text);
    await expect(chosen(page)).toHaveText([result]);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(address));
  });
}

test('says what is missing from a pasted ID', async ({ page }) => {
  await knowOneUpload(page);
  await jump(page, trackingIds.fiveHundred);
  await expect(dialog(page).getByRole('status')).toHaveText(/does not know this ID\. If it is a tracking ID/);
  await expect(options(page)).toHaveCount(0);
  await field(page).fill(trackingIds.fiveHundred.slice(0, -1));
  await expect(dialog(page).getByRole('status')).toHaveText(/has 31 characters; a tracking ID has 32/);
});

test('actions change the theme and the language', async ({ page }) => {
  await knowOneUpload(page);
  await jump(page, 'dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-color-scheme', 'dark');
  await jump(page, 'magyar');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keresés vagy ugrás…' }).click();
  await expect(page.getByRole('option').first()).toHaveText(/Ügyfél$/);
  await expectNoViolations(page);
});

test('on a phone it is a button with a name, and its dialog fits', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await knowOneUpload(page);
  await page.getByRole('button', { name: 'Search or jump to…' }).click();
  await expect(options(page).first()).toBeVisible();
  const tooWide = await page.evaluate(() =>
    [...document.querySelectorAll('[role=dialog] *, header *')]
      .filter((one) => one.closest('.visually-hidden') === null)
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(tooWide).toEqual([]);
});
