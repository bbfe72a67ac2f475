import { deviceFile, hashLine, plainLine, serials } from './deviceFiles.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, test } from './test.ts';
import { check, checkGrid, chooseFile, customerId, customerName, openUpload, send } from './uploading.ts';
import type { World } from './world.ts';

/** Has the sandbox finish every upload of the customer, then counts the devices in each batch. */
async function registeredDevices(world: World): Promise<{ batches: string[]; devices: number }> {
  const uploaded = (await world.state()).deviceBatches.filter((batch) => batch.customerId === customerId);
  for (const batch of uploaded.flatMap(({ uploads }) => uploads))
    await world.command({ do: 'advance', batch, to: 'finished' });
  const finished = (await world.state()).deviceBatches.filter((batch) => batch.customerId === customerId);
  return {
    batches: finished.map(({ id, devices }) => `${id}: ${devices}`),
    devices: finished.reduce((sum, { devices }) => sum + devices, 0),
  };
}

async function uploadCalls(world: World) {
  return (await world.requests()).filter(({ method }) => method === 'POST');
}

test('2,500 rows are uploaded as three batches despite a 429 and a lost response, none of them twice', async ({
  page,
  world,
}) => {
  await world.command({ do: 'fail', path: '^POST', status: 429, retryAfter: 1 });
  await world.command({ do: 'fail', path: '^POST', network: 'lost', skip: 1 });
  await openUpload(page);
  await check(page, deviceFile(serials(2500).map((serialNumber) => plainLine({ serialNumber }))));
  await send(page, { name: 'Autumn' });
  await expect(page.getByText('All 2,500 devices have been sent')).toBeVisible();
  expect(await registeredDevices(world)).toEqual({
    batches: ['Autumn (1): 1000', 'Autumn (2): 1000', 'Autumn (3): 500'],
    devices: 2500,
  });
  const ids = (await uploadCalls(world)).map(({ headers }) => headers['MS-RequestId']);
  expect(ids).toHaveLength(5);
  // The throttled call got a response, so the next one has a new ID; the lost call is repeated with the same ID.
  expect(new Set(ids).size).toBe(4);
});

test('the customer and the batches are shown before anything is sent', async ({ page, world }) => {
  await openUpload(page);
  await check(page, deviceFile(serials(5).map((serialNumber) => plainLine({ serialNumber }))));
  await page.getByRole('button', { name: /^Choose the device batch/ }).click();
  await expect(page.getByLabel('Name of the device batch')).toHaveValue(
    new RegExp(`^${customerName} \\d{4}-\\d\\d-\\d\\d$`),
  );
  await page.getByLabel('Devices per part, at most').fill('2');
  await expect(page.getByText('3 parts, sent one after another, 5 devices in total:')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('button', { name: 'Send 5 devices…' }).click();
  const dialog = page.getByRole('dialog', { name: `Send 5 devices to ${customerName}?` });
  await expect(dialog.getByText(customerId)).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await uploadCalls(world)).toEqual([]);
});

test('an upload whose tab was closed can be continued from the customer’s page', async ({
  page,
  context,
  world,
}) => {
  // The second part is uploaded, but its response never arrives.
  await world.command({ do: 'fail', path: '^POST', network: 'timeout', skip: 1 });
  const file = deviceFile(serials(6).map((serialNumber) => hashLine({ serialNumber })));
  await openUpload(page);
  await check(page, file);
  await send(page, { name: 'Winter', batchSize: 2 });
  await expect.poll(async () => (await uploadCalls(world)).length).toBe(2);
  await page.close();

  const later = await context.newPage();
  await later.goto(`/customers/${customerId}`);
  const kept = later.getByRole('list', { name: 'Uploads' });
  await expect(kept.getByRole('listitem')).toHaveText([
    /Winter.*3 parts, 1 sent · 6 devices.*Sending stopped/s,
  ]);
  await kept.getByRole('link', { name: 'Continue sending: Winter' }).click();
  await expect(later.getByText('4 devices of this upload have not been sent yet.')).toBeVisible();
  await expectNoViolationsInBothSchemes(later);
  await chooseFile(later, deviceFile(serials(2).map((serialNumber) => hashLine({ serialNumber }))));
  await expect(later.getByText('The hashes of 4 devices are not in this file: PF100003')).toBeVisible();
  await chooseFile(later, file);
  await expect(later.getByText('All 6 devices have been sent')).toBeVisible();
  await expectNoViolationsInBothSchemes(later);
  expect(await registeredDevices(world)).toEqual({
    batches: ['Winter (1): 2', 'Winter (2): 2', 'Winter (3): 2'],
    devices: 6,
  });
});

test('leaving the page is asked about while it sends; another tab waits, and continues once the first one is closed', async ({
  page,
  context,
  world,
}) => {
  await world.command({ do: 'fail', path: '^POST', network: 'timeout' });
  await openUpload(page);
  await check(page, deviceFile(serials(4).map((serialNumber) => plainLine({ serialNumber }))));
  await send(page, { name: 'Summer', batchSize: 2 });
  await expect.poll(async () => (await uploadCalls(world)).length).toBe(1);
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(page.getByText('0 of 4 devices sent')).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(
    other.getByText('Another tab is sending this upload. Its progress is shown here.'),
  ).toBeVisible();
  await expect(other.getByRole('button', { name: 'Continue sending' })).toHaveCount(0);
  await page.close();
  await other.getByRole('button', { name: 'Continue sending' }).click();
  await expect(other.getByText('All 4 devices have been sent')).toBeVisible();
  expect(await registeredDevices(world)).toEqual({
    batches: ['Summer (1): 2', 'Summer (2): 2'],
    devices: 4,
  });
  const ids = (await uploadCalls(world)).map(({ headers }) => headers['MS-RequestId']);
  expect([ids.length, new Set(ids).size]).toEqual([3, 2]);
});

test('a rejected part stops the upload until it is retried or skipped', async ({ page, world }) => {
  await world.command({ do: 'fail', path: '^POST', status: 403, code: '900150', skip: 1, times: 2 });
  await openUpload(page);
  await check(page, deviceFile(serials(3).map((serialNumber) => plainLine({ serialNumber }))));
  await send(page, { name: 'Spring', batchSize: 1 });
  await expect(page.getByText('1 of 3 devices sent')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(async () => (await uploadCalls(world)).length).toBe(3);
  await page.getByRole('button', { name: 'Continue without this part' }).click();
  await expect(page.getByText('2 of 3 devices sent')).toBeVisible();
  expect((await registeredDevices(world)).batches).toEqual(['Spring (1): 1', 'Spring (3): 1']);
});

test('devices can be added to an existing batch, and those it already contains are pointed out', async ({
  page,
  world,
}) => {
  await openUpload(page);
  const [first = '', second = ''] = serials(2);
  await check(page, deviceFile([plainLine({ serialNumber: first })]));
  await send(page, { name: 'Q3 / Újpest #1 100%' });
  await expect(page.getByText('The device has been sent')).toBeVisible();
  await registeredDevices(world);

  await page.getByRole('link', { name: 'Upload more devices' }).click();
  await check(page, deviceFile([first, second].map((serialNumber) => plainLine({ serialNumber }))));
  await expectRow(checkGrid(page), { 'Serial number': first, Result: 'Warning' });
  await page.getByRole('button', { name: /^Choose the device batch/ }).click();
  await page.getByLabel('Existing device batch').check();
  await page.getByLabel('Device batch', { exact: true }).selectOption('Q3 / Újpest #1 100%');
  await page.getByRole('button', { name: 'Send 2 devices…' }).click();
  await page.getByRole('button', { name: `Send to ${customerName}` }).click();
  await expect(page.getByText('All 2 devices have been sent')).toBeVisible();
  expect(await registeredDevices(world)).toEqual({ batches: ['Q3 / Újpest #1 100%: 2'], devices: 2 });
});
