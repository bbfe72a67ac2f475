import { batchAddress } from './addresses.ts';
import { deviceFile, plainLine } from './deviceFiles.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, test } from './test.ts';
import { check, customerId, openUpload, send } from './uploading.ts';

// Grids render only visible columns; this is wide enough for all of them.
test.use({ viewport: { width: 2600, height: 900 } });

test('devices that are already registered are no problem, and can be sent again by choice', async ({
  page,
}) => {
  await page.goto(batchAddress('bySize', 'fiveHundred'));
  await expect(page.getByText('476 registered · 5 already registered · 19 to resolve')).toBeVisible();
  const reasons = page.getByRole('region', { name: 'Who acts' });
  await expect(reasons.getByRole('listitem')).toHaveCount(6);
  await expect(reasons.getByText('806')).toHaveCount(0);

  await page.goto(`${batchAddress('bySize', 'fiveHundred')}?status=alreadyRegistered`);
  await expect(page.getByText('5 of 500 devices')).toBeVisible();
  await page.getByRole('grid').getByRole('row').nth(1).getByRole('button').click();
  const details = page.getByRole('region', { name: /^Device / });
  await expect(details.getByText('There is no need, unless the device is missing')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);

  await page.getByRole('link', { name: 'Re-upload failed devices' }).click();
  const row = page.getByRole('table').getByRole('row').filter({ hasText: '806' });
  await expect(row.getByRole('checkbox')).not.toBeChecked();
});

test('duplicate rows, undocumented statuses and devices without a serial number', async ({ page }) => {
  const grid = page.getByRole('grid');
  await page.goto(`${batchAddress('oddAnswers', 'duplicates')}?columns=position,status,actor`);
  await expect(page.getByText('1 registered · 1 already registered · 3 to resolve')).toBeVisible();
  await expectRow(grid, { '#': '2', 'Serial number': 'dup1', Status: 'Already registered' });
  await expectRow(grid, { '#': '4', Status: 'Waiting for others', 'Who acts': 'Previous owner' });
  await expectRow(grid, { '#': '5', Status: 'For you', 'Who acts': 'You, the partner' });

  await page.goto(`${batchAddress('oddAnswers', 'newStatuses')}?device=5&columns=position,status`);
  await expect(page.getByText('partially_finished').first()).toBeVisible();
  await expectRow(grid, { '#': '6', Status: 'Unclear: paused' });
  const details = page.getByRole('region', { name: 'Device 5' });
  await expect(details.getByText('returned an undocumented status; shown as received:')).toBeVisible();
  await expect(details.getByText('awaiting_attestation').first()).toBeVisible();

  await page.goto(batchAddress('oddAnswers', 'profileJob'));
  const first = grid.getByRole('row').nth(1).getByRole('button');
  await expect(first).toHaveText(/^[0-9a-f]{8}-/);
  const name = (await first.textContent()) ?? '';
  await first.click();
  await expect(page.getByRole('region', { name: 'Device 1' }).getByText(name).first()).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${name} · `));
  await page.goto(`${batchAddress('oddAnswers', 'hashOnly')}?tab=all`);
  await expect(page.getByRole('button', { name: 'Row 2', exact: true })).toBeVisible();
});

test('nothing is called registered for good before the end, nor if fewer devices are listed than were sent', async ({
  page,
  world,
}) => {
  await openUpload(page);
  const names = ['PF100001', 'PF100002', 'PF100003EGONE'];
  await check(page, deviceFile(names.map((serialNumber) => plainLine({ serialNumber }))));
  await send(page, { name: 'Three' });
  await expect(page.getByText('All 3 devices have been sent')).toBeVisible();
  const { deviceBatches } = await world.state();
  const batch = deviceBatches.find((one) => one.customerId === customerId)?.uploads[0] ?? '';
  await world.command({ do: 'advance', batch, to: 'processing', done: 3 });
  await page.goto(`/customers/${customerId}/batches/${batch}`);
  await expect(page.getByText('2 of 2 registered so far', { exact: true })).toBeVisible();
  await expect(page.getByText('3 sent, 2 reported')).toBeVisible();

  await world.command({ do: 'advance', batch, to: 'finished' });
  await expect(page.getByText('2 registered · 1 not reported', { exact: true })).toBeVisible();
  await expect(page.getByText('3 sent, 2 reported')).toBeVisible();
  await page.goto(`/customers/${customerId}`);
  await expect(page.getByRole('img', { name: '2 registered · 1 not reported' })).toBeVisible();
});
