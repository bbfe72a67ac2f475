import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeviceRow, noValues } from '../deviceFile/deviceRow.ts';
import { hashOf } from '../hashForTests.ts';
import type { BatchTrackingId } from '../identifiers.ts';
import { splitIntoBatches } from './splitIntoBatches.ts';
import {
  advance,
  nextUploadStep,
  type PartEvent,
  planUpload,
  reopen,
  type UploadPlan,
} from './uploadPlan.ts';

const target = { kind: 'newBatch', name: 'Contoso' } as const;
const trackingId = '0127ed8e-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId;
const hash = hashOf({ serialNumber: 'A1' });
const rows: DeviceRow[] = Array.from({ length: 3 }, (_, id) => ({
  ...noValues,
  id,
  line: id + 2,
  hardwareHash: hash,
  hashReading: { ok: true, device: { serialNumber: `A${id}`, manufacturer: null, model: null } },
}));
const plan = planUpload(splitIntoBatches(rows, target, 1), target);

const started = (requestId: string): PartEvent => ({ kind: 'started', requestId, at: 0 });
const accepted: PartEvent = { kind: 'accepted', at: 1, batchTrackingId: trackingId };
const unclear: PartEvent = { kind: 'unclear', at: 1, retryAt: 500, problem: 'timeout' };
const gaveUp: PartEvent = { kind: 'unclear', at: 1, retryAt: null, problem: 'timeout' };
const throttled: PartEvent = { kind: 'throttled', until: 7000 };
const refused: PartEvent = { kind: 'refused', at: 1, problem: 'requestRefused' };
const tryAgain: PartEvent = { kind: 'tryAgain' };
const leaveOut: PartEvent = { kind: 'leaveOut' };

const planAfter = (...events: PartEvent[]) => events.reduce((so, event) => advance(so, 1, event), plan);
const next = (so: UploadPlan, now = 0) => {
  const step = nextUploadStep(so, now);
  return [
    step.kind,
    ...('part' in step ? [step.part.number] : []),
    ...('until' in step ? [step.until] : []),
    ...('requestId' in step ? [step.requestId] : []),
  ];
};

describe('the next step of an upload', () => {
  it.each<[string, UploadPlan, unknown[]]>([
    ['nothing sent', plan, ['send', 1, null]],
    ['part one being sent', planAfter(started('a')), ['busy', 1]],
    ['part one sent', planAfter(started('a'), accepted), ['send', 2, null]],
    ['throttled', planAfter(started('a'), throttled), ['wait', 1, 7000]],
    ['no answer', planAfter(started('a'), unclear), ['wait', 1, 500]],
    ['no answer, and given up', planAfter(started('a'), gaveUp), ['stopped', 1]],
    ['refused', planAfter(started('a'), refused), ['stopped', 1]],
    ['refused, tried again', planAfter(started('a'), refused, tryAgain), ['send', 1, null]],
    ['refused, left out', planAfter(started('a'), refused, leaveOut), ['send', 2, null]],
    ['left out, included again', planAfter(leaveOut, tryAgain), ['send', 1, null]],
    [
      'given up, tried again: the same request ID',
      planAfter(started('a'), gaveUp, tryAgain),
      ['send', 1, 'a'],
    ],
  ])('after %s', (_, so, step) => {
    expect(next(so)).toEqual(step);
  });

  it.each<[string, PartEvent[], string | null]>([
    ['waiting for throttling needs a new request ID', [started('a'), throttled], null],
    ['no answer repeats the request ID', [started('a'), unclear], 'a'],
    [
      'throttling while an earlier attempt is unanswered repeats its request ID',
      [started('a'), unclear, started('a'), throttled],
      'a',
    ],
  ])('%s', (_, events, requestId) => {
    expect(next(planAfter(...events), 7000)).toEqual(['send', 1, requestId]);
  });

  it('ends when every part was sent or left out', () => {
    const sent = planAfter(started('a'), accepted);
    const rest = advance(advance(sent, 2, leaveOut), 3, leaveOut);
    expect(next(rest)).toEqual(['done']);
  });
});

describe('a plan read from storage after the tab was closed', () => {
  it('repeats the part that was being sent with the same request ID, and sends nothing twice', () => {
    const stored = JSON.parse(
      JSON.stringify(advance(planAfter(started('a'), accepted), 2, started('b'))),
    ) as UploadPlan;
    const opened = reopen(stored, 1000);
    expect(next(opened, 1000)).toEqual(['send', 2, 'b']);
    expect(opened.parts[0]?.state).toEqual({ kind: 'sent', at: 1, batchTrackingId: trackingId });
    expect(opened.parts[1]?.mayHaveArrived).toBe(true);
  });

  it('names every device and contains no hash', () => {
    const stored = JSON.stringify(planAfter(started('a')));
    expect(stored).toContain('"serialNumberInHash":"A2"');
    expect(stored).not.toContain(hash.slice(0, 12));
  });
});

describe('any sequence of events', () => {
  it('never sends a part twice, nor with a new request ID while an attempt is unanswered', () => {
    const event = fc.constantFrom<PartEvent>(
      accepted,
      unclear,
      gaveUp,
      throttled,
      refused,
      tryAgain,
      leaveOut,
    );
    const moves = fc.array(fc.oneof(event, fc.constantFrom('send' as const, 'reopen' as const)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(moves, (course) => {
        let so = plan;
        let ids = 0;
        const unanswered = new Map<number, string>();
        const sent = new Set<number>();
        for (const move of course) {
          const step = nextUploadStep(so, 10_000);
          if (move === 'reopen') {
            if (step.kind === 'busy') unanswered.set(step.part.number, step.part.repeatRequestId ?? '');
            so = reopen(so, 10_000);
          } else if (move === 'send') {
            if (step.kind !== 'send') continue;
            expect(sent).not.toContain(step.part.number);
            const open = unanswered.get(step.part.number);
            if (open !== undefined) expect(step.requestId).toBe(open);
            ids += 1;
            so = advance(so, step.part.number, started(step.requestId ?? `new ${ids}`));
          } else if (step.kind !== 'done') {
            const { number, repeatRequestId } = step.part;
            if (step.kind === 'busy' && move.kind === 'unclear')
              unanswered.set(number, repeatRequestId ?? '');
            if (step.kind === 'busy' && move.kind === 'accepted') sent.add(number);
            so = advance(so, number, move);
          }
        }
        for (const { number, state } of so.parts) expect(state.kind === 'sent').toBe(sent.has(number));
      }),
      { numRuns: 2000 },
    );
  });
});
