import type { BrowserContext, Page } from '@playwright/test';
import { customerIds, trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { deviceFile, plainLine, serials } from './deviceFiles.ts';
import { expect, test } from './test.ts';
import { check, customerId, openUpload, send } from './uploading.ts';

const database = 'device-batch-dashboard';
const file = deviceFile(serials(2).map((serialNumber) => plainLine({ serialNumber })));

/** The upload page and, in another tab, the customers. */
async function openUploadAndAnotherTab(page: Page, context: BrowserContext): Promise<Page> {
  await openUpload(page);
  await expect(page.getByLabel('Choose files')).toBeAttached();
  const other = await context.newPage();
  await other.goto('/customers');
  return other;
}

test('a database that is deleted while a draft is open is opened again: the file is checked, sent and kept', async ({
  page,
  context,
}) => {
  const other = await openUploadAndAnotherTab(page, context);
  const deleteDatabase = () =>
    other.evaluate(
      (name) =>
        new Promise<string>((resolve) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => resolve('deleted');
          request.onerror = () => resolve('failed');
        }),
      database,
    );
  expect(await deleteDatabase()).toBe('deleted');
  await check(page, file);
  expect(await deleteDatabase()).toBe('deleted');
  await send(page, { name: 'Autumn' });
  await expect(page.getByText('All 2 devices have been sent')).toBeVisible();
  await page.goto(`/customers/${customerId}`);
  await expect(page.getByRole('list', { name: 'Uploads' })).toContainText('Autumn');
});

test('a database that a newer version has upgraded counts as refused: the draft is still sent', async ({
  page,
  context,
}) => {
  const other = await openUploadAndAnotherTab(page, context);
  await other.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name, 99);
        request.onsuccess = () => resolve(null);
        request.onerror = reject;
      }),
    database,
  );
  await check(page, file);
  await send(page, { name: 'Autumn' });
  await expect(page.getByText('All 2 devices have been sent')).toBeVisible();
});

async function openPausedBatch(page: Page): Promise<void> {
  await page.goto(batchAddress('running', 'stuck'));
  await page.getByRole('button', { name: 'Pause' }).click();
}

/** Has an open batch page check its batch, and waits for the response. */
async function checkAgain(page: Page) {
  const checked = page.waitForResponse((response) => response.url().includes('/batchJobStatus/'));
  await page.getByRole('button', { name: 'Check now' }).click();
  await checked;
  await expect(page.getByRole('button', { name: 'Check now' })).toBeEnabled();
}

test('what is deleted while a batch is open, in another tab or with all stored data, does not come back with the next check', async ({
  page,
  context,
}) => {
  await openPausedBatch(page);
  const other = await context.newPage();
  await other.goto(`/customers/${customerIds.running}`);
  await other.getByRole('button', { name: /^More actions: Upload / }).click();
  await other.getByRole('menuitem', { name: 'Remove from list' }).click();
  await expect(other.getByText(/^Removed from the list: Upload /)).toBeVisible();
  const expectNothingBack = async () => {
    await checkAgain(page);
    await checkAgain(page);
    await other.reload();
    await expect(other.getByText('No uploads yet', { exact: true })).toBeVisible();
  };
  await expectNothingBack();

  // Opening it again lists it again.
  await page.reload();
  await page.getByRole('button', { name: 'Pause' }).click();
  await other.reload();
  await expect(other.getByRole('button', { name: /^More actions: Upload / })).toBeVisible();
  await other.goto('/settings');
  await other.getByRole('button', { name: 'Delete everything…' }).click();
  await other.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(other.getByText('Deleted.')).toBeVisible();
  await checkAgain(page);
  await checkAgain(page);
  await other.goto(`/customers/${customerIds.running}`);
  await expect(other.getByText('No uploads yet', { exact: true })).toBeVisible();
});

test('selected rows and a pause do not carry over from one batch to another', async ({ page }) => {
  const devices = page.getByRole('grid', { name: 'Devices in this upload' });
  await page.goto(batchAddress('running', 'processing'));
  await expect(devices.getByRole('checkbox').nth(1)).toBeVisible();
  await page.locator(`main a[href$="/customers/${customerIds.running}"]`).click();
  await page.getByRole('button', { name: 'Open by tracking ID…' }).click();
  await page.getByRole('textbox', { name: /tracking/i }).fill(trackingIds.runningThousand);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText(/1,000/).first()).toBeVisible();
  await devices.getByRole('checkbox').nth(1).check();
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  // Two steps at once: the customer's page in between is not shown.
  await page.evaluate(() => history.go(-2));
  await expect(page).toHaveURL(new RegExp(trackingIds.processing));
  await expect(devices.getByRole('checkbox').nth(1)).toBeVisible();
  await expect(page.getByText('1 selected')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});
