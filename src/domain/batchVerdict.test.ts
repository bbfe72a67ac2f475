import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batchDevice as device, processingStatuses } from './batchForTests.ts';
import { batchDuration, batchVerdict, missingDevices } from './batchVerdict.ts';

const ok = device('finished');
const failed = device('finishedWithErrors', {
  errorCode: '808',
  errorDescription: 'ZtdDeviceAssignedToOtherTenant',
});
const queued = device('queued');
const inProgress = device('processing');
const undocumented = device('unrecognized');

describe('the verdict on a batch', () => {
  test.each([
    ['not started', 'queued', [], { phase: 'waiting', isFinal: false, progress: null, total: 0 }],
    [
      'not started, with devices listed',
      'queued',
      [queued, queued],
      { phase: 'waiting', progress: 0, inProgress: 2 },
    ],
    ['started without a list', 'processing', [], { phase: 'running', isFinal: false, progress: null }],
    [
      'in progress',
      'processing',
      [ok, inProgress, queued, queued],
      { phase: 'running', progress: 0.25, registered: 1, inProgress: 3 },
    ],
    ['queued, with a device in progress', 'queued', [inProgress], { phase: 'running' }],
    [
      'of unknown status, with a finished device',
      'unknown',
      [ok],
      { phase: 'running', isFinal: false, progress: 1 },
    ],
    [
      'still processing, with all devices done',
      'processing',
      [ok, failed],
      { phase: 'running', isFinal: false, progress: 1 },
    ],
    [
      'finished without failures',
      'finished',
      [ok, ok],
      { phase: 'done', isFinal: true, progress: 1, registered: 2, discrepancies: [] },
    ],
    [
      'finished with errors, with a failed device',
      'finishedWithErrors',
      [ok, failed],
      { phase: 'done', isFinal: true, registered: 1, toResolve: 1, discrepancies: [] },
    ],
    [
      'as in the documented example',
      'finished',
      [failed],
      {
        phase: 'done',
        isFinal: true,
        registered: 0,
        toResolve: 1,
        discrepancies: ['finishedDespiteFailures'],
      },
    ],
    [
      'whose finished device has an error code',
      'finished',
      [device('finished', { errorCode: '812' })],
      { registered: 0, toResolve: 1, forYou: 1, discrepancies: ['finishedDespiteFailures'] },
    ],
    [
      'whose finished device was registered before',
      'finished',
      [ok, device('finished', { errorCode: '806' })],
      { isFinal: true, registered: 1, alreadyRegistered: 1, toResolve: 0, progress: 1, discrepancies: [] },
    ],
    [
      'finished with errors, with a device that was registered before',
      'finishedWithErrors',
      [device('finishedWithErrors', { errorCode: '806' })],
      { isFinal: true, alreadyRegistered: 1, toResolve: 0, discrepancies: [] },
    ],
    [
      'finished, with a pending device',
      'finished',
      [ok, queued],
      { phase: 'running', isFinal: false, inProgress: 1, discrepancies: ['overDespitePending'] },
    ],
    [
      'finished, with all devices queued',
      'finished',
      [queued],
      { phase: 'running', isFinal: false, discrepancies: ['overDespitePending'] },
    ],
    [
      'finished, with a failed and a pending device',
      'finished',
      [failed, queued],
      { discrepancies: ['finishedDespiteFailures', 'overDespitePending'] },
    ],
    [
      'finished without devices',
      'finished',
      [],
      { phase: 'done', isFinal: false, progress: null, discrepancies: ['overWithoutDevices'] },
    ],
    [
      'finished with errors, without devices',
      'finishedWithErrors',
      [],
      { phase: 'done', discrepancies: ['overWithoutDevices'] },
    ],
    [
      'finished with errors, without a failed device',
      'finishedWithErrors',
      [ok],
      { phase: 'done', isFinal: true, toResolve: 0, discrepancies: ['errorsWithoutFailures'] },
    ],
    [
      'finished, with an undocumented device status',
      'finished',
      [ok, undocumented],
      { phase: 'done', isFinal: false, unclear: 1, progress: 0.5 },
    ],
    [
      'of an undocumented status',
      'unrecognized',
      [undocumented],
      { phase: 'waiting', isFinal: false, unclear: 1 },
    ],
  ] as const)('%s', (_, status, devices, expected) => {
    expect(batchVerdict({ status, devices })).toMatchObject(expected);
  });

  test('counts each device once, and is final only if no device is open', () => {
    const anyStatus = fc.constantFrom(...processingStatuses);
    const anyDevice = fc
      .tuple(anyStatus, fc.option(fc.string()), fc.option(fc.string()))
      .map(([status, code, description]) =>
        device(status, { errorCode: code, errorDescription: description }),
      );
    fc.assert(
      fc.property(anyStatus, fc.array(anyDevice), (status, devices) => {
        const verdict = batchVerdict({ status, devices });
        const { registered, alreadyRegistered, forYou, waitingForOthers, inProgress, unclear } = verdict;
        const sum = registered + alreadyRegistered + forYou + waitingForOthers + inProgress + unclear;
        expect([sum, verdict.total]).toEqual([devices.length, devices.length]);
        expect(verdict.toResolve).toBe(forYou + waitingForOthers);
        if (verdict.isFinal) expect([inProgress, unclear, verdict.phase]).toEqual([0, 0, 'done']);
        if (registered === devices.length)
          expect(devices.every((each) => each.status === 'finished')).toBe(true);
      }),
    );
  });
});

test.each([
  ['none while nothing is listed', { total: 0, phase: 'running' }, 3, 0],
  ['all, once finished without a list', { total: 0, phase: 'done' }, 3, 3],
  ['those not listed', { total: 1, phase: 'running' }, 3, 2],
  ['none if all are listed', { total: 3, phase: 'done' }, 3, 0],
  ['none if more are listed than were sent', { total: 4, phase: 'done' }, 3, 0],
] as const)('missing devices: %s', (_, verdict, sent, missing) => {
  expect(missingDevices(verdict, sent)).toBe(missing);
});

describe('the duration', () => {
  const at = (text: string) => new Date(`2017-07-25T${text}Z`);
  test.each([
    ['of the documented batch', at('10:00:00'), at('10:10:00'), 600_000],
    ['of a running batch, until now', at('10:00:00'), null, 3_600_000],
    ['without a start', null, at('10:10:00'), null],
    ['with an end before the start', at('10:10:00'), at('10:00:00'), null],
    ['with a start after now', at('12:00:00'), null, null],
  ])('%s', (_, startedTime, completedTime, expected) => {
    expect(batchDuration({ startedTime, completedTime }, at('11:00:00'))).toBe(expected);
  });
});
