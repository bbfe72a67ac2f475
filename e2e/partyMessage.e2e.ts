import type { Page } from '@playwright/test';
import { batchAddress } from './addresses.ts';
import { layoutFaults } from './layoutFaults.ts';
import { expect, expectNoViolationsInBothSchemes, test } from './test.ts';

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function openUploadOf500(page: Page) {
  await page.goto(batchAddress('bySize', 'fiveHundred'));
  await expect(page.getByRole('tab', { name: 'To resolve 19' })).toBeVisible();
}

test('keyboard only: from a customer to the third device to resolve, with its message copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openUploadOf500(page);
  await page.getByRole('link', { name: 'Brightwater Primary Schools Trust' }).click();
  const listed = page.getByRole('list', { name: 'Uploads' }).getByRole('listitem');
  await expect(listed).toHaveText([/Upload of Mar 9.*19 to resolve/]);
  await page.reload();
  await expect(listed).toHaveCount(1);

  let presses = 0;
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    presses += times;
  };
  await press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused();
  await page.keyboard.type('Upload of Mar 9');
  await expect(page.getByRole('option', { name: /^Upload of Mar 9/, selected: true })).toBeVisible();
  await press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the devices' })).toBeFocused();
  const grid = page.getByRole('grid', { name: 'Devices in this upload' });
  await expect(grid.getByRole('row')).not.toHaveCount(1);
  await press('Enter');
  await press('ArrowDown', 3);
  await press('ArrowRight');
  await press('Enter');
  const panel = page.getByRole('region', { name: /^Device \d+$/ });
  await expect(panel.getByText('3 of 19')).toBeVisible();
  await expect(panel.getByRole('heading', { name: '814ZUL2' })).toBeVisible();
  await press('Tab', 2);
  await expect(panel.getByRole('button', { name: 'Copy message…' })).toBeFocused();
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Message to the previous owner' });
  await expect(dialog.getByRole('button', { name: 'Copy message' })).toBeFocused();
  await press('Enter');
  await expect(dialog.getByRole('status')).toHaveText(['', 'Copied']);
  expect(await copied(page)).toMatch(/^Hello,\n.*Serial numbers \(9\):\n.*814ZUL2\n/s);
  expect(presses).toBeLessThan(15);
});

test('the message to a party is in the language chosen on the spot, can be changed, and fits a phone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openUploadOf500(page);
  const open = page
    .getByRole('article', { name: '9 for the previous owner' })
    .getByRole('button', { name: 'Copy message…' });
  await open.click();
  const dialog = page.getByRole('dialog', { name: 'Message to the previous owner' });
  const copy = dialog.getByRole('button', { name: 'Copy message' });
  const body = page.getByRole('dialog').getByRole('textbox', { name: 'Message' });
  await expect(copy).toBeFocused();
  await expectNoViolationsInBothSchemes(page);

  await dialog.getByRole('combobox', { name: 'Language of the message' }).selectOption('Magyar');
  await expect(body).toHaveValue(/^Tisztelt Címzett!.*814ZUL2/s);
  await expect(dialog.getByRole('link', { name: 'Open in mail program' })).toHaveAttribute(
    'href',
    /^mailto:\?subject=Windows%20Autopilot.*814ZUL2/,
  );
  await body.fill('Kedves Piroska!');
  await copy.click();
  await expect.poll(() => copied(page)).toBe('Kedves Piroska!');
  await dialog.getByRole('combobox', { name: 'Recipient' }).selectOption('microsoftSupport');
  await expect(page.getByRole('dialog', { name: 'Message to Microsoft support' })).toBeVisible();
  await expect(body, 'what was changed is the message to the other recipient').not.toHaveValue(/Piroska/);

  await page.setViewportSize({ width: 360, height: 740 });
  expect(await layoutFaults(page)).toEqual([]);
  await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(open).toBeFocused();
});
