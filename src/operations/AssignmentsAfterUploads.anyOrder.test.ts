import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { isSettled } from '../domain/upload/uploadPlan.ts';
import { simulatedKeyRange } from '../kept/simulatedDatabase.ts';
import { registeredIds, SimulatedAfterUpload } from './simulatedAfterUpload.ts';
import { fates } from './simulatedCalls.ts';
import { waits } from './simulatedFaults.ts';
import { simulatedRuns } from './simulation.ts';

vi.mock('idb', async () => (await import('../kept/simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);

/*
 * An upload whose devices are to get a profile, in up to three tabs, with every fault in any order: of the network, of Partner Center,
 * of the browser's storage, and of people who close tabs, change their mind and delete what is stored.
 */

const tabNames = ['A', 'B', 'C'];
const reads = {
  'of a proxy': { status: 404 },
  'profile gone': { status: 404, code: '1000' },
  'role refused': { status: 403, code: '900150' },
  throttled: { status: 429, retryAfterMs: 20_000 },
  unavailable: { status: 503 },
  lost: { kind: 'network' },
  'not final': { isFinal: false },
  'no devices': { devices: [] },
  'not identified': { devices: [], unidentified: 3 },
} as const;

const command = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.keys(fates)).map((one) => `answer: ${one}`) },
  { weight: 3, arbitrary: fc.constantFrom(...Object.keys(reads)).map((one) => `read: ${one}`) },
  { weight: 6, arbitrary: fc.constantFrom(...Object.keys(waits)).map((one) => `wait: ${one}`) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('close', 'freeze', 'thaw', 'reload'), fc.constantFrom(...tabNames))
      .map(([act, tab]) => `${act}: ${tab}`),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['open', 'offline', 'online', 'sign out', 'storage: refuses', 'storage: fails after storing'],
      ...['storage: works', 'storage: works', 'finish'],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['user: cancel', 'user: try again', 'user: delete the upload', 'user: delete the assignment'],
    ),
  },
);

async function act(world: SimulatedAfterUpload, one: string): Promise<void> {
  const [act = '', what = ''] = one.split(': ');
  const opened = world.tabs[tabNames.indexOf(what)];
  switch (act) {
    case 'answer':
      world.calls.fates.push(fates[what] ?? fates.accepted);
      return;
    case 'read':
      world.reads.push(reads[what as keyof typeof reads]);
      return;
    case 'wait':
      return world.browser.pass(waits[what as keyof typeof waits]);
    case 'open':
      if (world.tabs.length < tabNames.length) world.open();
      return;
    case 'storage':
      world.storage = what as typeof world.storage;
      return;
    case 'offline':
      return world.browser.setOnline(false);
    case 'online':
      return world.browser.setOnline(true);
    case 'finish':
      return world.finish();
    case 'sign out':
      return world.signOut();
    case 'user':
      return world.storage === 'works' ? world.user(what as Parameters<typeof world.user>[0]) : undefined;
    case 'close':
      return opened?.tab.close();
    case 'freeze':
      return opened?.tab.freeze();
    case 'thaw':
      return opened?.tab.thaw();
    case 'reload':
      if (!opened || opened.tab.isClosed) return;
      opened.tab.close();
      world.open();
      world.tabs[tabNames.indexOf(what)] = world.tabs.pop() as typeof opened;
      return;
    default:
      throw new Error(`no command ${one}`);
  }
}

async function check(world: SimulatedAfterUpload): Promise<void> {
  world.violations.raise();
  expect(world.started.size, 'one assignment at most follows an upload').toBeLessThanOrEqual(1);
  const state = await world.state();
  if (state !== null)
    expect(world.started.size, `${state} says whether there is an assignment`).toBe(
      state === 'started' ? 1 : 0,
    );
}

async function run(commands: readonly string[]): Promise<void> {
  const world = new SimulatedAfterUpload();
  await world.upload();
  world.open();
  let isCanceled = false;
  for (const one of commands) {
    await act(world, one);
    await world.browser.pass(0);
    await check(world);
    isCanceled ||= (await world.state()) === 'canceled';
  }
  world.calls.fates = [];
  world.reads.splice(0);
  world.storage = 'works';
  world.browser.setOnline(true);
  for (const { tab } of world.tabs) tab.thaw();
  await world.finish();
  await world.browser.pass(3_600_000);
  await check(world);

  // A page that is opened later finishes what is left.
  for (const { tab } of world.tabs) tab.close();
  world.open();
  await world.browser.pass(3_600_000);
  await check(world);
  const state = await world.state();
  expect(state === null ? 'deleted' : state).toMatch(
    isCanceled ? /^(canceled|deleted)$/ : /^(started|stopped|deleted|canceled)$/,
  );
  const [id] = world.started;
  const assignment = id === undefined ? null : await world.stored(id);
  if (assignment === null) return world.end();

  const last = world.tabs.at(-1);
  for (let attempts = 0; attempts < 5; attempts++) {
    const now = (await world.stored(assignment.id)) ?? assignment;
    const failed = now.plan.parts.find(({ state }) => state.kind === 'failed');
    if (failed === undefined) break;
    void last?.runOf(now).tryAgain(failed.number);
    await world.browser.pass(20 * 60_000);
  }
  await check(world);
  const { parts } = (await world.stored(assignment.id))?.plan ?? assignment.plan;
  expect(parts.every(isSettled), 'the assignment can be finished').toBe(true);
  const accepted = [...world.calls.accepted.values()].flatMap((one) => one.devices);
  expect([...accepted].sort(), 'assigned exactly once').toEqual(registeredIds);
  world.end();
}

test(
  'in any order of faults the profile is assigned once, or the reason why not is stored',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom([], ['finish'], ['open', 'finish'], ['finish', 'wait: 60 ms']),
        fc.array(command, { maxLength: 20, size: 'max' }),
        (start, commands) => run([...start, ...commands]),
      ),
      { numRuns: simulatedRuns },
    );
  },
  30 * 60_000,
);
