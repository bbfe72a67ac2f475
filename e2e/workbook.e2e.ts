import { expect, expectNoViolationsInBothSchemes, expectRow, test } from './test.ts';
import { check, checkGrid, chooseFile, openUpload } from './uploading.ts';
import { archive, dateCell, formulaCell, headers, longWorkbook, numberCell, workbook } from './workbooks.ts';

const sheets = [
  { name: 'Notes', rows: [['Delivered on 12 March']] },
  {
    name: 'Devices',
    rows: [
      ['Order 4711'],
      headers,
      ['PF1GHXN3', '', 'LENOVO', '20XW'],
      [numberCell('16520771357'), '', 'Microsoft Corporation', 'Surface Pro 9'],
      [numberCell('77120045'), '', 'HP', '840'],
      [numberCell('1.23E+12'), '', 'HP', '840'],
      [dateCell(45_363), '', 'HP', '840'],
      [formulaCell('5CG1234ABC'), '', 'HP', '840'],
      ['5CG1234ABD', numberCell('3290000012'), '', '840'],
      ['5CG1234ABE', '<c t="e"><f>NA()</f><v>#N/A</v></c>', 'HP', '840'],
    ],
    mergedAreas: ['C8:C9'],
  },
  { name: 'Empty', rows: [] },
];

test('a workbook’s sheet is asked for, and cells that Excel may have changed are findings', async ({
  page,
}) => {
  const readers: string[] = [];
  page.on('request', (request) => {
    if (/readWorkbook|guessEncoding/.test(request.url())) readers.push(request.url());
  });
  await openUpload(page);
  await chooseFile(page, 'e2e/samples/partner-center.csv');
  await page.getByRole('button', { name: 'Remove this file' }).click();
  expect(readers).toEqual([]);

  await chooseFile(page, workbook(sheets));
  const question = page.getByRole('radiogroup', {
    name: 'Which sheet of devices.xlsx contains the devices?',
  });
  await expect(question.getByRole('radio')).toHaveCount(2);
  await expect(question.getByLabel('Notes: 1 row')).not.toBeChecked();
  await expect(question.getByLabel('Devices: 10 rows, with known headers')).toBeChecked();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('button', { name: 'Read this sheet' }).click();
  await expect(page.getByLabel('Sheet', { exact: true })).toHaveValue('Devices');
  await expect(page.getByText('1 line before the devices was skipped')).toBeVisible();
  await expect(page.getByText('line 1: Order 4711')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);

  await page.getByRole('button', { name: 'Check 8 devices' }).click();
  const grid = checkGrid(page);
  const rows = [
    ['6', '1.23E+12', /Excel shortened a long number to 1\.23E\+12\. Its digits are lost\./],
    ['7', '2024-03-12', /The spreadsheet turned this value into a date: 2024-03-12\./],
    ['10', '5CG1234ABE', /#N\/A is a spreadsheet error, not a value\./],
    ['4', '16520771357', /16520771357 has 11 digits instead of the usual 12/],
    ['5', '77120045', /The workbook stores 77120045 as a number, so zeros .* may be missing\./],
    ['8', '5CG1234ABC', /This value comes from a formula\./],
    ['9', '5CG1234ABD', /3290000012 has 10 digits instead of .* 13.*merged cells C8:C9/],
  ] as const;
  for (const [index, [line, serial, reason]] of rows.entries()) {
    const row = grid.getByRole('row').nth(index + 1);
    await expect(row).toContainText(serial);
    await expect(row).toContainText(reason);
    await expect(row.getByRole('button', { name: line, exact: true })).toBeVisible();
  }
  await expectRow(grid, { Line: '3', 'Serial number': 'PF1GHXN3', Result: 'OK' });

  await grid.getByRole('button', { name: '9', exact: true }).click();
  await page.getByRole('button', { name: 'Use “HP”' }).click();
  await expect(page.getByRole('region', { name: 'Correct line 9' })).not.toContainText('merged cells');
  await page.getByRole('button', { name: 'Use “0003290000012”' }).click();
  await expectRow(grid, { Line: '9', 'Serial number': '5CG1234ABD', Result: 'OK' });

  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByLabel('Sheet', { exact: true }).selectOption('Notes');
  await expect(page.getByText('Delivered on 12 March')).toBeVisible();
});

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encrypted = Buffer.concat([compoundFile, Buffer.from('EncryptedPackage', 'utf16le')]);
const rest = workbook(sheets);

test('what cannot be read is refused with a way to save it, and does not hang', async ({ page }) => {
  await openUpload(page);
  const refused = [
    ['old.xls', compoundFile, 'This is an Excel 97–2003 workbook (.xls)'],
    ['secret.xlsx', encrypted, 'The workbook is protected with a password'],
    ['cut.xlsx', rest.buffer.subarray(0, 300), 'The workbook cannot be read'],
    ['text.odt', archive('', { 'content.xml': '<office/>' }).buffer, 'This file type cannot be read'],
    // 150 MB in 150 kB.
    [
      'bomb.xlsx',
      archive('', {
        'xl/workbook.xml': '<workbook/>',
        'xl/_rels/workbook.xml.rels': '<row r="1"/>'.repeat(12_500_000),
      }).buffer,
      'The workbook is too large',
    ],
  ] as const;
  for (const [name, buffer, title] of refused) {
    await chooseFile(page, { name, mimeType: '', buffer });
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByText(/“CSV UTF-8”/)).toBeVisible();
  }
  await expectNoViolationsInBothSchemes(page);

  const empty = Array.from({ length: 200_000 }, () => ['<c s="1"></c>']);
  await chooseFile(page, workbook([{ name: 'A', rows: [headers, ['A1', '', 'LENOVO', '20XW'], ...empty] }]));
  await expect(page.getByRole('button', { name: 'Check 1 device' })).toBeEnabled();
});

test('10,000 rows of a workbook are read with progress', async ({ page }, info) => {
  // From the disk, because a test's own file would be decoded in the page.
  const path = longWorkbook(info.outputPath('devices.xlsx'));
  await openUpload(page);
  await page.evaluate(() => {
    const progress: string[] = [];
    Object.assign(window, { progress });
    new MutationObserver(() => {
      const [shown] = /\S+ of 10,000 devices read/.exec(document.body.textContent ?? '') ?? [];
      if (shown && progress.at(-1) !== shown) progress.push(shown);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await check(page, path);
  await expect(page.getByText('All 10,000 devices can be sent.')).toBeVisible();
  const progress = await page.evaluate(() => (window as unknown as { progress: string[] }).progress);
  // On a busy computer the page shows fewer of the steps.
  expect(progress.length).toBeGreaterThan(1);
});
