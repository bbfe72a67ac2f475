import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSettled, nextUploadStep } from '../domain/upload/uploadPlan.ts';
import type { KeptUpload } from '../kept/records.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import { fates } from './simulatedCalls.ts';
import { FaultyWorld, type OpenTab, tabNames, waits } from './simulatedFaults.ts';
import { partName, simulatedDevices } from './simulatedUpload.ts';
import { simulatedRuns } from './simulation.ts';

/*
 * One upload or assignment of three parts, sent by up to four tabs, with every fault in any order: of the network, of Partner Center, of the
 * browser's storage, of the clock, and of the people who close tabs and delete what is stored.
 */

const tabCommands = [
  'send',
  'send without the file',
  'try again',
  'leave out',
  'close',
  'reload and send',
  'freeze',
  'thaw',
] as const;
const otherCommands = [
  'open a tab',
  'storage: refuses',
  'storage: is full',
  'storage: fails after storing',
  'storage: works',
  'delete the upload',
  'clock: an hour ahead',
  'clock: an hour back',
  'offline',
  'online',
  'sign out',
] as const;
const fate = fc.constantFrom(...Object.keys(fates), 'accepted', 'accepted').map((one) => `answer: ${one}`);
const pause = fc.constantFrom(...Object.keys(waits)).map((ms) => `wait: ${ms}`);
const tabCommand = fc
  .tuple(fc.constantFrom(...tabCommands), fc.constantFrom(...tabNames.slice(0, 2), ...tabNames))
  .map(([act, tab]) => `${act}: ${tab}`);
const one = fc.oneof(
  { weight: 3, arbitrary: fate },
  { weight: 6, arbitrary: tabCommand },
  { weight: 3, arbitrary: fc.constantFrom(...otherCommands) },
  { weight: 6, arbitrary: pause },
);
/** Faults that pass, and a tab that sends meanwhile or afterward: any order would bring them together too rarely. */
const storageFault = fc.constantFrom('storage: refuses', 'storage: is full', 'storage: fails after storing');
const spell = fc.oneof(
  fc.tuple(storageFault, pause, fc.constant('storage: works'), fc.constantFrom('send: A', 'send: B')),
  fc.tuple(fc.constant('delete the upload'), pause, fc.constantFrom('send: A', 'send: B')),
);
const command = fc.oneof(
  { weight: 8, arbitrary: one.map((command) => [command]) },
  { weight: 3, arbitrary: spell },
);
/** The later tab may have read the upload at any time since its start. */
const twoTabs = ['send: A', 'wait: 10 ms', 'open a tab'];
const start = fc.constantFrom(['send: A'], twoTabs, [...twoTabs, 'send: B']);
const answers = fc.array(fate, { maxLength: 8, size: 'max' });

/** What must hold at any time. */
function check(world: FaultyWorld): void {
  world.violations.raise();
  const ids = new Set([...world.calls.accepted.values()].map(({ id }) => id));
  for (const opened of world.tabs) {
    if (opened.tab.isClosed || opened.tab.isFrozen) continue;
    const { keeping, upload } = opened.run.store.state;
    const mayBeStale = world.storage === 'refuses' || world.wasDeleted;
    for (const part of world.shown(opened).plan.parts) {
      const { state, mayHaveArrived } = part;
      if (state.kind === 'sent') {
        const isTrue = state.batchTrackingId === null || ids.has(state.batchTrackingId);
        expect(isTrue, `${partName(part)} is called sent only if it was`).toBe(true);
      }
      const isDenied = ['notSent', 'failed', 'leftOut'].includes(state.kind) && !mayHaveArrived;
      if (isDenied && !mayBeStale)
        expect(
          world.calls.mayHaveArrived(part),
          `${partName(part)} is called unsent, but may have arrived`,
        ).toBe(false);
    }
    for (const { tab, id, part } of world.calls.delivered) {
      if (tab !== opened) continue;
      // Stored within the same millisecond that it takes to store anything.
      const shown = new Set([...upload.trackingIds, ...(world.stored?.trackingIds ?? [])]);
      const isBeingStored = opened.run.store.state.activity === 'sending';
      expect(shown.has(id) || isBeingStored, `${id} of ${part} is shown`).toBe(true);
      const isStored = world.stored?.trackingIds.includes(id) ?? false;
      expect(isStored || isBeingStored || keeping !== 'kept' || world.wasDeleted, `${id} is stored`).toBe(
        true,
      );
    }
  }
}

async function run(upload: KeptUpload, commands: readonly string[]): Promise<void> {
  const world = new FaultyWorld();
  world.open(upload);
  for (const one of commands) {
    await world.do(one);
    await world.browser.pass(0);
    check(world);
  }
  await world.settle();
  check(world);

  for (const { tab, run, isAsked, isSignedOut } of world.tabs) {
    if (tab.isClosed || isSignedOut) continue;
    const { activity, obstacle, error, hasDevices, upload } = run.store.state;
    expect(activity, 'every run ends').toBe('idle');
    expect(error === null || error instanceof ApiError, `no fault of the app: ${error}`).toBe(true);
    const step = nextUploadStep(upload.plan, world.wallMs());
    const saysWhy = step.kind === 'done' || step.kind === 'stopped' || obstacle || error || !hasDevices;
    if (isAsked) expect(saysWhy, 'an unfinished run says what it waits for').toBeTruthy();
  }

  // A tab that is opened later with the file finishes what is stored.
  if (!world.stored) return;
  for (const { tab } of world.tabs) tab.close();
  world.open(world.stored);
  const last = world.tabs.at(-1) as OpenTab;
  for (let attempts = 0; attempts < 5; attempts++) {
    const failed = last.run.store.state.upload.plan.parts.find(({ state }) => state.kind === 'failed');
    void last.run.send(simulatedDevices);
    await world.browser.pass(20 * 60_000);
    if (failed) void last.run.tryAgain(failed.number);
    await world.browser.pass(20 * 60_000);
  }
  check(world);
  const { parts } = last.run.store.state.upload.plan;
  expect(parts.every(isSettled), 'the upload can be finished').toBe(true);
  const accepted = [...world.calls.accepted.values()].flatMap((one) => one.devices);
  for (const { state, devices } of parts)
    if (state.kind === 'sent')
      expect(
        accepted.filter((one) => one === (devices[0]?.deviceId ?? devices[0]?.serialNumber)),
        'sent exactly once',
      ).toHaveLength(1);
}

/** Tests that of this upload or assignment, which has not been sent yet, nothing is lost, doubled or misstated. */
export function testAnyOrderOfFaults(upload: KeptUpload): void {
  test(
    'in any order of faults nothing is lost, doubled or misstated',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          ...([answers, start, fc.array(command, { maxLength: 25, size: 'max' })] as const),
          (answers, start, commands) => run(upload, [...answers, ...start, ...commands.flat()]),
        ),
        { numRuns: simulatedRuns },
      );
    },
    30 * 60_000,
  );
}
