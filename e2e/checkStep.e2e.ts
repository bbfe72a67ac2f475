import { deviceFile, plainLine, serials } from './deviceFiles.ts';
import { layoutFaults } from './layoutFaults.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, test } from './test.ts';
import { check, checkGrid, chooseFile, openUpload } from './uploading.ts';

const findings = 'e2e/samples/vendor-header-case.csv';

test('a clean file is one sentence with the way on', async ({ page }) => {
  await openUpload(page);
  await check(page, deviceFile(serials(3).map((serialNumber) => plainLine({ serialNumber }))));
  const summary = page.getByRole('region', { name: 'Check' });
  await expect(summary.getByRole('status').first()).toHaveText('All 3 devices can be sent.');
  await expect(summary.getByRole('button', { name: 'Choose the device batch for 3 devices' })).toBeEnabled();
  await expectNoViolationsInBothSchemes(page);
});

test('a click anywhere on a row opens its editor, and the keyboard opens and closes it', async ({ page }) => {
  await openUpload(page);
  await check(page, findings);
  const grid = checkGrid(page);
  const remedy = grid.getByText('Copy the hash from its source again, complete and unchanged.');
  await remedy.click();
  const lineFive = page.getByRole('region', { name: 'Correct line 5' });
  await expect(lineFive.getByLabel('Hardware hash')).toBeFocused();
  await expect(lineFive.getByText('complete and unchanged.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lineFive).toHaveCount(0);
  await expect(grid.locator(':focus')).toBeVisible();

  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('region', { name: /^Correct line/ })).toHaveCount(0);
  await page.keyboard.press('Enter');
  const lineFour = page.getByRole('region', { name: 'Correct line 4' });
  await expect(lineFour.getByLabel('Serial number')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Correct line 3' })).toBeVisible();
});

test('many rows are changed in one action, which can be undone', async ({ page }) => {
  await openUpload(page);
  await check(page, deviceFile(['PF100001,,,,20XW', 'PF100002,,,,20XW', 'PF100003,,,LENOVO,20XW']));
  await expect(page.getByText('2 devices with errors, 1 without problems.')).toBeVisible();
  const change = page.getByRole('button', { name: 'Change many rows…' });
  const dialog = page.getByRole('dialog', { name: 'Change many rows' });
  await change.click();
  await expect(dialog.getByLabel('Rows with an error or a warning (2)')).toBeChecked();
  await expectNoViolationsInBothSchemes(page);
  await dialog.getByRole('combobox', { name: 'Manufacturer' }).fill('LENOVO');
  await dialog.getByRole('button', { name: 'Change 2 rows' }).click();
  await expect(page.getByText('All 3 devices can be sent.')).toBeVisible();
  await expect(page.getByText('2 rows changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 devices with errors, 1 without problems.')).toBeVisible();

  await change.click();
  await dialog.getByLabel('All rows (3)').check();
  await dialog.getByLabel('Set the model').check();
  await dialog.getByRole('combobox', { name: 'Model' }).fill('21XW');
  await dialog.getByRole('button', { name: 'Change 3 rows' }).click();
  await change.click();
  await dialog.getByLabel('Leave out').check();
  await dialog.getByRole('button', { name: 'Change 2 rows' }).click();
  await expect(page.getByText('1 without problems, 2 left out.')).toBeVisible();
  await change.click();
  await dialog.getByLabel('All rows (3)').check();
  await dialog.getByLabel('Include again').check();
  await dialog.getByRole('button', { name: 'Change 2 rows' }).click();
  for (const _ of ['include', 'leave out', 'model']) await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);

  const grid = checkGrid(page);
  await grid.getByRole('checkbox', { name: 'Select Row line 4' }).check();
  await page.getByRole('button', { name: 'Change…' }).click();
  await expect(dialog.getByLabel('Selected rows (1)')).toBeChecked();
  await dialog.getByLabel('Set the model').check();
  await dialog.getByRole('combobox', { name: 'Model' }).fill('21XW');
  await dialog.getByRole('button', { name: 'Change 1 row' }).click();
  await expectRow(grid, { 'Serial number': 'PF100003', Result: 'OK' });
  await expect(page.getByText('1 row changed.')).toBeVisible();
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the check is a list with whole sentences, and the editor is as wide as the window', async ({
    page,
  }) => {
    await openUpload(page);
    expect(await layoutFaults(page)).toEqual([]);
    await chooseFile(page, findings);
    await page.getByRole('button', { name: 'Check 4 devices' }).click();
    const list = page.getByRole('list', { name: 'Devices to upload' });
    const row = list.getByRole('button', { name: /Partner Center cannot tell which device this is\./ });
    await expect(row).toContainText(
      'Enter the hardware hash, the product key, or the serial number together with manufacturer and model.',
    );
    expect(await layoutFaults(page)).toEqual([]);
    await expectNoViolationsInBothSchemes(page);
    await row.click();
    const editor = page.getByRole('region', { name: 'Correct line 3' });
    await expect.poll(async () => (await editor.boundingBox())?.width).toBe(360);
    await expect.poll(async () => (await editor.boundingBox())?.x).toBe(0);
    await expectNoViolationsInBothSchemes(page);
    await page.keyboard.press('Escape');
    await expect(editor).toHaveCount(0);
    await expect(row).toBeFocused();
  });
});
