import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BatchId, CustomerId } from '../domain/identifiers.ts';
import type { ApiError } from '../partnerCenter/apiError.ts';
import { type Device, devicesQuery, readDevicesPage } from '../partnerCenter/devices.ts';
import type { PartnerCenter } from '../partnerCenter/http.ts';
import { DeviceRemoval, type RemovalState } from './DeviceRemoval.ts';
import { type SimulatedFailure, simulatedError, simulatedRuns, Violations } from './simulation.ts';

/*
 * Removals over every fault of the network, the gateway and Partner Center, stopped, continued, closed and ended at any time: no
 * sequence may say of a device what is not known, or touch one that was not confirmed.
 */

const customerId = 'customer' as CustomerId;
const batchId = 'batch' as BatchId;
const partnerCenter = {} as PartnerCenter;
const allIds = ['A', 'B', 'C', 'D'] as const;

/** How one call fails. `before` and `after`: before or after it has removed the device. */
const faults = {
  'cut before': { kind: 'network', removes: false },
  'cut after': { kind: 'network', removes: true },
  'timeout before': { kind: 'timeout', removes: false },
  'timeout after': { kind: 'timeout', removes: true },
  offline: { kind: 'offline', removes: false },
  'html before': { kind: 'notAnAnswer', status: 200, removes: false },
  'html after': { kind: 'notAnAnswer', status: 200, removes: true },
  '408 before': { status: 408, removes: false },
  '408 after': { status: 408, removes: true },
  '500 before': { status: 500, removes: false },
  '500 after': { status: 500, removes: true },
  '503 before': { status: 503, removes: false },
  '503 after, 20 s': { status: 503, retryAfterMs: 20_000, removes: true },
  '503 before, 90 s': { status: 503, retryAfterMs: 90_000, removes: false },
  '429': { status: 429 },
  '429, 0 s': { status: 429, retryAfterMs: 0 },
  '429, 30 s': { status: 429, retryAfterMs: 30_000 },
  '400': { status: 400, code: '400' },
  '401': { status: 401 },
  '403': { status: 403, code: '900150' },
  '404 of a gateway': { status: 404 },
  '404 of the customer': { status: 404, code: '60003' },
  // Without a token, nothing is sent.
  'sign-in': { kind: 'interactionRequired', code: 'AADSTS50076', isSent: false },
  'no token': { kind: 'network', code: 'unreachable', isSent: false },
} as const satisfies Record<string, Fault>;

interface Fault extends SimulatedFailure {
  readonly isSent?: boolean;
  /** Absent where the response itself says that the device was not removed. */
  readonly removes?: boolean;
}

/** What Partner Center answers without a fault: 204, or 404 with a code for a device that is gone. `gone`: somebody else removed it. */
type Answer = 'answer' | 'gone';
type Command = 'start' | 'stop' | 'continue' | 'close' | 'end';
type Step = keyof typeof faults | Answer | Command;

const isCommand = (step: Step | undefined): step is Command =>
  step !== undefined && /^(start|stop|continue|close|end)$/.test(step);

class Model {
  readonly #steps: Step[];
  readonly exists: Set<string>;
  readonly confirmed: readonly Device[];
  /** What is known of each device from the responses alone. */
  readonly answered204 = new Set<string>();
  readonly answeredGone = new Set<string>();
  readonly mayHaveArrived = new Set<string>();
  readonly touched = new Set<string>();
  readonly queryClient = new QueryClient();
  readonly devicesKey = devicesQuery(partnerCenter, customerId, batchId).queryKey;
  readonly removal: DeviceRemoval;
  now = 0;
  isEnded = false;
  #running: Promise<void> = Promise.resolve();
  readonly #violations = new Violations();

  constructor(confirmedIds: readonly string[], missing: readonly string[], steps: readonly Step[]) {
    this.#steps = [...steps];
    this.exists = new Set(allIds.filter((id) => !missing.includes(id)));
    const page = { ...readDevicesPage({ items: allIds.map((id) => ({ id })) }, 1), at: new Date(0) };
    this.confirmed = page.devices.filter(({ id }) => confirmedIds.includes(id ?? ''));
    this.queryClient.setQueryData(this.devicesKey, {
      pages: [page],
      pageParams: [{ token: null, position: 1 }],
    });
    this.removal = new DeviceRemoval({
      ...{ customerId, batchId, partnerCenter, queryClient: this.queryClient },
      removeDevice: (_, ofCustomer, ofBatch, id, beforeTry) => {
        this.#violations.check(() => expect([ofCustomer, ofBatch]).toEqual([customerId, batchId]));
        return this.#answer(id, beforeTry);
      },
      wait: (ms, signal) => this.#wait(ms, signal),
      now: () => this.now,
    });
    this.removal.store.subscribe(() => this.#violations.check(() => this.#check(this.removal.store.state)));
  }

  get stepsLeft(): number {
    return this.#steps.length;
  }

  /** Resolves when the removal has come to rest after the first of the remaining steps. */
  async proceed(): Promise<void> {
    const next = this.#steps[0];
    const before = this.#steps.length;
    if (isCommand(next)) this.#takeCommands();
    else if (this.removal.store.state.devices.length > 0) this.command('continue');
    else this.command('start');
    await this.#running;
    // Once the removal has ended or nothing is left to remove, no call uses up the answers.
    if (this.#steps.length === before) this.#steps.shift();
    this.#violations.raise();
    expect(this.removal.store.state).toMatchObject({ isRunning: false, pausedUntil: null });
  }

  command(command: Command): void {
    const { removal } = this;
    const run = (started: Promise<void>) => {
      this.#running = Promise.all([this.#running, started]).then(() => {});
    };
    if (command === 'start') run(removal.start(this.confirmed));
    if (command === 'continue') run(removal.continue());
    if (command === 'stop') removal.stop();
    if (command === 'close') removal.close();
    if (command === 'end') {
      this.isEnded = true;
      removal.end();
    }
  }

  #takeCommands(): void {
    while (isCommand(this.#steps[0])) this.command(this.#steps.shift() as Command);
  }

  async #answer(id: string, beforeTry: () => Promise<void>): Promise<void> {
    // Commands in front of an answer come while its call is under way.
    await Promise.resolve();
    const isBefore = this.#steps[0] === 'end';
    if (isBefore) this.#takeCommands();
    const step = this.#steps.find((one) => !isCommand(one)) ?? 'answer';
    const fault: Fault | undefined = step in faults ? faults[step as keyof typeof faults] : undefined;
    if (fault?.isSent !== false) {
      await beforeTry();
      this.#violations.check(() => expect(this.isEnded, 'nothing is sent after the end').toBe(false));
      this.touched.add(id);
    }
    this.#takeCommands();
    this.#steps.shift();
    if (fault) throw this.#fail(id, fault);
    if (step === 'gone') this.exists.delete(id);
    const error = this.exists.delete(id) ? null : simulatedError({ status: 404, code: '1000' });
    this.mayHaveArrived.delete(id);
    (error ? this.answeredGone : this.answered204).add(id);
    if (error) throw error;
  }

  #fail(id: string, fault: Fault): ApiError {
    if (fault.removes !== undefined) this.mayHaveArrived.add(id);
    if (fault.removes) this.exists.delete(id);
    return simulatedError(fault);
  }

  async #wait(ms: number, signal?: AbortSignal): Promise<void> {
    const { pausedUntil, isRunning } = this.removal.store.state;
    const until = new Date(this.now + ms);
    this.#violations.check(() => expect(isRunning, 'runs while it waits').toBe(true));
    if (ms > 5_000)
      this.#violations.check(() => expect(pausedUntil, 'says what it waits for').toEqual(until));
    this.now += ms;
    await Promise.resolve();
    this.#takeCommands();
    if (ms > 0) signal?.throwIfAborted();
  }

  #check({ devices, results, isRunning }: RemovalState): void {
    for (const id of this.touched)
      expect(
        this.confirmed.map((one) => one.id),
        'only confirmed devices are touched',
      ).toContain(id);
    for (const device of devices) {
      const id = device.id ?? '';
      const kind = results.get(device)?.kind ?? 'none';
      if (kind === 'removed') expect(this.answered204.has(id), `${id} was removed`).toBe(true);
      if (kind === 'alreadyGone')
        expect([this.answeredGone.has(id), this.exists.has(id)], `${id} was gone`).toEqual([true, false]);
      if (kind === 'running') expect(isRunning, `${id} is being removed`).toBe(true);
      if (this.mayHaveArrived.has(id))
        expect(['running', 'unclear'], `${id} may have been removed`).toContain(kind);
    }
    const listed = this.queryClient
      .getQueryData(this.devicesKey)
      ?.pages.flatMap((page) => page.devices.map((device) => device.id ?? ''));
    for (const id of allIds.filter((one) => !listed?.includes(one)))
      expect(this.exists.has(id), `${id} is off the list`).toBe(false);
  }
}

async function run(confirmed: readonly string[], missing: readonly string[], steps: readonly Step[]) {
  const model = new Model(confirmed, missing, steps);
  while (model.stepsLeft > 0) await model.proceed();
  // Without any more faults, what is unclear or was refused because of an obstacle is settled in one more run.
  await model.proceed();
  const { devices, results, obstacle } = model.removal.store.state;
  if (model.isEnded) return;
  expect(obstacle).toBeNull();
  for (const device of devices)
    if (results.get(device)?.kind !== 'refused')
      expect(model.exists.has(device.id ?? ''), `${device.id} is removed in the end`).toBe(false);
}

const commands: readonly Command[] = ['start', 'stop', 'continue', 'close', 'end'];
const step = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Step>(...(Object.keys(faults) as (keyof typeof faults)[])) },
  { weight: 3, arbitrary: fc.constantFrom<Step>('answer', 'answer', 'answer', 'gone') },
  { weight: 3, arbitrary: fc.constantFrom<Step>(...commands.slice(0, 4)) },
  { weight: 1, arbitrary: fc.constant<Step>('end') },
);
const ids = (minLength: number) => fc.subarray([...allIds], { minLength });

test('no sequence says of a device what is not known', { timeout: 60_000 + simulatedRuns * 20 }, async () => {
  const sequences = fc.asyncProperty(ids(1), ids(0), fc.array(step, { maxLength: 30, size: 'max' }), run);
  await fc.assert(sequences, { numRuns: simulatedRuns });
});
