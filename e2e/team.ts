import type { Page } from '@playwright/test';
import { teamListId, teamSite } from '../sandbox/graph/teamList.ts';
import { expect } from './test.ts';
import type { World } from './world.ts';

/** The list is looked at about once a minute. */
const aWhile = 80_000;

/** From now on, the app shares uploads in the world's list. */
export async function turnTeamOn(world: World): Promise<void> {
  const team = { siteId: teamSite, listId: teamListId, graphUrl: `/sandbox/graph/${world.id}` };
  await world.command({ do: 'configure', config: { team } });
}

/** The calls to Microsoft Graph so far. */
export async function graphCalls(world: World) {
  return (await world.requests()).filter(({ path }) => path.startsWith('/v1.0/'));
}

/** Opens a page whose time the test moves. The list has been read when it returns. */
export async function openWithClock(page: Page, world: World, path: string): Promise<void> {
  await page.clock.install();
  const before = (await graphCalls(world)).length;
  await page.goto(path);
  await expect(async () => {
    await page.clock.fastForward(1_000);
    expect((await graphCalls(world)).length).toBeGreaterThan(before);
  }).toPass({ intervals: [100] });
}

/** Lets time pass until the page shows what is expected of it. */
export async function passUntil(page: Page, isShown: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(aWhile);
    await isShown();
  }).toPass({ intervals: [250] });
}

/** Lets the clocks of the pages show the same time: the test has moved them by different amounts. */
export async function setSameTime(...pages: readonly Page[]): Promise<void> {
  const times = await Promise.all(pages.map((page) => page.evaluate(() => Date.now())));
  for (const page of pages) await page.clock.setSystemTime(Math.max(...times));
}
