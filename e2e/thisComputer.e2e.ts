import type { Page } from '@playwright/test';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { agent, expect, expectNoViolationsInBothSchemes, openAccountMenu, signIn, test } from './test.ts';

const knownBatches = (page: Page) => page.getByRole('list', { name: 'Uploads' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Data stored in this browser' });

async function openBatchThenCustomer(page: Page) {
  await expect(page.getByText('1 device to resolve', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Tarka Bútorgyár Kft.' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tarka Bútorgyár Kft.' })).toBeVisible();
}

test('data stored in this browser can be deleted and stays deleted', async ({ page }) => {
  await page.goto(batchAddress('documented', 'documented'));
  await openBatchThenCustomer(page);
  await expect(knownBatches(page)).toBeVisible();
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Data on this computer' }).click();
  await expect(dialog(page)).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await dialog(page).getByRole('button', { name: 'Delete stored data' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('Deleted.');
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(knownBatches(page)).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Tarka Bútorgyár Kft.' })).toBeVisible();
  await expect(knownBatches(page)).toBeHidden();
});

test('stored data can be deleted while signing out', async ({ page }) => {
  await page.goto(batchAddress('documented', 'documented'));
  await openBatchThenCustomer(page);
  await expect(knownBatches(page)).toBeVisible();
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Data on this computer' }).click();
  await dialog(page).getByRole('button', { name: 'Delete and sign out' }).click();
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await page.goto(`/customers/${customerIds.documented}`);
  await signIn(page, agent);
  await expect(page.getByRole('heading', { level: 1, name: 'Tarka Bútorgyár Kft.' })).toBeVisible();
  await expect(knownBatches(page)).toBeHidden();
});

test('on a shared computer, neither data nor the sign-in is stored', async ({ page }) => {
  await page.goto(batchAddress('documented', 'documented'));
  await openBatchThenCustomer(page);
  await expect(knownBatches(page)).toBeVisible();
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Data on this computer' }).click();
  await dialog(page)
    .getByRole('checkbox', { name: /Other people use/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tarka Bútorgyár Kft.' })).toBeVisible();
  await expect(knownBatches(page)).toBeHidden();

  await page.goto(batchAddress('documented', 'documented'));
  await openBatchThenCustomer(page);
  await expect(knownBatches(page)).toBeHidden();
  const kept = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    signIn: Object.keys(localStorage).filter((key) => /msal.*(token|account)/i.test(key)),
  }));
  expect(kept).toEqual({ databases: [], signIn: [] });
});
