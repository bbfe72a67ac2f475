import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BatchDevice, ProcessingStatus } from './batch.ts';
import { batchVerdict } from './batchVerdict.ts';
import { verdictHeadline } from './verdictHeadline.ts';

const device = (status: ProcessingStatus, errorCode: string | null = null): BatchDevice => ({
  position: 1,
  serialNumber: null,
  productKey: null,
  deviceId: null,
  status,
  statusAsSent: status,
  errorCode,
  errorDescription: null,
  asSent: {},
});
const ok = device('finished');
const before = device('finishedWithErrors', '806');
const failed = device('finishedWithErrors', '808');

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
    {
      kind: 'counts',
      counts: [
        { name: 'registered', count: 1 },
        { name: 'alreadyRegistered', count: 1 },
        { name: 'toResolve', count: 1 },
      ],
    },
  ],
  [
    'fewer listed than sent',
    'finished',
    [ok],
    3,
    {
      kind: 'counts',
      counts: [
        { name: 'registered', count: 1 },
        { name: 'missing', count: 2 },
      ],
    },
  ],
  [
    'fewer listed than sent, all to resolve',
    'finished',
    [failed],
    2,
    {
      kind: 'counts',
      counts: [
        { name: 'toResolve', count: 1 },
        { name: 'missing', count: 1 },
      ],
    },
  ],
  [
    'registered now and before, running',
    'processing',
    [ok, before],
    null,
    {
      kind: 'countsSoFar',
      counts: [
        { name: 'registered', count: 1 },
        { name: 'alreadyRegistered', count: 1 },
      ],
    },
  ],
])('%s', (_, status, devices, sent, expected) => {
  expect(verdictHeadline(batchVerdict({ status, devices }), sent)).toEqual(expected);
});

const anyStatus = fc.constantFrom<ProcessingStatus>(
  'unknown',
  'queued',
  'processing',
  'finished',
  'finishedWithErrors',
  'unrecognized',
);
const anyDevice = fc
  .tuple(anyStatus, fc.option(fc.constantFrom('0', '640', '806', '808', '899')))
  .map(([status, code]) => device(status, code));

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
