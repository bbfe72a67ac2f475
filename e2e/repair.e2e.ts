import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { deviceFile, hashLine, plainLine, serials } from './deviceFiles.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, test } from './test.ts';
import { check, checkGrid, chooseFile, customerId, finishUploads, openUpload, send } from './uploading.ts';

const devicesGrid = 'Devices in this upload';

// Grids render only visible columns; this is wide enough for all of them.
test.use({ viewport: { width: 2600, height: 900 } });

test('an upload from this browser has the name of its device batch, and the serial numbers and lines of its file', async ({
  page,
  world,
}) => {
  await openUpload(page);
  const names = ['PF100001', 'PF100002E802', 'PF100003'];
  await check(page, deviceFile(names.map((serialNumber) => hashLine({ serialNumber }))));
  await send(page, { name: 'By hash' });
  await expect(page.getByText('All 3 devices have been sent')).toBeVisible();
  const [batch] = await finishUploads(world);
  await page.goto(`/customers/${customerId}/batches/${batch}?columns=position,line,status,reason,actor`);
  await expect(page.getByRole('heading', { level: 1, name: 'By hash' })).toBeVisible();
  const grid = page.getByRole('grid', { name: devicesGrid });
  await expectRow(grid, {
    '#': '2',
    Line: '3',
    'Serial number': 'PF100002E802',
    Status: 'For you',
    Reason: 'Hardware hash not valid 802',
    'Who acts': 'You, the partner',
  });
  await expectRow(grid, { '#': '3', Line: '4', 'Serial number': 'PF100003', Status: 'Registered' });
  await grid.getByRole('button', { name: 'PF100002E802' }).click();
  await expect(
    page.getByText('Uploaded from this browser as PF100002E802, line 3 of the file.'),
  ).toBeVisible();
});

test('failed devices can be re-uploaded: errors that this can fix are preselected, the rest are explained, and both batches are linked', async ({
  page,
  world,
}) => {
  const file = deviceFile([
    plainLine({ serialNumber: 'PF100001' }),
    plainLine({ serialNumber: 'PF100002E640' }),
    plainLine({ serialNumber: 'PF100003E808' }),
    hashLine({ serialNumber: 'PF100004E812' }),
  ]);
  await openUpload(page);
  await check(page, file);
  await send(page, { name: 'First' });
  await expect(page.getByText('All 4 devices have been sent')).toBeVisible();
  const [first] = await finishUploads(world);
  await page.getByRole('link', { name: 'Open upload status' }).click();
  await page.getByRole('link', { name: 'Re-upload failed devices' }).click();

  const reasons = page.getByRole('table', { name: 'Re-upload failed devices' });
  const row = (code: string) => reasons.getByRole('row').filter({ hasText: code });
  await expect(row('640').getByRole('checkbox')).toBeChecked();
  await expect(row('812').getByRole('checkbox')).toBeChecked();
  await expect(row('808').getByRole('checkbox')).not.toBeChecked();
  await expect(row('808')).toContainText('Uploading it again helps only after others have acted.');
  await expectNoViolationsInBothSchemes(page);
  await expect(page.getByText('1 device was sent by its hardware hash, which is not stored.')).toBeVisible();
  await chooseFile(page, file);
  await page.getByRole('button', { name: 'Continue with 2 devices' }).click();

  await expectRow(checkGrid(page), {
    Line: '3',
    'Serial number': 'PF100002E640',
    Result: 'Warning',
  });
  await checkGrid(page).getByRole('button', { name: '5', exact: true }).click();
  const editor = page.getByRole('region', { name: 'Correct line 5' });
  await expect(editor.getByText('Device according to the hash:')).toContainText('PF100004E812');
  await editor.getByRole('button', { name: 'Send unchanged' }).click();
  await send(page, { name: 'Second' });
  await expect(page.getByText('All 2 devices have been sent')).toBeVisible();
  await expect(page.getByText(`Retries devices of this upload: ${first}`)).toBeVisible();

  await finishUploads(world);
  await page.getByRole('link', { name: 'Open upload status' }).click();
  const history = page.getByRole('region', { name: 'History of these devices' });
  await history.getByRole('link', { name: 'First', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'First', exact: true })).toBeVisible();
  await expect(history.getByRole('link', { name: 'Second' })).toBeVisible();
});

test('the failed devices of all parts are re-uploaded together, and each says why it failed until it is edited or confirmed', async ({
  page,
  world,
}) => {
  await openUpload(page);
  const names = ['PF100001', 'PF100002E640', 'PF100003E812', 'PF100004E640', 'PF100005E806', 'PF100006E812'];
  await check(page, deviceFile(names.map((serialNumber) => plainLine({ serialNumber }))));
  await send(page, { name: 'Parts', batchSize: 3 });
  await expect(page.getByText('All 6 devices have been sent')).toBeVisible();
  const [first = '', second = ''] = await finishUploads(world);

  await page.goto(`/customers/${customerId}/upload?repair=${first},no-id`);
  await expect(
    page.getByText('This is not a tracking ID, so its devices are not included: no-id'),
  ).toBeVisible();
  await expect(page.getByText('Only 1 of the 2 parts of this upload is included.')).toBeVisible();
  await page.getByRole('link', { name: 'Include the failed devices of all parts' }).click();
  const reasons = page.getByRole('table', { name: 'Re-upload failed devices' });
  await expectRow(reasons, { Devices: '2', Reason: 'Temporary fault at Microsoft 640' });
  await expect(reasons.getByRole('checkbox', { name: /Already registered/ })).not.toBeChecked();
  await page.getByRole('button', { name: 'Continue with 4 devices' }).click();

  const earlier = page.getByRole('region', { name: 'Why these devices failed before' });
  await expect(earlier.getByText('2 devices: Temporary fault at Microsoft (640).')).toBeVisible();
  const next = page.getByRole('button', { name: 'Choose the device batch for 4 devices' });
  await expect(next).toBeDisabled();
  await expectNoViolationsInBothSchemes(page);

  const grid = checkGrid(page);
  await expectRow(grid, {
    'Serial number': 'PF100003E812',
    'What is wrong':
      'In the earlier upload, Partner Center reported: Not in the manufacturers’ data at Microsoft (812).',
  });
  await grid.getByRole('button', { name: '4', exact: true }).click();
  const editor = page.getByRole('region', { name: 'Correct line 4' });
  await editor.getByLabel('Model').fill('20XW (i5)');
  await page.keyboard.press('Enter');
  await expect(editor.getByText('This row has no more problems.')).toBeVisible();
  await expect(next).toBeDisabled();
  await grid.getByRole('button', { name: '7', exact: true }).click();
  await page.getByRole('button', { name: 'Send unchanged' }).click();
  // What is left needs no correction, so it does not hold up the others.
  await expect(next).toBeEnabled();
  await expectRow(grid, { 'Serial number': 'PF100002E640', Result: 'Warning' });
  await earlier.getByRole('button', { name: 'Send 2 rows unchanged' }).click();
  await expect(earlier).toHaveCount(0);
  await expect(page.getByText('All 4 devices can be sent.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(earlier).toBeVisible();

  await send(page, { name: 'Again' });
  await expect(page.getByText('All 4 devices have been sent')).toBeVisible();
  await expect(page.getByText(`Retries devices of these uploads: ${first}, ${second}`)).toBeVisible();
  for (const part of [first, second]) {
    await page.goto(`/customers/${customerId}/batches/${part}`);
    const history = page.getByRole('region', { name: 'History of these devices' });
    await expect(history.getByRole('link', { name: 'Again' })).toBeVisible();
  }
});

test('a batch that was uploaded in another browser is repaired with the data of the chosen file, where that helps', async ({
  page,
  world,
  newColleague,
}) => {
  const file = deviceFile([
    plainLine({ serialNumber: 'PF100001E640' }),
    ...serials(2).map((serialNumber) => plainLine({ serialNumber: `${serialNumber}0` })),
  ]);
  await openUpload(page);
  await check(page, file);
  await send(page, { name: 'Elsewhere' });
  await expect(page.getByText('All 3 devices have been sent')).toBeVisible();
  const [batch] = await finishUploads(world);

  const colleague = await newColleague();
  await colleague.setViewportSize({ width: 2600, height: 900 });
  await openUpload(colleague, `/customers/${customerId}/upload?repair=${batch}`);
  await expect(colleague.getByText('These devices were not uploaded from this browser')).toBeVisible();
  await chooseFile(colleague, file);
  await colleague.getByRole('button', { name: 'Continue with 1 device' }).click();
  await expectRow(checkGrid(colleague), { 'Serial number': 'PF100001E640', Manufacturer: 'LENOVO' });

  await openUpload(page, `/customers/${customerId}/upload?repair=${trackingIds.everyError}`);
  const reasons = page.getByRole('table', { name: 'Re-upload failed devices' });
  const row = (code: string) => reasons.getByRole('row').filter({ hasText: code });
  await expect(row('806')).toContainText('There is no need');
  await expect(row('806').getByRole('checkbox')).not.toBeChecked();
  await expect(row('807').getByRole('checkbox')).toHaveCount(0);
  await expect(row('899')).toContainText('You can try uploading it again');
});
