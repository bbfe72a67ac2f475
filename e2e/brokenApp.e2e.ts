import { batchAddress } from './addresses.ts';
import { expect, expectNoViolationsInBothSchemes, test } from './test.ts';

test.describe('a missing file of the app', () => {
  test('is fixed by a single reload', async ({ page, world }) => {
    await page.goto(batchAddress('bySize', 'twentyFour'));
    await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
    await world.command({
      do: 'failFile',
      path: '^/assets/DiagnosticsPanel.*\\.js$',
      status: 404,
      times: 1000,
    });
    const reloaded = page.waitForEvent('load');
    await page.keyboard.press('d');
    await reloaded;
    await world.command({ do: 'clearFaults' });
    await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
    await page.keyboard.press('d');
    await expect(page.getByRole('dialog', { name: 'Diagnostics' })).toBeVisible();
  });

  test('is explained if it is still missing after the reload', async ({ page, world }) => {
    await page.goto(batchAddress('bySize', 'twentyFour'));
    await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
    await world.command({ do: 'failFile', path: '^/assets/ErrorsPage.*\\.js$', status: 404, times: 1000 });
    await page.getByRole('link', { name: 'Error reference' }).click();
    await expect(page.getByRole('heading', { name: 'A part of the app could not be loaded' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reload the page' })).toBeVisible();
    await expectNoViolationsInBothSchemes(page);
    await page.getByRole('link', { name: 'Customers', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: /customer/i })).toBeVisible();
  });
});

test('without a network, what comes after the rest of a page is waited for, and the page stays', async ({
  page,
  context,
}) => {
  const bell = /\/assets\/Bell-.*\.js$/;
  await page.route(bell, async (route) => {
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  const failed = page.waitForEvent('requestfailed', (request) => bell.test(request.url()));
  await page.goto(batchAddress('bySize', 'twentyFour'));
  await failed;
  await page.unroute(bell);
  await page.getByRole('tab', { name: /^All/ }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '25');
  await context.setOffline(false);
  await expect(page.getByRole('button', { name: 'Notifications' })).toBeVisible();
});

test('when a page crashes, the rest of the app still works, and the details can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(batchAddress('bySize', 'twentyFour'));
  await expect(page.getByText('21 registered · 2 already registered · 1 to resolve')).toBeVisible();
  // Both in one call: the next render crashes the page, possibly before a separate click could arrive.
  await page.getByRole('button', { name: 'Check now' }).evaluate((button: HTMLButtonElement) => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      configurable: true,
      get() {
        throw new Error('sabotaged by the test');
      },
    });
    button.click();
  });
  await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
  await expectNoViolationsInBothSchemes(page);
  await page.getByRole('button', { name: 'Copy details' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('sabotaged by the test');
  expect(copied).toMatch(/MS-RequestId [0-9a-f-]{36}, MS-CorrelationId [0-9a-f-]{36}/);
  await page.getByRole('link', { name: 'Error reference' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /error/i })).toBeVisible();
});
