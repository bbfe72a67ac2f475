import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { batchAddress } from './addresses.ts';
import { expect, test } from './test.ts';

const tracked = trackingIds.hundredThousand;

for (const canStart of [true, false]) {
  const where = canStart ? 'in a worker' : 'by the page where the worker cannot start';
  test(`a changed answer with 100,000 devices is read ${where}`, async ({ page, world }) => {
    const decided = (done: number) => ({ do: 'advance', batch: tracked, to: 'processing', done }) as const;
    await world.command({ do: 'pace', batch: tracked, by: 'command' });
    await world.command(decided(0));
    if (!canStart) await page.route(/largeBody\.worker/, (route) => route.abort());
    await page.goto(`${batchAddress('bySize', 'hundredThousand')}?tab=all`);
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '100001');
    const registered = page.getByRole('tab', { name: /^Registered/ });
    await expect(registered).toContainText('0');
    await world.command(decided(5_000));
    await page.getByRole('button', { name: 'Check now' }).click();
    await expect(registered).toContainText(/[1-9],\d\d\d/);
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '100001');
    expect(page.workers()).toHaveLength(canStart ? 1 : 0);
  });
}
