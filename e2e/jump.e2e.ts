import type { Page } from '@playwright/test';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { layoutFaults } from './layoutFaults.ts';
import { expect, expectNoViolations, expectNoViolationsInBothSchemes, test } from './test.ts';

const { documented: customer } = customerIds;
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search or jump to' });
const field = (page: Page) => dialog(page).getByRole('combobox', { name: 'Search or jump to' });
const options = (page: Page) => dialog(page).getByRole('option');
const chosen = (page: Page) => dialog(page).getByRole('option', { selected: true });
const documentedUpload = /^Upload of Jul 25, 2017.*Tarka Bútorgyár Kft\..*Upload$/;

/** Opens an upload, so that it and its customer are known, and then the error reference. */
async function knowOneUpload(page: Page) {
  await page.goto(batchAddress('documented', 'documented'));
  await expect(page.getByText('1 device to resolve').first()).toBeVisible();
  await page.getByRole('link', { name: /^Error(s| reference)$/ }).click();
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

test('finds customers, uploads, errors, pages, actions and pasted links', async ({ page }) => {
  await knowOneUpload(page);
  for (const [text, result, address] of [
    ['butorgyar', /Customer$/, `/customers/${customer}$`],
    [trackingIds.documented, documentedUpload, `/batches/${trackingIds.documented}$`],
    ['upload of jul 25', documentedUpload, `/batches/${trackingIds.documented}$`],
    ['808', /808 · ZtdDeviceAssignedToOtherTenant.*Error$/, '/errors/808$'],
    ['notfound', /812 · ZtdDeviceNotFound.*Error$/, '/errors/812$'],
    ['customers', /^Customers.*Page$/, '/customers$'],
    ['upload devices', /last customer.*Tarka Bútorgyár Kft\..*Action$/, `/customers/${customer}/upload$`],
    [
      // Never opened before.
      `/customers/${customerIds.bySize}/batchJobStatus/${trackingIds.one}`,
      new RegExp(`^Upload status ${trackingIds.one}.*Upload$`),
      `/customers/${customerIds.bySize}/batches/${trackingIds.one}$`,
    ],
    ['alder', /^Search customers in Partner Center: alder/, '/customers\\?q=alder$'],
  ] as const) {
    await jump(page, text);
    await expect(chosen(page)).toHaveText([result]);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(address));
    await expect(dialog(page)).toBeHidden();
  }
});

test('says what is missing from a pasted ID, and changes the theme and the language', async ({ page }) => {
  await knowOneUpload(page);
  await jump(page, trackingIds.fiveHundred);
  await expect(dialog(page).getByRole('status')).toHaveText(/does not know this ID\. If it is a tracking ID/);
  await expect(options(page)).toHaveCount(0);
  await field(page).fill(trackingIds.fiveHundred.slice(0, -1));
  await expect(dialog(page).getByRole('status')).toHaveText(/has 31 characters; a tracking ID has 32/);

  await field(page).fill('dark');
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
  expect(await layoutFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Search or jump to…' }).click();
  await expect(options(page).first()).toBeVisible();
  expect(await layoutFaults(page)).toEqual([]);
});
