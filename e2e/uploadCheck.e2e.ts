import { deviceFile, hashLine, plainLine, serials } from './deviceFiles.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, test } from './test.ts';
import { checkGrid, chooseFile, openUpload } from './uploading.ts';

const sample = (name: string) => `e2e/samples/${name}`;

const samples = [
  { file: 'partner-center.csv', summary: 'All 5 devices can be sent.', told: [], rows: [] },
  {
    file: 'vendor-header-case.csv',
    summary: '4 devices with errors',
    told: [],
    rows: [
      {
        Line: '2',
        Column: 'Serial number',
        reason: /“To be filled by O\.E\.M\.” is what the firmware shows/,
      },
      { Line: '3', Column: 'Manufacturer', reason: /Partner Center cannot tell which device/ },
      {
        Line: '4',
        Column: 'Serial number, Manufacturer',
        reason:
          /The serial number ABC1234 already appears in line 3\. “dell inc\.” is probably written “Dell Inc\.”/,
      },
      { Line: '5', Column: 'Hardware hash', reason: /contains a character that no hash can contain/ },
    ],
  },
  {
    file: 'intune-utf16le-bom.csv',
    summary: 'All 2 devices can be sent.',
    told: [
      'Group tag: Partner Center does not support this column',
      'Assigned user: Partner Center does not support this column',
    ],
    rows: [],
  },
  {
    file: 'localised-excel-semicolon-windows-1252.csv',
    summary: '1 device with errors, 1 with warnings, 1 without problems',
    told: [],
    rows: [
      { Line: '4', Column: 'Serial number', reason: /Excel shortened a long number to 1,65208E\+11/ },
      { Line: '3', Column: 'Serial number', reason: /16520771357 has 11 digits instead of the usual 12/ },
    ],
  },
];

test('sample files get the findings that their descriptions list', async ({ page }) => {
  await openUpload(page);
  for (const { file, summary, rows, told } of samples) {
    await chooseFile(page, sample(file));
    await expect(page.getByRole('heading', { name: file })).toBeVisible();
    for (const text of told) await expect(page.getByText(text)).toBeVisible();
    await page.getByRole('button', { name: /^Check / }).click();
    await expect(page.getByRole('status').filter({ hasText: summary })).toBeVisible();
    const lines = checkGrid(page).getByRole('row');
    for (const [index, { reason, ...cells }] of rows.entries()) {
      await expectRow(checkGrid(page), cells);
      await expect(lines.nth(index + 1)).toContainText(reason);
    }
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: 'Remove this file' }).click();
  }
});

test('columns that Partner Center has no field for are listed', async ({ page }) => {
  await openUpload(page);
  await chooseFile(page, sample('intune-utf16le-bom.csv'));
  await expect(page.getByText('Group tag: Partner Center does not support this column')).toBeVisible();
  await expect(page.getByText('Assigned user: Partner Center does not support this column')).toBeVisible();
  await expect(page.getByLabel('Character encoding')).toHaveValue('utf-16le');
});

test('the meaning of an unknown column is asked once and remembered for the next file', async ({ page }) => {
  const file = {
    name: 'odd.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Zeugnummer;Hersteller;Modell\r\n5P9KML3;Dell Inc.;Latitude 3420\r\n'),
  };
  await openUpload(page);
  await chooseFile(page, file);
  await expect(page.getByRole('button', { name: 'Check 1 device' })).toBeDisabled();
  await page.getByLabel('Meaning of Zeugnummer').selectOption('Serial number');
  await page.getByRole('button', { name: 'Check 1 device' }).click();
  await expectRow(checkGrid(page), { 'Serial number': '5P9KML3', Result: 'OK' });

  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Remove this file' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'odd.csv' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove this file' }).click();
  await chooseFile(page, file);
  await expect(page.getByLabel('Meaning of Zeugnummer')).toHaveValue('serialNumber');
  await expect(page.getByRole('button', { name: 'Check 1 device' })).toBeEnabled();
});

test('findings can be fixed in place, and the corrected file can be saved', async ({ page }) => {
  await openUpload(page);
  await chooseFile(page, sample('vendor-header-case.csv'));
  await expect(page.getByRole('heading', { name: 'vendor-header-case.csv' })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('button', { name: 'Check 4 devices' }).click();
  await expect(page.getByRole('button', { name: /^Choose the device batch/ })).toBeDisabled();

  await checkGrid(page).getByRole('button', { name: '2', exact: true }).click();
  const editor = page.getByRole('region', { name: 'Correct line 2' });
  await expect(editor.getByLabel('Serial number')).toBeFocused();
  await expectNoViolationsInBothSchemes(page);
  await editor.getByLabel('Serial number').fill('5P9KML3');
  await page.keyboard.press('Enter');
  await expect(editor.getByText('This row has no more problems.')).toBeVisible();
  await editor.getByRole('button', { name: 'Next problem' }).click();
  await page
    .getByRole('region', { name: 'Correct line 3' })
    .getByRole('button', { name: 'Leave out' })
    .click();
  // Line 4 repeated a serial number that is now left out, so only its spelling is still reported.
  await checkGrid(page).getByRole('button', { name: '4', exact: true }).click();
  await page.getByRole('button', { name: 'Use “Dell Inc.”' }).click();
  await checkGrid(page).getByRole('checkbox', { name: 'Select Row line 5' }).check();
  await page.getByRole('button', { name: 'Leave out' }).first().click();
  await expect(page.getByText('2 without problems, 2 left out')).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the corrected file' }).click();
  const stream = await (await download).createReadStream();
  const text = Buffer.concat(await stream.toArray()).toString();
  expect(text.trim().split('\r\n').slice(1)).toEqual([
    '5P9KML3,,,Dell Inc.,Latitude 3420',
    'ABC1234,,,Dell Inc.,Latitude 3420',
  ]);
});

test('pasted rows and devices entered by hand are checked together', async ({ page }) => {
  await openUpload(page);
  await page.getByLabel('Or paste rows here').focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      'Serial Number\tManufacturer\tModel\n5P9KML3\tDell Inc.\tLatitude 3420\n',
    );
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  const byHand = page.getByRole('region', { name: 'Enter or scan devices' });
  await byHand.getByLabel('Serial number').fill('PF1GHXN3');
  await page.keyboard.press('Enter');
  await expect(byHand.getByText('This does not identify a device.')).toBeVisible();
  await byHand.getByLabel('Manufacturer').fill('LENOVO');
  await byHand.getByLabel('Model').fill('20XW');
  await byHand.getByRole('button', { name: 'Add device' }).click();
  await expect(byHand.getByText('Device 1 added: PF1GHXN3.')).toBeVisible();
  await page.getByRole('button', { name: 'Check 2 devices' }).click();
  await expectRow(checkGrid(page), { Line: '2', 'Serial number': '5P9KML3' });
  await expectRow(checkGrid(page), { Line: 'entry 1 (entered by hand)', 'Serial number': 'PF1GHXN3' });
});

test('10,000 rows are read in a worker, with progress, while the page stays responsive', async ({ page }) => {
  await openUpload(page);
  const lines = serials(10_000).map((serialNumber, index) =>
    index % 5 === 0 ? hashLine({ serialNumber }) : plainLine({ serialNumber }),
  );
  const worker = page.waitForEvent('worker');
  await chooseFile(page, deviceFile(lines));
  expect((await worker).url()).toContain('deviceFile.worker');
  await page.getByRole('region', { name: 'Enter or scan devices' }).getByLabel('Model').fill('20XW');
  await expect(page.getByText(/ of 10,000 devices read/)).toBeVisible();
  await page.getByRole('button', { name: 'Check 10,000 devices' }).click();
  await expect(page.getByText('All 10,000 devices can be sent.')).toBeVisible();
});
