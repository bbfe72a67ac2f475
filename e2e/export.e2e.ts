import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { customerIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { deviceFile, hashFor, hashLine } from './deviceFiles.ts';
import { pdfPages } from './pdfPages.ts';
import { readRows } from './rows.ts';
import { expect, expectNoViolationsInBothSchemes, expectRow, signIn, test } from './test.ts';
import { check, checkGrid, chooseFile, customerId, openUpload, send } from './uploading.ts';

const agent = 'Vasas Piroska';

// Grids render only visible columns; this is wide enough for all of them.
test.use({ viewport: { width: 2600, height: 900 } });

async function openExport(page: Page) {
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export devices' });
  await expect(dialog).toBeVisible();
  return {
    dialog,
    choose: (name: string | RegExp) => dialog.getByRole('radio', { name }).check(),
    language: (name: string) => dialog.getByLabel('Language of the texts').selectOption(name),
    async download(testInfo: TestInfo) {
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Download' }).click();
      const file = await download;
      const path = testInfo.outputPath(file.suggestedFilename());
      await file.saveAs(path);
      await expect(dialog.getByText(`Downloaded: ${file.suggestedFilename()}`)).toBeVisible();
      return path;
    },
  };
}

/** The cells of a CSV file as a spreadsheet shows them: a formula that is only a text is that text. */
function readCsv(path: string, delimiter: ',' | ';'): string[][] {
  const text = readFileSync(path, 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter });
  expect(errors).toEqual([]);
  return data.map((cells) => cells.map((cell) => /^="(.*)"$/.exec(cell)?.[1] ?? cell));
}

test('what the table shows is exported as CSV, cell by cell, in the language that is chosen', async ({
  page,
}, testInfo) => {
  const columns = ['Serial number', 'Reason', '#', 'Product key'];
  // The arrow of a sorted column is part of its header on the page.
  const inGrid = ['Serial number', 'Reason', '# ↓', 'Product key'];
  const view =
    'tab=resolve&reason=ZtdDeviceAssignedToOtherTenant&sort=-position&columns=reason,position,productKey';
  await page.goto(`${batchAddress('bySize', 'fiveHundred')}?${view}`);
  await signIn(page, agent);
  await expect(page.getByText('9 of 19 devices')).toBeVisible();
  const shown = await readRows(page.getByRole('grid'), inGrid);
  expect(shown).toHaveLength(9);
  const cells = shown.map((row) => inGrid.map((column) => row[column] ?? ''));

  const { dialog, language, download } = await openExport(page);
  await expect(dialog.getByRole('radio', { name: /^What the table shows: 9 devices/ })).toBeChecked();
  await expectNoViolationsInBothSchemes(page);
  const english = await download(testInfo);
  expect(readCsv(english, ',')).toEqual([columns, ...cells]);
  // Digits would lose their zeros as numbers.
  expect(readFileSync(english, 'utf8')).toMatch(/,"=""00\d{11}"""\r\n/);

  await language('Magyar');
  await dialog.getByLabel('Hide product keys').check();
  const [header, ...rows] = readCsv(await download(testInfo), ';');
  expect(header).toEqual(['Sorozatszám', 'Ok', '#', 'Termékkulcs']);
  expect(rows.map((row) => row[1])).toEqual(Array(9).fill('Más szervezethez van regisztrálva 808'));
  expect(rows.map((row) => [row[0], row[2]])).toEqual(cells.map((row) => [row[0], row[2]]));
  expect(rows.map((row) => row[3])).toEqual(cells.map((row) => `${'•'.repeat(10)}${row[3]?.slice(-3)}`));
  // The page itself stays as it was, but for the setting, which is one for all.
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Export…' })).toBeFocused();
  await expectRow(page.getByRole('grid'), { '# ↓': cells[0]?.[2] ?? '', 'Product key': rows[0]?.[3] ?? '' });
});

test('everything in an upload of 10,000 devices is exported as a workbook and as JSON, which agree in every cell', async ({
  page,
}, testInfo) => {
  await page.goto(batchAddress('bySize', 'tenThousand'));
  await signIn(page, agent);
  const { choose, download } = await openExport(page);
  await choose(/^Everything: 10,000 devices/);
  await choose(/^JSON/);
  const json = JSON.parse(readFileSync(await download(testInfo), 'utf8'));
  expect(json).toMatchObject({ format: 'device-batch-dashboard/upload', version: 1, rows: 'all' });
  await choose(/^Excel workbook/);
  const sheets = await readXlsxFile(await download(testInfo));

  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Summary', 'Devices', 'Reasons']);
  const [summary, devices, reasons] = sheets.map(({ data }) => data);
  const facts = new Map(summary?.map(([name, value]) => [name, value]));
  expect(facts.get('Customer')).toBe('Brightwater Primary Schools Trust');
  expect(facts.get('Devices in the upload')).toBe(10_000);
  expect(facts.get('Registered')).toBe(9_744);
  // The tests run in Budapest, which is an hour ahead of UTC in winter. A workbook has local times only.
  expect(facts.get('Started')).toEqual(new Date('2026-03-09T09:15:00Z'));
  expect(facts.get('Time zone')).toBe('Europe/Budapest');

  const [header, ...rows] = devices ?? [];
  expect(header).toEqual([
    ...['Serial number', 'Reason', 'Who acts', '#', 'Status', 'Product key', 'Device ID', 'Code', 'Error'],
  ]);
  const actors = { previousOwner: 'Previous owner', partner: 'You, the partner', nobody: 'Nobody' } as const;
  const outcomes = {
    registered: 'Registered',
    alreadyRegistered: 'Already registered',
    forYou: 'For you',
    waitingForOthers: 'Waiting for others',
  } as const;
  expect(rows).toEqual(
    json.devices.map(
      (device: Record<string, string> & { actor: keyof typeof actors; outcome: keyof typeof outcomes }) => [
        device.serialNumber,
        [device.reason, device.errorCode].filter(Boolean).join(' '),
        device.actor === null ? null : actors[device.actor],
        device.position,
        outcomes[device.outcome],
        device.productKey,
        device.deviceId,
        device.errorCode,
        device.errorDescription,
      ],
    ),
  );
  expect(rows.every((row) => /^\d{13}$/.test(String(row[5])) && typeof row[5] === 'string')).toBe(true);
  expect(reasons?.map((row) => row.slice(0, 3))).toEqual([
    ['Devices', 'Code', 'Reason'],
    [140, '808', 'Registered to another organization'],
    [65, '812', 'Not in the manufacturers’ data at Microsoft'],
    [30, '806', 'Already registered to this customer'],
    [12, '802', 'Hardware hash not valid'],
    [9, '640', 'Temporary fault at Microsoft'],
  ]);
  expect(reasons?.[1]?.at(-1)).toMatch(/^1\. Ask the previous owner.*\n2\. /);
});

const libreOffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

test('LibreOffice reads the same from the workbook, with hostile texts as texts', async ({
  page,
}, testInfo) => {
  test.skip(
    libreOffice === undefined,
    'LibreOffice is not installed: the workbook is read by one reader only',
  );
  await page.goto(batchAddress('hostile', 'hostile'));
  await signIn(page, agent);
  const { choose, download } = await openExport(page);
  await choose(/^Everything/);
  await choose(/^Excel workbook/);
  const path = await download(testInfo);
  const [, devices] = await readXlsxFile(path, { trim: false });
  // Every sheet as CSV: commas, quotation marks, UTF-8, every text quoted, and cells as they are shown.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';
  const profile = `-env:UserInstallation=file://${testInfo.outputPath('profile')}`;
  execFileSync(libreOffice ?? '', [
    ...[profile, '--headless', '--convert-to', filter, '--outdir', testInfo.outputPath('read'), path],
  ]);
  const readSheet = (name: string) => {
    const csv = path.replace(/^.*\//, 'read/').replace(/\.xlsx$/, `-${name}.csv`);
    return Papa.parse<string[]>(readFileSync(testInfo.outputPath(csv), 'utf8').trimEnd()).data;
  };
  expect(readSheet('Devices')).toEqual(devices?.data.map((cells) => cells.map((cell) => String(cell ?? ''))));
  expect(readSheet('Summary')).toContainEqual(['Started', '2026-01-05 10:00:00']);
  expect(readSheet('Summary')).toContainEqual(['Devices in the upload', '20']);
});

test('the table is copied for mail as HTML and as text, in which no text can run or act', async ({
  page,
}) => {
  await page.goto(`${batchAddress('hostile', 'hostile')}?tab=all&columns=position`);
  await signIn(page, agent);
  const { dialog } = await openExport(page);
  await dialog.getByRole('button', { name: 'Copy as table for mail' }).click();
  await expect(dialog.getByText('20 devices copied as a table')).toBeVisible();
  await page.evaluate(() =>
    document.addEventListener('paste', ({ clipboardData }) =>
      Object.assign(window, {
        pasted: { html: clipboardData?.getData('text/html'), text: clipboardData?.getData('text/plain') },
      }),
    ),
  );
  await page.keyboard.press('Control+V');
  const { html, text } = await page.evaluate(
    () => (window as unknown as { pasted: { html: string; text: string } }).pasted,
  );

  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell),
  );
  expect(rows[0]).toEqual(['Serial number', '#']);
  expect(rows).toHaveLength(21);
  expect(rows[1]).toEqual(['&#60;script&#62;window.__hacked = true&#60;/script&#62;', '1']);
  expect(rows[12]).toEqual(["'=HYPERLINK(&#34;http://evil.example&#34;,&#34;click&#34;)", '12']);
  expect(
    html.match(/<\w+/g)?.filter((tag) => !/^<(?:table|thead|tbody|tr|th|td|br|meta|html|body)$/.test(tag)),
  ).toEqual([]);
  expect(text).toContain('Serial number\t#\r\n<script>');
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""click"")"\t12`);
});

test('the failed devices of an upload are a device file with their reasons, which can be corrected and uploaded', async ({
  page,
  world,
}, testInfo) => {
  await openUpload(page);
  const lines = [
    ',0003290000012,,,',
    '016520771357E640,,,LENOVO,=20XW',
    'PF100003E808,0003290000013,,"Dell Inc.","A, ""B"""',
    hashLine({ serialNumber: 'PF100004E802' }),
  ];
  await check(page, deviceFile(lines));
  await send(page, { name: 'Four' });
  await expect(page.getByText('All 4 devices have been sent')).toBeVisible();
  const { deviceBatches } = await world.state();
  const [batch = ''] = deviceBatches.flatMap((one) => (one.customerId === customerId ? one.uploads : []));
  await world.command({ do: 'advance', batch, to: 'finished' });

  await page.goto(`/customers/${customerId}/batches/${batch}`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export devices' });
  await dialog.getByRole('radio', { name: /^Device file of the failed devices/ }).check();
  await expect(dialog.getByText('3 devices to resolve, with the reason')).toBeVisible();
  await expect(
    dialog.getByText('1 device was sent by its hardware hash, which is not stored.'),
  ).toBeVisible();
  await dialog.getByLabel('Language of the texts').selectOption('Magyar');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const path = testInfo.outputPath('failed.csv');
  await (await download).saveAs(path);
  expect(readCsv(path, ';')).toEqual([
    [
      ...['Device Serial Number', 'Windows Product ID', 'Hardware Hash', 'Manufacturer name', 'Device model'],
      'A sikertelenség oka',
    ],
    ['016520771357E640', '', '', 'LENOVO', "'=20XW", 'Átmeneti hiba a Microsoftnál 640'],
    ['PF100003E808', '0003290000013', '', 'Dell Inc.', 'A, "B"', 'Más szervezethez van regisztrálva 808'],
    ['PF100004E802', '', '', '', '', 'Érvénytelen hardverkivonat 802'],
  ]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More actions' })).toBeFocused();

  await page.goto(`/customers/${customerId}/upload`);
  await chooseFile(page, path);
  await expect(page.getByLabel('A sikertelenség oka')).toHaveValue('ignored');
  await page.getByRole('button', { name: /^Check 3 / }).click();
  const grid = checkGrid(page);
  const editor = async (line: string) => {
    await grid.getByRole('button', { name: line, exact: true }).click();
    return page.getByRole('region', { name: `Correct line ${line}` });
  };
  const plain = await editor('2');
  await expect(plain.getByLabel('Serial number')).toHaveValue('016520771357E640');
  await expect(plain.getByLabel('Manufacturer')).toHaveValue('LENOVO');
  await expect(plain.getByLabel('Model')).toHaveValue('=20XW');
  const withKey = await editor('3');
  await expect(withKey.getByLabel('Product key')).toHaveValue('0003290000013');
  await expect(withKey.getByLabel('Model')).toHaveValue('A, "B"');
  await expectRow(grid, { Line: '4', 'Serial number': 'PF100004E802', Result: 'Error' });
  const withoutHash = await editor('4');
  await withoutHash.getByLabel('Hardware hash').fill(hashFor({ serialNumber: 'PF100004' }));
  await withoutHash.getByLabel('Serial number').fill('PF100004');
  await withoutHash.getByRole('button', { name: 'Apply' }).click();
  await send(page, { name: 'Corrected' });
  await expect(page.getByText('All 3 devices have been sent')).toBeVisible();
});

test('a device batch is exported as CSV, as a workbook and as JSON', async ({ page, world }, testInfo) => {
  const { deviceBatches } = await world.state();
  const [batch] = deviceBatches.filter((one) => one.customerId === customerIds.bySize);
  await page.goto(`/customers/${customerIds.bySize}/device-batches/${encodeURIComponent(batch?.id ?? '')}`);
  await signIn(page, agent);
  const columns = ['Serial number', 'Product key', 'Manufacturer', 'Model', 'Profile'];
  await expect(page.getByText(/^Loaded \d/)).toBeVisible();
  const rows = await readRows(page.getByRole('grid'), columns);
  const cells = rows.map((row) => columns.map((column) => row[column] ?? ''));
  const { choose, download } = await openExport(page);
  const csv = readCsv(await download(testInfo), ',');
  expect(csv[0]).toEqual([...columns, 'Uploaded']);
  expect(csv.slice(1, 11).map((row) => row.slice(0, 5))).toEqual(cells.slice(0, 10));
  expect(csv[1]?.[5]).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d$/);

  await choose(/^JSON/);
  const json = JSON.parse(readFileSync(await download(testInfo), 'utf8'));
  await choose(/^Excel workbook/);
  const [summary, devices] = await readXlsxFile(await download(testInfo));
  expect([summary?.sheet, devices?.sheet]).toEqual(['Summary', 'Devices']);
  expect(devices?.data.slice(1).map((row) => [row[0], row[1], row[5]])).toEqual(
    csv.slice(1).map((row) => [row[0], row[1], new Date(`${row[5]?.replace(' ', 'T')}Z`)]),
  );
  expect(json.devices.map((device: { serialNumber: string }) => device.serialNumber)).toEqual(
    csv.slice(1).map(([serialNumber]) => serialNumber),
  );
});

/** The rows of the report's tables, without whitespace, as `pdfPages` reads them. */
function reportRows(page: Page): Promise<string[][]> {
  return page
    .getByRole('article')
    .getByRole('table')
    .evaluateAll((tables) =>
      tables.map((table) =>
        [...table.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\s/g, '')),
      ),
    );
}

const paper = [
  { format: 'A4', size: ['595', '842'] },
  { format: 'Letter', size: ['612', '792'] },
] as const;

async function print(page: Page, { format, size }: (typeof paper)[number]): Promise<string[]> {
  const pdf = await page.pdf({ format });
  expect(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)/.exec(pdf.toString('latin1'))?.slice(1)).toEqual(size);
  return pdfPages(pdf);
}

test('the report for the customer is printed in the language that is chosen, with a table head on every page', async ({
  page,
}) => {
  await page.goto(batchAddress('bySize', 'tenThousand'));
  await signIn(page, agent);
  const { dialog, language } = await openExport(page);
  await language('Magyar');
  await dialog.getByRole('button', { name: 'Print report…' }).click();
  const report = page.getByRole('article', { name: 'Jelentés' });
  await expect(
    report.getByText('9744 regisztrálva · 30 már regisztrálva volt · 226 eszköznél van teendő'),
  ).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  const [reasons = [], devices = []] = await reportRows(page);
  expect(reasons).toHaveLength(4);
  expect(devices).toHaveLength(226);

  for (const sheet of paper) {
    const pages = await print(page, sheet);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages[0]).toContain('BrightwaterPrimarySchoolsTrust');
    expect(pages[0]).toContain('9744regisztrálva·30márregisztrálvavolt·226eszköznélvanteendő');
    for (const row of reasons) expect(pages[0]).toContain(row);
    for (const [index, text] of pages.entries()) {
      expect(text).toContain(`${index + 1}/${pages.length}`);
      // Nothing of the app around it.
      expect(text).not.toMatch(/DeviceBatchDashboard|Print|Backtotheupload/);
      expect(text.includes('SorozatszámOkKiintézkedik')).toBe(devices.some((row) => text.includes(row)));
    }
    expect(devices.map((row) => pages.filter((text) => text.includes(row)).length)).toEqual(
      Array(226).fill(1),
    );
    expect(pages.at(-1)).toContain('30eszközmárregisztrálvavolt.');
  }

  await page.getByLabel('Language of the report').selectOption('English');
  await expect(page.getByRole('article', { name: 'Report' }).getByText('What has to be done')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('report')).toBe('en');
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await page.goBack();
  await expect(page.getByRole('grid', { name: 'Devices in this upload' })).toBeVisible();
});

test('no row of a printed report is split between two pages', async ({ page }) => {
  await page.goto(`${batchAddress('byError', 'everyError')}?report=hu`);
  await signIn(page, agent);
  await expect(page.getByRole('article', { name: 'Jelentés' })).toBeVisible();
  const rows = (await reportRows(page)).flat();
  expect(rows.length).toBeGreaterThan(20);
  for (const sheet of paper) {
    const pages = await print(page, sheet);
    expect(pages.length).toBeGreaterThan(1);
    for (const row of rows) expect(pages.filter((text) => text.includes(row))).toHaveLength(1);
  }
});
