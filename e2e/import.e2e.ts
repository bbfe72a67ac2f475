import type { Page } from '@playwright/test';
import { deviceFile, plainLine } from './deviceFiles.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, test } from './test.ts';
import { checkGrid, chooseFile, chooseFiles, openUpload, send } from './uploading.ts';
import { headers, workbook } from './workbooks.ts';

/** Bytes of Windows-1250, which differs from Latin 1 here in ő and ű only. */
function windows1250(text: string): Buffer<ArrayBuffer> {
  return Buffer.from(text.replaceAll('ő', 'õ').replaceAll('ű', 'û').replaceAll('Ő', 'Õ'), 'latin1');
}

test('Windows-1250 is told from Windows-1252, and another encoding can be chosen', async ({ page }) => {
  await openUpload(page);
  const lines = [
    'Sorozatszám;Gyártó;Modell;Tárolóhely',
    '5P9KML3;Dell Inc.;Latitude 3420;Győri fűtött raktár',
  ];
  const buffer = windows1250(lines.join('\r\n'));
  await chooseFile(page, { name: 'lista.csv', mimeType: 'text/csv', buffer });
  const encoding = page.getByLabel('Character encoding');
  await expect(encoding).toHaveValue('windows-1250');
  const sample = page.getByText('If these texts look wrong, choose another character encoding:');
  await expect(sample).toContainText('Sorozatszám · Gyártó · Győri fűtött raktár');
  await page.getByLabel('Meaning of Tárolóhely').selectOption('Model');
  await page.getByLabel('Meaning of Modell').selectOption('Ignore this column');
  await page.getByRole('button', { name: 'Check 1 device' }).click();
  await expectRow(checkGrid(page), { Model: 'Győri fűtött raktár', Result: 'OK' });

  await page.getByRole('button', { name: 'Back' }).click();
  await encoding.selectOption('Windows-1252 (Western European)');
  await expect(sample).toContainText('Sorozatszám · Gyártó · Gyõri fûtött raktár');
  await expect(page.getByLabel('Meaning of Tárolóhely')).toHaveValue('model');
  await encoding.selectOption('Windows-1250 (Central European)');
  await page.getByRole('button', { name: 'Check 1 device' }).click();
  await expectRow(checkGrid(page), { Model: 'Győri fűtött raktár' });
});

test('several files of different layouts are joined, and their comments are skipped', async ({ page }) => {
  const german = [
    '# Exportiert am 12. März',
    'Kunde:;Contoso',
    'Modell;Hersteller;Seriennummer',
    '20XW;LENOVO;PF100001',
    '20XW;LENOVO;PF100002',
  ];
  await openUpload(page);
  await chooseFiles(page, [
    { name: 'a.csv', mimeType: '', buffer: Buffer.from(german.join('\n'), 'latin1') },
    workbook([{ name: 'Devices', rows: [headers, ['PF100003', '', 'LENOVO', '20XW']] }], 'b.xlsx'),
    deviceFile([plainLine({ serialNumber: 'PF100002' }), plainLine({ serialNumber: 'PF100004' })], 'c.csv'),
    { name: 'd.xls', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
  ]);
  await expect(page.getByRole('heading', { name: 'd.xls: This is an Excel 97–2003 workbook' })).toBeVisible();
  const a = page.getByRole('region', { name: 'a.csv' });
  await expect(a.getByText('2 lines before the devices were skipped')).toBeVisible();
  await expect(a.getByText('line 1: # Exportiert am 12. März')).toBeVisible();
  await expect(a.getByText('2 devices')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);

  await page.getByRole('button', { name: 'Check 5 devices' }).click();
  const grid = checkGrid(page);
  await expectRow(grid, { Line: '2', File: 'c.csv', 'Serial number': 'PF100002', Result: 'Error' });
  await expect(
    grid.getByText('The serial number PF100002 already appears in line 5 of a.csv.'),
  ).toBeVisible();
  await expectRow(grid, { Line: '4', File: 'a.csv', 'Serial number': 'PF100001', Result: 'OK' });
  await expectRow(grid, { Line: '2', File: 'b.xlsx', 'Serial number': 'PF100003', Result: 'OK' });
  await grid.getByRole('checkbox', { name: 'Select Row line 2 of c.csv' }).check();
  await page.getByRole('button', { name: 'Leave out' }).first().click();
  await expect(page.getByText('4 without problems, 1 left out.')).toBeVisible();

  await page.getByRole('button', { name: 'Back' }).click();
  await a.getByRole('button', { name: 'Remove this file' }).click();
  await expect(page.getByRole('button', { name: 'Check 3 devices' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Check 5 devices' }).click();
  await send(page, { name: 'Spring' });
  await expect(page.getByText('All 4 devices have been sent')).toBeVisible();
});

/** Types as a barcode scanner does: a key every 10 ms, however busy the computer is, with Enter at the end. */
async function scan(page: Page, ...values: string[]): Promise<void> {
  for (const value of values) {
    await page.evaluate(async (text) => {
      const start = performance.now();
      for (const [index, key] of [...text, 'Enter'].entries()) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        Object.defineProperty(event, 'timeStamp', { value: start + 10 * index });
        document.activeElement?.dispatchEvent(event);
        if (key !== 'Enter') document.execCommand('insertText', false, key);
        // React renders before the next key, as it does for a person's.
        await null;
      }
    }, value);
  }
}

test('devices are scanned one after another, from whichever field has the focus', async ({ page }) => {
  await openUpload(page);
  await chooseFile(page, deviceFile([plainLine({ serialNumber: 'PF100001' })]));
  const form = page.getByRole('region', { name: 'Enter or scan devices' });
  const list = form.getByRole('list', { name: 'Entered by hand' }).getByRole('listitem');
  const field = (name: string) => form.getByLabel(name);

  await field('Manufacturer').click();
  await scan(page, 'PF200001');
  await expect(field('Serial number')).toHaveValue('PF200001');
  await expect(field('Manufacturer')).toBeFocused();
  await expect(form.getByText('This does not identify a device.')).toBeVisible();
  await scan(page, 'PF200002');
  await expect(form.getByText('PF200002 was not used. First enter the manufacturer')).toBeVisible();
  await scan(page, 'LENOVO', '20XW');
  await expect(form.getByText('Device 1 added: PF200001.')).toBeVisible();

  await expect(field('Serial number')).toBeFocused();
  await scan(page, 'PF200002', '0003290000012', 'PF200003');
  await expect(list).toHaveText([/^PF200003/, /^0003290000012/, /^PF200002/, /^PF200001/]);
  await field('Model').click();
  await scan(page, '0003290000029');
  await expect(form.getByText('Recognized as: Product key. Device 5 added: 0003290000029.')).toBeVisible();
  await expect(field('Model')).toHaveValue('20XW');
  await field('Model').click();
  await scan(page, 'PF200004');
  await expect(form.getByText('Recognized as: Serial number. Device 6 added: PF200004.')).toBeVisible();
  await expect(field('Model')).toHaveValue('20XW');

  await scan(page, 'PF200002', 'pf100001');
  await expect(list.first()).toContainText('This looks like the device in line 2');
  await expect(list.nth(1)).toContainText('The serial number PF200002 already appears in entry 2');
  await expect(form.getByRole('status')).toContainText('This looks like the device in line 2');
  await expectNoViolationsInBothSchemes(page);
  await list.first().getByRole('button', { name: 'Remove pf100001' }).click();
  await list.first().getByRole('button', { name: 'Remove PF200002' }).click();
  await page.getByRole('button', { name: 'Check 7 devices' }).click();
  await expect(page.getByText('All 7 devices can be sent.')).toBeVisible();
});
