import { expect, it } from 'vitest';
import { planAssignment } from '../assignment/planAssignment.ts';
import { decodeHashes } from '../deviceFile/decodeHashes.ts';
import { noValues } from '../deviceFile/deviceRow.ts';
import { hashOf } from '../hashForTests.ts';
import type { BatchId, BatchTrackingId, ProfileId } from '../identifiers.ts';
import { uploadCsv } from './uploadCsv.ts';
import { advance, planUpload } from './uploadPlan.ts';

const hardwareHash = hashOf({ serialNumber: 'PF1GHXN3', manufacturer: 'LENOVO' });
const rows = await decodeHashes([
  {
    ...noValues,
    id: 0,
    line: 2,
    serialNumber: '=1+1',
    model: '=1\nx',
    productKey: '0003290000012',
    hashReading: null,
  },
  { ...noValues, id: 1, line: 7, hardwareHash, hashReading: null },
]);

const headers = {
  batch: 'Köteg',
  trackingId: 'Azonosító',
  position: 'Hely',
  line: 'Sor',
  serialNumber: 'Sorozatszám',
  productKey: 'Termékkulcs',
  manufacturer: 'Gyártó',
  model: 'Modell',
  hasHash: 'Hash',
  serialNumberInHash: 'Hash sorozatszáma',
  profile: 'Profil',
  deviceId: 'Eszközazonosító',
};

it('has the batch and the values of each device without its hash, and no formulas', () => {
  const parts = [
    { number: 1, batchId: 'Őszi (1)' as BatchId, rows: rows.slice(0, 1) },
    { number: 2, batchId: 'Őszi (2)' as BatchId, rows: rows.slice(1) },
  ];
  const batchTrackingId = '0127ed8e-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId;
  const sent = [
    { kind: 'started', requestId: 'r', at: 1 },
    { kind: 'accepted', at: 2, batchTrackingId },
  ] as const;
  const plan = sent.reduce(
    (now, event) => advance(now, 2, event),
    planUpload(parts, { kind: 'newBatch', name: 'Őszi' }),
  );
  const text = uploadCsv(plan, { headers, yes: 'igen', no: 'nem' });
  expect(text.split('\r\n')).toEqual([
    '\uFEFFKöteg,Azonosító,Hely,Sor,Sorozatszám,Termékkulcs,Gyártó,Modell,Hash,Hash sorozatszáma',
    `Őszi (1),,1,2,"'=1+1",0003290000012,,"'=1\nx",nem,`,
    `Őszi (2),${batchTrackingId},1,7,,,,,igen,PF1GHXN3`,
    '',
  ]);
  expect(text).not.toContain(hardwareHash.slice(0, 40));
});

it('has the profile and the device IDs of an assignment', () => {
  const device = {
    deviceId: '9993-86',
    serialNumber: '5P9',
    productKey: null,
    manufacturer: null,
    model: 'X',
  };
  const plan = planAssignment([device], { profileId: 'p' as ProfileId, profileName: '=Kiosk' });
  expect(uploadCsv(plan, { headers, yes: 'igen', no: 'nem' }).split('\r\n')).toEqual([
    '\uFEFFProfil,Azonosító,Hely,Eszközazonosító,Sorozatszám,Termékkulcs,Gyártó,Modell',
    `"'=Kiosk",,1,9993-86,5P9,,,X`,
    '',
  ]);
});
