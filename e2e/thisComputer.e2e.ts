import type { Page } from '@playwright/test';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { deviceFile, plainLine, serials } from './deviceFiles.ts';
import { agent, expect, expectNoViolationsInBothSchemes, openAccountMenu, signIn, test } from './test.ts';
import { check, customerName, openUpload, send } from './uploading.ts';

const knownBatches = (page: Page) => page.getByRole('list', { name: 'Uploads' });
const byKind = (page: Page) => page.getByRole('list', { name: 'By kind' }).getByRole('listitem');
const byCustomer = (page: Page) => page.getByRole('list', { name: 'By customer' }).getByRole('listitem');
const deleteButton = (page: Page, name: string) => page.getByRole('button', { name: `Delete… ${name}` });
const question = (page: Page) => page.getByRole('dialog', { name: /^Delete/ });
const confirm = (page: Page, name = 'Delete') => question(page).getByRole('button', { name, exact: true });
const file = deviceFile(serials(2).map((serialNumber) => plainLine({ serialNumber })));

/** From the page of an upload to its customer, where the upload is listed because it is stored now. */
async function openBatchThenCustomer(page: Page) {
  await expect(page.getByText('1 device to resolve', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Tarka Bútorgyár Kft.' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tarka Bútorgyár Kft.' })).toBeVisible();
}

async function openStoredData(page: Page) {
  await (await openAccountMenu(page)).getByRole('menuitem', { name: 'Data on this computer' }).click();
  await expect(page).toHaveURL(/\/settings#stored$/);
  await expect(page.getByRole('heading', { name: 'Stored on this computer' })).toBeInViewport();
}

test('what is stored is counted, and deleted by customer, by kind and as a whole, each after a question', async ({
  page,
}) => {
  await openUpload(page);
  await check(page, file);
  await send(page, { name: 'Autumn' });
  await expect(page.getByText('All 2 devices have been sent')).toBeVisible();
  await page.goto(batchAddress('bySize', 'twentyFour'));
  await page.getByRole('link', { name: 'Brightwater Primary Schools Trust' }).click();
  await expect(knownBatches(page)).toBeVisible();
  await page.goto(batchAddress('documented', 'documented'));
  await openBatchThenCustomer(page);
  await expect(knownBatches(page)).toBeVisible();
  await openStoredData(page);
  const date = '\\w{3} \\d+, \\d{4}';
  await expect(byKind(page)).toHaveText([
    new RegExp(`3 customers · about \\d+ kB · oldest from ${date}`),
    new RegExp(`[23] tracking IDs · about \\d+ kB · oldest from ${date}`),
    /Results of devices.*devices of \d tracking IDs?/,
    new RegExp(`1 upload · about \\d+ kB · oldest from ${date}`),
    /^Device batches read for searching.*None stored/,
    /^Notifications/,
    /Columns chosen in files.*None stored/,
  ]);
  await expect(byCustomer(page)).toHaveCount(3);
  await expect(page.getByText(/^About \d+ kB in total\. The browser counts \d+ [km]B/i)).toBeVisible();
  await expectNoViolationsInBothSchemes(page);

  await deleteButton(page, 'Tarka Bútorgyár Kft.').click();
  await expect(question(page)).toContainText('1 customer is no longer listed as recently opened.');
  await expect(question(page)).toContainText('The last known status of 1 tracking ID is deleted');
  await page.keyboard.press('Escape');
  await expect(deleteButton(page, 'Tarka Bútorgyár Kft.')).toBeFocused();
  await page.keyboard.press('Enter');
  await confirm(page).click();
  await expect(page.getByRole('status').filter({ hasText: 'Deleted.' })).toBeVisible();
  await expect(byCustomer(page)).toHaveCount(2);
  // The button is gone, but not the place.
  await expect(page.getByRole('region', { name: 'Stored on this computer' })).toBeFocused();

  await deleteButton(page, 'Uploads sent from this browser').click();
  await expect(question(page)).toContainText(
    `1 upload with 2 devices of ${customerName} is deleted. It is stored nowhere else.`,
  );
  await expectNoViolationsInBothSchemes(page);
  await confirm(page).click();
  await expect(byKind(page).nth(3)).toContainText('None stored');
  await expect(byKind(page).nth(1)).toContainText('1 tracking ID');

  await page.getByRole('button', { name: 'Delete everything…' }).click();
  await confirm(page).click();
  await expect(page.getByText('Nothing is stored for your account.')).toBeVisible();
  await page.goto(`/customers/${customerIds.documented}`);
  await expect(page.getByText('No uploads yet', { exact: true })).toBeVisible();
});

test('an upload that is being sent is not deleted, and holds up signing out and sharing the computer', async ({
  page,
  context,
  world,
}) => {
  await openUpload(page);
  await check(page, file);
  await world.command({ do: 'hold', path: '^POST .*/deviceBatches' });
  await send(page, { name: 'Autumn' });
  await expect(page.getByRole('cell', { name: 'being sent…' })).toBeVisible();
  const other = await context.newPage();
  await other.goto(batchAddress('documented', 'documented'));
  await openBatchThenCustomer(other);
  await expect(knownBatches(other)).toBeVisible();
  await openStoredData(other);
  await expect(byKind(other).nth(3)).toContainText('1 upload');

  await deleteButton(other, 'Uploads sent from this browser').click();
  await expect(question(other).getByRole('status')).toHaveText(
    'Not deleted, because it is being sent right now: Autumn. Delete it after it has been sent.',
  );
  await expect(confirm(other)).toBeDisabled();
  await other.keyboard.press('Escape');
  await other.getByRole('button', { name: 'Delete and sign out…' }).click();
  await expect(question(other).getByRole('status')).toContainText('Signing out would stop it.');
  await expect(confirm(other, 'Delete and sign out')).toBeDisabled();
  await other.keyboard.press('Escape');
  await other.getByRole('checkbox', { name: /Other people use/ }).click();
  await expect(question(other).getByRole('status')).toHaveText(/^An upload is being sent right now/);
  await expect(confirm(other, 'Delete and store nothing')).toBeDisabled();
  await other.keyboard.press('Escape');

  // Everything else can be deleted.
  await expect(byKind(other).nth(0)).toContainText('2 customers');
  await other.getByRole('button', { name: 'Delete everything…' }).click();
  await confirm(other).click();
  await expect(other.getByRole('status').filter({ hasText: 'being sent: Autumn.' })).toBeVisible();
  await expect(byKind(other).nth(0)).toContainText('None stored');
  await expect(byKind(other).nth(3)).toContainText('1 upload');

  await world.command({ do: 'release' });
  await expect(page.getByText('All 2 devices have been sent')).toBeVisible();
  await deleteButton(other, 'Uploads sent from this browser').click();
  await confirm(other).click();
  await expect(other.getByText('Nothing is stored for your account.')).toBeVisible();
});

test('stored data can be deleted while signing out', async ({ page }) => {
  await page.goto(batchAddress('documented', 'documented'));
  await openBatchThenCustomer(page);
  await expect(knownBatches(page)).toBeVisible();
  await openStoredData(page);
  await page.getByRole('button', { name: 'Delete and sign out…' }).click();
  await confirm(page, 'Delete and sign out').click();
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await page.goto(`/customers/${customerIds.documented}`);
  await signIn(page, agent);
  await expect(page.getByRole('heading', { level: 1, name: 'Tarka Bútorgyár Kft.' })).toBeVisible();
  await expect(knownBatches(page)).toBeHidden();
});

test.describe('after a sign-in of its own', () => {
  test.use({ account: null });

  test('on a shared computer, neither data nor the sign-in is stored, and the page says so', async ({
    page,
  }) => {
    await page.goto(batchAddress('documented', 'documented'));
    await signIn(page, agent);
    await openBatchThenCustomer(page);
    await expect(knownBatches(page)).toBeVisible();
    await openStoredData(page);
    await page.getByRole('checkbox', { name: /Other people use/ }).click();
    await confirm(page, 'Delete and store nothing').click();
    await expect(page.getByText(/^Nothing is stored here, because other people use/)).toBeVisible();
    await expectNoViolationsInBothSchemes(page);

    await page.goto(batchAddress('documented', 'documented'));
    await openBatchThenCustomer(page);
    await expect(knownBatches(page)).toBeHidden();
    const kept = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      signIn: Object.keys(localStorage).filter((key) => /msal.*(token|account)/i.test(key)),
    }));
    expect(kept).toEqual({ databases: [], signIn: [] });
  });
});
