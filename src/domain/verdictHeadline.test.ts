import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BatchDevice, ProcessingStatus } from './batch.ts';
import { batchDevice as device, processingStatuses } from './batchForTests.ts';
import { batchVerdict } from './batchVerdict.ts';
import { verdictHeadline } from './verdictHeadline.ts';

const ok = device('finished');
const before = device('finishedWithErrors', { errorCode: '806' });
const failed = device('finishedWithErrors', { errorCode: '808' });

const counted = (kind: string, named: Record<string, number>) => ({
  kind,
  counts: Object.entries(named).map(([name, count]) => ({ name, count })),
});

test.each<[string, ProcessingStatus, readonly BatchDevice[], number | null, object]>([
  ['nothing listed yet', 'queued', [], null, { kind: 'waiting' }],
  ['nothing listed at the end', 'finished', [], null, { kind: 'noDevices' }],
  ['all registered', 'finished', [ok, ok], 2, { kind: 'allRegistered', count: 2 }],
  ['all listed ones registered, running', 'processing', [ok, ok], 2, { kind: 'registeredSoFar', count: 2 }],
  ['the documented batch', 'finished', [failed], null, { kind: 'allToResolve', count: 1 }],
  [
    'of each some',
    'finished',
    [ok, before, failed],
    null,
    counted('counts', { registered: 1, alreadyRegistered: 1, toResolve: 1 }),
  ],
  ['fewer listed than sent', 'finished', [ok], 3, counted('counts', { registered: 1, missing: 2 })],
  [
    'fewer listed than sent, all to resolve',
    'finished',
    [failed],
    2,
    counted('counts', { toResolve: 1, missing: 1 }),
  ],
  [
    'registered now and before, running',
    'processing',
    [ok, before],
    null,
    counted('countsSoFar', { registered: 1, alreadyRegistered: 1 }),
  ],
])('%s', (_, status, devices, sent, expected) => {
  expect(verdictHeadline(batchVerdict({ status, devices }), sent)).toEqual(expected);
});

const anyStatus = fc.constantFrom(...processingStatuses);
const anyDevice = fc
  .tuple(anyStatus, fc.option(fc.constantFrom('0', '640', '806', '808', '899')))
  .map(([status, code]) => device(status, { errorCode: code }));

test('only a finished batch with every device registered and listed is called all registered', () => {
  fc.assert(
    fc.property(
      anyStatus,
      fc.array(fc.oneof(fc.constant(ok), anyDevice), { maxLength: 4 }),
      fc.option(fc.nat(5)),
      (status, devices, sent) => {
        const verdict = batchVerdict({ status, devices });
        const headline = verdictHeadline(verdict, sent);
        if (headline.kind === 'allRegistered') {
          expect(verdict).toMatchObject({ toResolve: 0, registered: devices.length, isFinal: true });
          expect(sent ?? 0).toBeLessThanOrEqual(devices.length);
        }
        if (headline.kind === 'counts' || headline.kind === 'countsSoFar') {
          const missing = Math.max(0, verdict.phase === 'done' ? (sent ?? 0) - devices.length : 0);
          expect(headline.counts.length).toBeGreaterThan(0);
          expect(headline.counts.reduce((sum, { count }) => sum + count, 0)).toBe(devices.length + missing);
        }
      },
    ),
  );
});
