import type { Page } from '@playwright/test';
import { expect, expectNoViolationsInBothSchemes, openAccountMenu, test } from './test.ts';

const field = (page: Page) => page.getByRole('searchbox');
const links = (page: Page) => page.getByRole('list', { name: /^(Errors|Hibák)$/ }).getByRole('link');

test('the whole catalog is listed and can be searched by code, name, alias and text, in both languages', async ({
  page,
}) => {
  await page.goto('/errors');
  await expect(links(page)).toHaveCount(14);
  await expect(page).toHaveTitle(/Error reference/);
  await expectNoViolationsInBothSchemes(page);
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

  await page.goto('/errors?lang=hu');
  await expect(page.getByRole('heading', { level: 1, name: 'Hibakódok' })).toBeVisible();
  await field(page).fill('elozo tulajdonos alaplapcsere');
  await expect(links(page)).toHaveText(['Más szervezethez van regisztrálva']);
});

test('the page of an error shows its names, steps, required documents and whether it is documented', async ({
  page,
}) => {
  await page.goto('/errors');
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
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('link', { name: 'All errors' }).click();
  await expect(links(page)).toHaveCount(14);

  await page.goto('/errors/devicenotfound');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Not in the manufacturers’ data at Microsoft' }),
  ).toBeVisible();
  await page.goto('/errors/ZtdDeviceDuplicated?lang=hu');
  await expect(article).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
});

test('a copied link shows a colleague the same error in the same language', async ({
  page,
  context,
  newColleague,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/errors/812');
  await (await openAccountMenu(page)).getByRole('menuitemradio', { name: 'Magyar' }).click();
  await page.getByRole('button', { name: 'Hivatkozás másolása' }).click();
  await expect(page.getByText('Másolva')).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const colleague = await newColleague();
  await colleague.goto(link);
  await expect(
    colleague.getByRole('heading', { level: 1, name: 'Nincs a gyártók Microsoftnál lévő adatai között' }),
  ).toBeVisible();
});

test('an unknown code is shown as received, without an invented explanation, and any other text as plain text', async ({
  page,
}) => {
  await page.goto('/errors');
  await field(page).fill('899');
  await expect(page.getByText('No known error matches “899”')).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('link', { name: 'What to do about code 899' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'No public explanation known' })).toBeVisible();
  await expect(page.getByRole('article').getByText('899', { exact: true })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);

  const odd = '<img src=x onerror=alert(1)>/100% #1';
  await page.goto(`/errors/${encodeURIComponent(odd)}`);
  await expect(page.getByRole('article').getByText(odd, { exact: true })).toBeVisible();
});
