import type { Page } from '@playwright/test';
import { expect, expectNoViolations, openAccountMenu, signIn, test } from './test.ts';

const field = (page: Page) => page.getByRole('searchbox');
const links = (page: Page) => page.getByRole('list', { name: /^(Errors|Hibák)$/ }).getByRole('link');

async function open(page: Page, path: string) {
  await page.goto(path);
  await signIn(page, 'Vasas Piroska');
}

test('the whole catalog is listed and can be searched by code, name, alias and text', async ({ page }) => {
  await open(page, '/errors');
  await expect(links(page)).toHaveCount(14);
  await expect(page).toHaveTitle(/Error reference/);
  for (const [search, titles] of [
    ['808', ['Registered to another organization']],
    ['ztddeviceduplicated', ['Duplicate row in the same upload']],
    ['hashnot4k', ['Hardware hash not valid']],
    ['motherboard  REPLACEMENT', ['Registered to another organization']],
    ['manufacturer reports model', ['Not in the manufacturers’ data at Microsoft']],
  ] as const) {
    await field(page).fill(search);
    await expect(links(page)).toHaveText([...titles]);
    await expect(page.getByText('1 error', { exact: true })).toBeVisible();
  }
  await expect(page).toHaveURL(/\?q=manufacturer\+reports\+model$/);
  await page.reload();
  await expect(field(page)).toHaveValue('manufacturer reports model');
  await expect(links(page)).toHaveCount(1);
});

test('the Hungarian catalog is searched in Hungarian, with or without accents', async ({ page }) => {
  await open(page, '/errors?lang=hu');
  await expect(page.getByRole('heading', { level: 1, name: 'Hibakódok' })).toBeVisible();
  await field(page).fill('elozo tulajdonos alaplapcsere');
  await expect(links(page)).toHaveText(['Más szervezethez van regisztrálva']);
});

test('the page of an error shows its names, steps, required documents and whether it is documented', async ({
  page,
}) => {
  await open(page, '/errors');
  await page.getByRole('link', { name: 'Registered to another organization', exact: true }).click();
  await expect(page).toHaveURL(/\/errors\/808$/);
  await expect(page).toHaveTitle(/808: Registered to another organization/);
  const article = page.getByRole('article');
  await expect(article.getByText('ZtdDeviceAssignedToOtherTenant')).toBeVisible();
  await expect(article.getByText('ZtdDeviceAssignedToAnotherTenant')).toBeVisible();
  await expect(article.getByRole('list').first().getByRole('listitem')).toHaveCount(4);
  await expect(
    article.getByText(/organization that registered the device, or its partner, has to release/),
  ).toBeVisible();
  await expect(article.getByText(/Mdmdiagnosticstool\.exe -area Autopilot/)).toBeVisible();
  await expect(article.getByText('Until the steps above are done, the same row fails again.')).toBeVisible();
  await expect(article.getByText(/^Documented\./)).toBeVisible();
  await page.getByRole('link', { name: 'All errors' }).click();
  await expect(links(page)).toHaveCount(14);
});

test('the page of an error also opens by name', async ({ page }) => {
  await open(page, '/errors/devicenotfound');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Not in the manufacturers’ data at Microsoft' }),
  ).toBeVisible();
});

test('a copied link shows a colleague the same error in the same language', async ({
  page,
  context,
  newColleague,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/errors/812');
  await (await openAccountMenu(page)).getByRole('menuitemradio', { name: 'Magyar' }).click();
  await page.getByRole('button', { name: 'Hivatkozás másolása' }).click();
  await expect(page.getByText('Másolva')).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const colleague = await newColleague();
  await colleague.goto(link);
  await signIn(colleague, 'Tom Ellerby');
  await expect(
    colleague.getByRole('heading', { level: 1, name: 'Nincs a gyártók Microsoftnál lévő adatai között' }),
  ).toBeVisible();
});

test('an unknown code is shown as received, without an invented explanation', async ({ page }) => {
  await open(page, '/errors');
  await field(page).fill('899');
  await expect(page.getByText('No known error matches “899”')).toBeVisible();
  await page.getByRole('link', { name: 'What to do about code 899' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'No public explanation known' })).toBeVisible();
  await expect(page.getByRole('article').getByText('899', { exact: true })).toBeVisible();
});

test('text that is not an error code is shown as plain text', async ({ page }) => {
  const odd = '<img src=x onerror=alert(1)>/100% #1';
  await open(page, `/errors/${encodeURIComponent(odd)}`);
  await expect(page.getByRole('article').getByText(odd, { exact: true })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the error reference is accessible in ${colorScheme} mode`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, '/errors');
    await expect(links(page)).toHaveCount(14);
    await expectNoViolations(page);
    await field(page).fill('899');
    await expect(page.getByText('No known error matches “899”')).toBeVisible();
    await expectNoViolations(page);
  });

  test(`the page of an error is accessible in ${colorScheme} mode`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, '/errors/808');
    for (const path of ['/errors/808', '/errors/899', '/errors/ZtdDeviceDuplicated?lang=hu']) {
      await page.goto(path);
      await expect(page.getByRole('article')).toBeVisible();
      await expectNoViolations(page);
    }
  });
}
