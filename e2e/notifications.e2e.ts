import type { Page } from '@playwright/test';
import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { countRecords } from './keptRecords.ts';
import { expect, expectNoViolationsInBothSchemes, signIn, testInWholeBrowser as test } from './test.ts';

const batch = trackingIds.processing;
const running = batchAddress('running', 'processing');

/** Notes the notifications that the page shows; the permission is the browser's own. */
async function noteNotifications(page: Page) {
  await page.addInitScript(() => {
    const shown: Notification[] = [];
    Object.assign(globalThis, { shown });
    globalThis.Notification = class extends Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        shown.push(this);
      }
    };
  });
}

const shown = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { shown: Notification[] }).shown.map(({ title, body }) => `${title} | ${body}`),
  );

test('when a followed upload needs the partner and finishes, bell, title, icon and a notification say so', async ({
  page,
  context,
  world,
}) => {
  await context.grantPermissions(['notifications']);
  await noteNotifications(page);
  await world.command({ do: 'pace', batch, by: 'command' });
  await world.command({ do: 'advance', batch, to: 'processing', done: 1 });
  await page.goto(running);
  await signIn(page, 'Vasas Piroska');
  await expect(page.getByText('119 in progress').first()).toBeVisible();
  await expect.poll(() => countRecords(page, 'batches')).toBe(1);

  await page.goto('/settings');
  const turnOn = page.getByRole('switch', { name: 'Browser notifications' });
  await turnOn.check();
  await expect(turnOn).toBeChecked();
  await page.getByRole('link', { name: 'Error reference' }).click();
  const bell = page.getByRole('button', { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName('Notifications');

  await world.command({ do: 'advance', batch, to: 'processing', done: 60 });
  await expect(bell).toHaveAccessibleName('Notifications: 1 new');
  await expect(page).toHaveTitle(/^\(1\) /);
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', '/favicon-new.svg');
  await world.command({ do: 'advance', batch, to: 'finished' });
  await expect(bell).toHaveAccessibleName('Notifications: 2 new');
  await expect
    .poll(() => shown(page))
    .toEqual([
      expect.stringMatching(/^Needs you: Upload of .* \| Dunamenti Gépgyártó Kft\. · 1 device for you$/),
      expect.stringMatching(
        /^Finished: Upload of .* \| Dunamenti Gépgyártó Kft\. · 3 devices for you · 117 registered$/,
      ),
    ]);

  await bell.click();
  const list = page.getByRole('dialog', { name: 'Notifications' });
  await expect(list.getByRole('listitem')).toHaveText([/^Finished: .*\(new\)/, /^Needs you: .*\(new\)/]);
  await expectNoViolationsInBothSchemes(page);
  await page.keyboard.press('Escape');
  await expect(bell).toHaveAccessibleName('Notifications');
  await expect(page).not.toHaveTitle(/^\(/);
  await expect(page.locator('link[rel="icon"]')).toHaveAttribute('href', '/favicon.svg');

  // A click on the notification opens the upload.
  await page.evaluate(() =>
    (globalThis as unknown as { shown: Notification[] }).shown.at(-1)?.dispatchEvent(new Event('click')),
  );
  await expect(page).toHaveURL(running);
  await expect(page.getByText('3 to resolve').first()).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Notifications', exact: true }).click();
  await list.getByRole('link', { name: /^Finished: / }).click();
  await expect(page).toHaveURL(running);
});

test('without the permission there are no notifications, and the page says why', async ({ page, world }) => {
  await noteNotifications(page);
  await world.command({ do: 'pace', batch, by: 'command' });
  await page.goto(running);
  await signIn(page, 'Vasas Piroska');
  const bell = page.getByRole('button', { name: /^Notifications/ });
  await bell.click();
  // Chromium without a window denies what nobody has granted.
  await page.getByRole('switch', { name: 'Browser notifications' }).click();
  await expect(page.getByText('Notifications of this site are blocked in the browser.')).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Browser notifications' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await world.command({ do: 'advance', batch, to: 'finished' });
  await expect(bell).toHaveAccessibleName('Notifications: 1 new');
  expect(await shown(page)).toEqual([]);
});
