import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BatchTrackingId } from '../domain/identifiers.ts';
import { people, plainUpload } from '../domain/team/teamForTests.ts';
import type { Person } from '../domain/team/teamUpload.ts';
import { writeFields } from '../graph/teamRecord.ts';
import { markAsked, nameUpload } from '../kept/batches.ts';
import { simulatedKeyRange } from '../kept/simulatedDatabase.ts';
import { teamStatusQuery } from '../kept/team.ts';
import { SimulatedTeam, type TeamBrowser } from './simulatedTeam.ts';

vi.mock('idb', async () => (await import('../kept/simulatedDatabase.ts')).simulatedIdb);

const id = (number: number) =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as BatchTrackingId;
const second = 1_000;
const minute = 60 * second;

let team: SimulatedTeam;
let anna: TeamBrowser;
let ben: TeamBrowser;

function start(members: readonly Person[] = people, hasChanges = true): void {
  team?.end();
  team = new SimulatedTeam(members, hasChanges);
  vi.stubGlobal('Date', team.date);
  [anna, ben] = team.browsers as [TeamBrowser, TeamBrowser];
}

beforeEach(() => {
  vi.stubGlobal('IDBKeyRange', simulatedKeyRange);
  start();
});
afterEach(() => {
  team.end();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => team.browser.pass(ms);
const nameOf = async (who: TeamBrowser) => (await who.listed()).map(({ name }) => name);
const callsOf = (who: TeamBrowser) => team.list.calls.filter(({ caller }) => caller === who.caller);
const statusOf = (who: TeamBrowser) => new QueryClient().fetchQuery(teamStatusQuery(who.account));

/** Both have opened the app, and Anna has sent an upload that Ben knows of. */
async function shareOne(): Promise<void> {
  anna.open();
  ben.open();
  await anna.send('Autumn', [id(1)]);
  await pass(3 * minute);
  expect(await nameOf(ben)).toEqual(['Autumn']);
}

const rename = (who: TeamBrowser, name: string | null) =>
  nameUpload(who.account, team.customerId, [id(1)], name);

test('what one person sends, everybody sees: who sent it and when, not followed, with its counts', async () => {
  await shareOne();
  team.finished.add(id(1));
  await anna.read([id(1)]);
  await pass(2 * minute);
  const [upload] = await ben.listed();
  expect(upload).toMatchObject({
    ...{ sentHere: null, isFollowed: false, isFinal: true, notFinal: [] },
    verdict: { phase: 'done', total: 2, registered: 2 },
    team: { sentBy: 'Anna', isMine: false, isKnownHere: false },
  });
  expect((await anna.listed())[0]?.team).toMatchObject({ isMine: true, isKnownHere: true });
});

test('final counts that a colleague has read end the following here, with a notification', async () => {
  await shareOne();
  await anna.read([id(1)]);
  await ben.read([id(1)]);
  await pass(3 * minute);
  expect((await anna.listed())[0]).toMatchObject({ isFinal: false, notFinal: [id(1)] });
  team.finished.add(id(1));
  await ben.read([id(1)]);
  await pass(3 * minute);
  expect((await anna.listed())[0]).toMatchObject({ isFinal: true, notFinal: [], isFollowed: true });
  expect((await anna.notices()).map(({ kind }) => kind)).toEqual(['finished']);
});

test('both rename it at once: the later name stays, and the other is told whose it is', async () => {
  await shareOne();
  await rename(anna, 'Anna’s name');
  await pass(1);
  await rename(ben, 'Ben’s name');
  await pass(3 * minute);
  for (const who of [anna, ben]) expect(await nameOf(who)).toEqual(['Ben’s name']);
  const replaced = { field: 'name', mine: 'Anna’s name', theirs: 'Ben’s name', by: ben.me };
  expect(await anna.notices()).toMatchObject([{ kind: 'replaced', replaced, seen: false }]);
  expect(await ben.notices()).toEqual([]);
});

test('a change that is made later wins although the clock of its computer is behind', async () => {
  await shareOne();
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 600 * minute);
  await rename(ben, 'From a clock ahead');
  vi.restoreAllMocks();
  await pass(2 * minute);
  expect(await nameOf(anna)).toEqual(['From a clock ahead']);
  await rename(anna, 'Later');
  await pass(2 * minute);
  expect(await nameOf(ben)).toEqual(['Later']);
});

test('marks are shared with who asked, and can be taken away by anybody', async () => {
  await shareOne();
  await markAsked(anna.account, team.customerId, [id(1)], 'customer', new Date());
  await pass(2 * minute);
  const [upload] = await ben.listed();
  expect(upload).toMatchObject({
    asked: { customer: expect.any(Date) },
    team: { askedBy: { customer: 'Anna' } },
  });
  await markAsked(ben.account, team.customerId, [id(1)], 'customer', null);
  await pass(2 * minute);
  expect((await anna.listed())[0]?.asked).toEqual({});
  expect(await anna.notices()).toMatchObject([
    { kind: 'replaced', replaced: { field: 'asked', isAsked: false } },
  ]);
});

test('what is decided offline is shared after a reload, once there is a network', async () => {
  await shareOne();
  anna.setOnline(false);
  await rename(anna, 'On the train');
  await pass(10 * minute);
  anna.close(0);
  anna.open();
  await pass(minute);
  expect(await nameOf(anna)).toEqual(['On the train']);
  expect(await nameOf(ben)).toEqual(['Autumn']);
  anna.setOnline(true);
  await pass(2 * minute);
  expect(await nameOf(ben)).toEqual(['On the train']);
});

test('one tab works for all tabs of an account, and another continues when it is closed', async () => {
  await shareOne();
  anna.open();
  await pass(10 * minute);
  const before = callsOf(anna).length;
  await pass(10 * minute);
  expect(callsOf(anna).length - before).toBeLessThanOrEqual(9);
  anna.close(0);
  await rename(ben, 'Still here');
  await pass(3 * minute);
  expect(await nameOf(anna)).toEqual(['Still here']);
});

test('nothing is asked while the page is hidden, and what is new is there soon after it is seen again', async () => {
  await shareOne();
  const tab = anna.tabs[0]?.tab;
  tab?.setVisible(false);
  const before = callsOf(anna).length;
  await rename(ben, 'Meanwhile');
  await pass(30 * minute);
  expect(callsOf(anna)).toHaveLength(before);
  tab?.setVisible(true);
  await pass(second);
  expect(await nameOf(anna)).toEqual(['Meanwhile']);
});

describe('the list', () => {
  test('vanishes and returns: everything is kept and shared later, and the reason is known meanwhile', async () => {
    await shareOne();
    team.list.isGone = true;
    await rename(anna, 'While it was gone');
    await ben.send('Winter', [id(2)]);
    await pass(5 * minute);
    expect(await nameOf(anna)).toEqual(['While it was gone']);
    expect((await statusOf(anna)).state?.problem).toMatchObject({ kind: 'listGone' });
    expect((await statusOf(anna)).waiting).toBe(1);
    team.list.isGone = false;
    await pass(20 * minute);
    expect((await statusOf(anna)).state?.problem).toBeNull();
    for (const who of [anna, ben]) expect(await nameOf(who)).toEqual(['Winter', 'While it was gone']);
  });

  test('is used once there is consent; until then the reason is known, and nothing is lost', async () => {
    anna.hasConsent = false;
    anna.open();
    await anna.send('Autumn', [id(1)]);
    await pass(3 * minute);
    expect((await statusOf(anna)).state?.problem).toMatchObject({ kind: 'consentMissing' });
    expect(team.list.calls).toEqual([]);
    anna.hasConsent = true;
    anna.tabs[0]?.sync.checkNow();
    await pass(minute);
    expect((await statusOf(anna)).state?.problem).toBeNull();
    expect(team.list.items.size).toBe(1);
  });

  test('an item that somebody deletes is not put there again, until somebody decides something about it', async () => {
    await shareOne();
    team.list.delete('1');
    await pass(5 * minute);
    expect(team.list.items.size).toBe(0);
    expect(await nameOf(ben)).toEqual([]);
    expect(await nameOf(anna)).toEqual(['Autumn']);
    await rename(anna, 'Again');
    await pass(3 * minute);
    expect(await nameOf(ben)).toEqual(['Again']);
  });

  test('what was decided about an item that is deleted meanwhile is given up, and the user is told', async () => {
    await shareOne();
    anna.setOnline(false);
    await rename(anna, 'Too late');
    team.list.delete('1');
    await pass(minute);
    anna.setOnline(true);
    await pass(5 * minute);
    expect(team.list.items.size).toBe(0);
    expect(await anna.notices()).toMatchObject([{ kind: 'removed', name: 'Too late' }]);
  });

  test('in a cloud that cannot tell changes, it is read by pages and compared', async () => {
    start(people, false);
    await shareOne();
    await rename(ben, 'Compared');
    await pass(3 * minute);
    expect(await nameOf(anna)).toEqual(['Compared']);
    team.list.delete('1');
    await pass(3 * minute);
    expect(await nameOf(ben)).toEqual([]);
    expect(team.list.calls.some(({ what }) => what === 'changes')).toBe(false);
  });

  test('with 5,000 uploads is read in pages once; later, one call brings what has changed', async () => {
    team.list.pageSize = 200;
    for (let number = 1; number <= 5_000; number++) {
      const upload = { ...plainUpload(id(number)), customerId: team.customerId };
      team.list.put(writeFields(upload));
    }
    anna.open();
    await pass(minute);
    expect((await statusOf(anna)).items).toBe(5_000);
    expect(callsOf(anna)).toHaveLength(25);
    anna.close(0);
    anna.open();
    await pass(minute);
    expect(callsOf(anna)).toHaveLength(26);
  });
});

test('fifty people stay within one call a minute each, while each of them sends, marks and names uploads', async () => {
  start(Array.from({ length: 50 }, (_, index) => ({ id: `p${index}`, name: `Person ${index}` })));
  team.list.pageSize = 200;
  for (const [index, person] of team.browsers.entries()) {
    person.open();
    await person.send(`Upload ${index}`, [id(index + 1)]);
    await pass(second);
  }
  for (let round = 0; round < 6; round++) {
    await pass(8 * minute);
    for (const [index, person] of team.browsers.entries()) {
      const own = [id(index + 1)];
      if (round === 3) team.finished.add(id(index + 1));
      if (round < 4) await person.read(own);
      const { account } = person;
      if (round % 2 === 0) await nameUpload(account, team.customerId, own, `Upload ${index}, ${round}`);
      else await markAsked(account, team.customerId, own, 'customer', new Date());
    }
  }
  await pass(3 * minute);
  const counts = team.browsers.map((person) => callsOf(person).length);
  expect(Math.max(...counts), 'calls in an hour').toBeLessThanOrEqual(52);
  expect(Math.min(...counts), 'and the list is looked at about once a minute').toBeGreaterThanOrEqual(35);
  const [first] = team.browsers;
  expect(await first?.listed()).toHaveLength(50);
}, 60_000);
