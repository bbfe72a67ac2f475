import type { Page } from '@playwright/test';
import { deviceBatchIds } from '../sandbox/seed/deviceBatches.ts';
import { deviceOf } from '../sandbox/seed/devices.ts';
import { policyIdOf, policyNames } from '../sandbox/seed/policies.ts';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { deviceFile, plainLine } from './deviceFiles.ts';
import { test as gatewayTest } from './gateway.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, signIn, test } from './test.ts';
import { check } from './uploading.ts';
import type { World } from './world.ts';

const customer = customerIds.running;
const { standard, everything } = policyNames;
const idOf = (name: string, of: string = customer) => policyIdOf(of, name);
const serialOf = (position: number) =>
  deviceOf(`${customer} ${deviceBatchIds.failing}`, position).serialNumber;
const batchPage = (name: string, of: string = customer) =>
  `/customers/${of}/device-batches/${encodeURIComponent(name)}`;

const assignments = async (world: World) =>
  (await world.state()).batches.filter(({ group }) => group === 'assignments');

async function finish(world: World, group: 'assignments' | 'uploaded'): Promise<void> {
  for (const batch of (await world.state()).batches)
    if (batch.group === group && batch.phase !== 'finished')
      await world.command({ do: 'advance', batch: batch.trackingId, to: 'finished' });
}

/** From the review, confirms the assignment. */
async function assign(page: Page, count: number, size?: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Assign to ${count} devices?…$`) }).click();
  const dialog = page.getByRole('dialog');
  if (size !== undefined) await dialog.getByLabel('Devices per part, at most').fill(String(size));
  await dialog.getByRole('button', { name: 'Assign profile' }).click();
}

/** Uploads these devices, choosing a profile for them, and stays on the page that watches the upload. */
async function uploadWithProfile(page: Page, serialNumbers: readonly string[]): Promise<void> {
  await page.goto(`/customers/${customer}/upload`);
  await check(page, deviceFile(serialNumbers.map((serialNumber) => plainLine({ serialNumber }))));
  await page.getByRole('button', { name: /^Choose the device batch / }).click();
  await page.getByRole('checkbox', { name: /^Assign a profile to the devices/ }).check();
  await expect(page.getByRole('button', { name: /^Send .*…$/ })).toBeDisabled();
  await page.getByRole('radio', { name: everything }).check();
  await page.getByRole('button', { name: /^Send .*…$/ }).click();
  await expect(page.getByRole('dialog')).toContainText(`Then assigned${everything}`);
  await page.getByRole('button', { name: /^Send to / }).click();
  await expect(page.getByText('When every result is final')).toBeVisible();
  await expect(page.getByText('Waiting to be processed').first()).toBeVisible();
}

test('selected devices of a device batch get a profile; the status says what became of each, and failed ones are retried', async ({
  page,
  world,
  newColleague,
}) => {
  await page.goto(batchPage(deviceBatchIds.failing));
  // Two that have the profile or none, and two that are going to fail with 807 and 811.
  const [same, none, unregistered, foreign] = [serialOf(1), serialOf(8), serialOf(33), serialOf(36)];
  for (const serial of [same, none, unregistered, foreign]) {
    await page.getByRole('searchbox').fill(serial);
    await page.getByRole('checkbox', { name: `device ${serial}` }).check();
  }
  await page.getByRole('button', { name: 'Assign a profile…' }).click();
  await page.getByRole('radio', { name: standard }).check();
  const review = page.getByRole('grid', { name: 'Devices and their profiles' });
  await expectRow(review, { 'Serial number': same, Profile: `${standard}, unchanged` });
  await expectRow(review, { 'Serial number': none, Profile: `none → ${standard}` });
  await page.getByRole('radio', { name: everything }).check();
  await expectRow(review, { 'Serial number': same, Profile: `${standard} → ${everything}` });
  await expectNoViolationsInBothSchemes(page);
  // The choice and the selection survive a reload.
  await page.reload();
  await expectRow(review, { 'Serial number': none, Profile: `none → ${everything}` });
  await assign(page, 4);
  await expect(page.getByText('All 4 devices have been sent')).toBeVisible();
  await page.getByRole('link', { name: 'Open assignment status' }).click();
  const title = page.getByRole('heading', { name: `Assignment of ${everything}`, level: 1 });
  await expect(title).toBeVisible();
  await finish(world, 'assignments');
  await page.getByRole('button', { name: 'Check now' }).click();
  const devices = page.getByRole('grid', { name: 'Devices in this assignment' });
  await expectRow(devices, { 'Serial number': same, Reason: 'Assigned' });
  await expectRow(devices, {
    'Serial number': foreign,
    Reason: 'Cannot be changed: registered by another organization 811',
  });
  await devices.getByRole('button', { name: unregistered }).click();
  const details = page.getByRole('region', { name: 'Device 3' });
  await expect(details).toContainText('Only registered devices can get a profile.');
  await expect(details).toContainText('Assign again?');
  await page.keyboard.press('Escape');
  await expectNoViolationsInBothSchemes(page);

  // A colleague sees from the link that it is an assignment, and of what.
  const colleague = await newColleague();
  await colleague.goto(page.url());
  await expect(colleague.getByRole('heading', { name: `Assignment of ${everything}` })).toBeVisible();

  await world.command({
    do: 'failAssignment',
    devices: (await world.state()).failingDevices.map(({ device }) => device),
  });
  await page.getByRole('link', { name: 'Retry failed devices' }).click();
  await expectRow(review, { 'Serial number': foreign, Profile: `none → ${everything}` });
  await assign(page, 2);
  await page.getByRole('link', { name: 'Open assignment status' }).click();
  await finish(world, 'assignments');
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('All assigned')).toBeVisible();
  const history = page.getByRole('region', { name: 'History of these devices' });
  await expect(history.getByRole('listitem')).toContainText([/^First assignment:/, /^Retry:/]);
  await expect(history.getByRole('status')).toHaveText('Now assigned: 2 of 2 devices that failed at first.');
  await history.getByRole('listitem').first().getByRole('link').click();
  await expect(history.getByRole('listitem').first()).toHaveAttribute('aria-current', 'page');

  await page.goto('/');
  const finished = page.getByRole('list', { name: 'Recently finished' });
  await expect(finished.getByRole('link', { name: `Assignment of ${everything}` })).toHaveCount(2);
  await page.goto(batchPage(deviceBatchIds.failing));
  const stored = page.getByRole('grid', { name: 'Devices in this device batch' });
  await expectRow(stored, { 'Serial number': none, Profile: everything });
});

test('all of a device batch gets a profile in parts; a part that failed is sent again after a reload', async ({
  page,
  world,
}) => {
  const of = customerIds.bySize;
  await page.goto(batchPage(deviceBatchIds.twoHundredFifty, of));
  await page.getByRole('link', { name: 'Assign a profile to all…' }).click();
  await page.getByRole('radio', { name: policyNames.loan }).check();
  await world.command({ do: 'fail', path: 'DevicePolicyUpdates', skip: 1, status: 400 });
  await assign(page, 250, 100);
  const parts = page.getByRole('table', { name: 'Parts of this assignment' });
  await expect(parts.getByRole('row', { name: /^2 100 failed/ })).toBeVisible();
  await page.reload();
  await expect(page.getByText('100 of 250 devices sent')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('All 250 devices have been sent')).toBeVisible();
  expect((await assignments(world)).map(({ devices }) => devices)).toEqual([100, 100, 50]);
  await finish(world, 'assignments');
  await page.getByRole('link', { name: 'Open assignment status' }).click();
  await expect(page.getByText('The profile is assigned to all 250 devices')).toBeAttached();
});

test('a profile chosen with an upload is assigned when the upload is final, after a reload as well', async ({
  page,
  world,
}) => {
  await uploadWithProfile(page, ['PF100001', 'PF100002', 'PF1E808']);
  await page.goto('/settings');
  await finish(world, 'uploaded');
  await page.goto('/');
  const row = page.getByRole('listitem').filter({ hasText: `Assignment of ${everything}` });
  await expect(row).toBeVisible();
  // The device that is registered to another organization is not in it.
  await expect.poll(async () => (await assignments(world)).map(({ devices }) => devices)).toEqual([2]);
  await finish(world, 'assignments');
  await row.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('The profile is assigned to all 2 devices')).toBeAttached();

  await page.goBack();
  await page
    .getByRole('link', { name: /^Dunamenti Gépgyártó Kft\. \d/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Open the assignment' }).click();
  await expect(page.getByRole('heading', { name: `Assignment of ${everything}` })).toBeVisible();
});

test('a chosen profile that is gone when the upload is final leads to another one', async ({
  page,
  world,
}) => {
  await uploadWithProfile(page, ['PF100001', 'PF100002']);
  await world.command({ do: 'deletePolicy', customer, policy: idOf(everything) });
  await finish(world, 'uploaded');
  const note = page.getByRole('region', { name: 'Profile after registration' });
  await expect(note).toContainText('was not assigned. It was deleted after you chose it.');
  await expectNoViolationsInBothSchemes(page);
  await page.goto('/');
  const row = page.getByRole('list', { name: 'Needs you' }).getByRole('listitem');
  await expect(row).toContainText('Profile not assigned');
  await row.getByRole('link', { name: /^Open: / }).click();
  await note.getByRole('link', { name: 'Choose devices and profile' }).click();
  await page.getByRole('radio', { name: standard }).check();
  const review = page.getByRole('grid', { name: 'Devices and their profiles' });
  await expectRow(review, { 'Serial number': 'PF100001', Profile: `none → ${standard}` });
  await assign(page, 2);
  await expect(page.getByText('All 2 devices have been sent')).toBeVisible();
  expect(await assignments(world)).toHaveLength(1);
});

test.describe('a Sales agent', () => {
  test.use({ account: 'Tom Ellerby' });

  test('is told why the role cannot assign profiles before choosing anything', async ({ page, world }) => {
    await page.goto(batchPage(deviceBatchIds.failing));
    await page.getByRole('link', { name: 'Assign a profile to all…' }).click();
    const refused = page.getByRole('heading', { name: 'Your role cannot change profiles' });
    await expect(refused).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await page.goto(`/customers/${customer}/upload`);
    await check(page, deviceFile([plainLine({ serialNumber: 'PF100001' })]));
    await page.getByRole('button', { name: /^Choose the device batch / }).click();
    await expect(refused).toHaveCount(0);
    await page.getByRole('checkbox', { name: /^Assign a profile to the devices/ }).check();
    await expect(refused).toBeVisible();
    expect(await assignments(world)).toEqual([]);
  });
});

gatewayTest('a profile is assigned through nginx', async ({ page, gateway, world }) => {
  await page.goto(`${gateway.origin}/customers/${customer}/assign?batch=${deviceBatchIds.failing}`);
  await signIn(page, 'Vasas Piroska');
  await page.getByRole('radio', { name: everything }).check();
  await assign(page, 36);
  await expect(page.getByText('All 36 devices have been sent')).toBeVisible();
  await page.getByRole('link', { name: 'Open assignment status' }).click();
  await finish(world, 'assignments');
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('32 assigned · 4 to resolve')).toBeAttached();
});
