import type { Page } from '@playwright/test';
import { deviceFile, plainLine } from './deviceFiles.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, test } from './test.ts';
import { check, customerId, openUpload, send } from './uploading.ts';
import type { World } from './world.ts';

const serialNumbers = ['PF100001', 'PF100002E812', 'PF100003', 'PF100004E812', 'PF100005', 'PF100006E808'];

/** Uploads six devices in three parts and returns the address of the upload. */
async function uploadParts(page: Page, world: World): Promise<{ address: string; ids: readonly string[] }> {
  await openUpload(page);
  await check(page, deviceFile(serialNumbers.map((serialNumber) => plainLine({ serialNumber }))));
  await send(page, { name: 'Spring', batchSize: 2 });
  await expect(page.getByText('All 6 devices have been sent')).toBeVisible();
  const { deviceBatches } = await world.state();
  const ids = deviceBatches
    .filter((batch) => batch.customerId === customerId)
    .sort((one, other) => one.id.localeCompare(other.id))
    .flatMap(({ uploads }) => uploads);
  expect(ids).toHaveLength(3);
  return { address: `/customers/${customerId}/uploads?parts=${ids.join(',')}`, ids };
}

async function finish(world: World, ids: readonly string[]) {
  for (const batch of ids) await world.command({ do: 'advance', batch, to: 'finished' });
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Devices in this upload' });

test('an upload of three parts has one page with live totals, a conclusion, merged reasons and one retry', async ({
  page,
  world,
}) => {
  const { address, ids } = await uploadParts(page, world);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'Spring', exact: true })).toBeVisible();
  await expect(page.getByText('3 parts', { exact: true })).toBeVisible();

  await finish(world, ids.slice(0, 1));
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText(/^Running \d/)).toBeVisible();
  await finish(world, ids);
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Done: 3 registered, 3 to resolve')).toBeVisible();

  const forYou = page.getByRole('article', { name: '2 for you' });
  await expect(forYou.getByRole('listitem')).toHaveText(/^2/);
  await expect(page.getByRole('article', { name: '1 for the previous owner' })).toBeVisible();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '4');
  await expectRow(grid(page), { 'Serial number': 'PF100004E812', Line: '5' });
  await expectNoViolationsInBothSchemes(page);

  // A device of the second part has its place in the whole upload.
  await grid(page).getByRole('button', { name: 'PF100004E812' }).click();
  await expect(page.getByRole('region', { name: 'Device 4' })).toBeVisible();
  await expect(page).toHaveURL(/device=4/);
  await page.keyboard.press('Escape');

  await forYou.getByRole('link', { name: 'Fix and retry' }).click();
  await expect(page).toHaveURL(`/customers/${customerId}/upload?repair=${ids.join('%2C')}`);
});

test('an upload of several parts can be named, its link carries the name, and its parts lead to the whole', async ({
  page,
  world,
  newColleague,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { address, ids } = await uploadParts(page, world);
  await finish(world, ids);
  const heading = (on: Page, name: string) => on.getByRole('heading', { level: 1, name, exact: true });

  const copyLink = async () => {
    await page.getByRole('button', { name: 'Copy link' }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await page.goto(address);
  await expect(page.getByText('Done: 3 registered, 3 to resolve')).toBeVisible();
  const link = await copyLink();
  const colleague = await newColleague();
  await colleague.goto(link);
  await expect(heading(colleague, 'Spring')).toBeVisible();
  await expect(colleague.getByText('Done: 3 registered, 3 to resolve')).toBeVisible();
  await expect(grid(colleague)).toHaveAttribute('aria-rowcount', '4');

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Name this upload…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Name this upload' });
  // Until the focus is in the dialog, it is in the menu behind it.
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await expectNoViolationsInBothSchemes(page);
  await dialog.getByLabel('Name').fill('Classrooms');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(heading(page, 'Classrooms')).toBeVisible();
  await page.reload();
  await expect(heading(page, 'Classrooms')).toBeVisible();

  await page.goto(`/customers/${customerId}/batches/${ids[1]}`);
  await expect(page.getByText('Part 2 of 3.')).toBeVisible();
  await page.getByRole('link', { name: 'Show the whole upload' }).click();
  await expect(page.getByText('3 parts', { exact: true })).toBeVisible();

  // In another browser: a name in the address is stored with what it is about.
  await colleague.goto(`/customers/${customerId}/uploads?parts=${ids[0]}&name=First`);
  await expect(colleague).toHaveURL(`/customers/${customerId}/batches/${ids[0]}?name=First`);
  await colleague.goto(`/customers/${customerId}/uploads?parts=${ids[0]},nonsense`);
  await expect(colleague.getByText(/A complete ID has 32 characters/)).toBeVisible();
});
