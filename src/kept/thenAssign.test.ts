import { beforeEach, expect, test, vi } from 'vitest';
import { planAssignment } from '../domain/assignment/planAssignment.ts';
import type { CustomerId, ProfileId } from '../domain/identifiers.ts';
import { listedUploadsQuery } from './listedUploads.ts';
import type { KeptUpload } from './records.ts';
import { clearDatabase, simulatedKeyRange } from './simulatedDatabase.ts';
import { setThenAssign, startThenAssign } from './thenAssign.ts';
import { findUpload, keepUpload, newUpload } from './uploads.ts';

vi.mock('idb', async () => (await import('./simulatedDatabase.ts')).simulatedIdb);
vi.stubGlobal('IDBKeyRange', simulatedKeyRange);

const customerId = 'customer' as CustomerId;
const profile = { profileId: 'p' as ProfileId, profileName: 'Kiosk' };
const facts = { account: 'account', customerId, customerName: 'Customer', fileName: null };
let upload: KeptUpload;
let assignment: KeptUpload;

beforeEach(async () => {
  clearDatabase();
  upload = newUpload({
    ...facts,
    plan: { target: { kind: 'newBatch', name: 'Autumn' }, repairs: null, parts: [] },
    thenAssign: { ...profile, state: { kind: 'waiting' } },
  });
  assignment = newUpload({ ...facts, plan: planAssignment([], { ...profile, after: upload.id }) });
  await keepUpload({ ...upload, revision: 1 }, true);
});

const stored = async () => (await findUpload('account', customerId, upload.id)) as KeptUpload;
const listed = () => (listedUploadsQuery('account', null).queryFn as () => Promise<readonly unknown[]>)();

test('the assignment is stored together with the upload’s new state, and only once', async () => {
  const [first, second] = await Promise.all([
    startThenAssign(upload, assignment, 2),
    startThenAssign(upload, { ...assignment, id: 'another' }, 2),
  ]);
  expect(first).toEqual({ ...assignment, revision: 1 });
  expect(second).toBeNull();
  expect(await findUpload('account', customerId, 'another')).toBe('none');
  const state = { kind: 'started', assignmentId: assignment.id, unidentified: 2 };
  expect((await stored()).thenAssign).toEqual({ ...profile, state });
  expect(await listed()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ key: upload.id, assigns: null, thenAssign: { ...profile, state } }),
      expect.objectContaining({ key: assignment.id, assigns: profile, thenAssign: null }),
    ]),
  );
});

test('a state is stored only where it follows from the one before', async () => {
  expect(await setThenAssign(upload, ['stopped'], { kind: 'waiting' })).toBe(false);
  expect(await setThenAssign(upload, ['waiting', 'stopped'], { kind: 'canceled' })).toBe(true);
  expect(await startThenAssign(upload, assignment, 0)).toBeNull();
  expect(await findUpload('account', customerId, assignment.id)).toBe('none');
});

test('sending, which stores the upload after every part, does not bring an earlier state back', async () => {
  await setThenAssign(upload, ['waiting'], { kind: 'canceled' });
  await keepUpload({ ...upload, revision: 2 }, false);
  expect(await stored()).toMatchObject({ revision: 2, thenAssign: { state: { kind: 'canceled' } } });
});

test('nothing is stored for an upload that was deleted', async () => {
  clearDatabase();
  expect(await startThenAssign(upload, assignment, 0)).toBeNull();
  expect(await setThenAssign(upload, ['waiting'], { kind: 'canceled' })).toBe(false);
});
