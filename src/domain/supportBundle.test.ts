import { describe, expect, test } from 'vitest';
import type { Batch, BatchDevice } from './batch.ts';
import { batchDevice } from './batchForTests.ts';
import type { BatchTrackingId, CustomerId } from './identifiers.ts';
import { type SupportFacts, supportBundle } from './supportBundle.ts';
import { type SupportTexts, supportText } from './supportText.ts';

function device(
  position: number,
  errorCode: string | null,
  errorDescription: string | null,
  rest = {},
): BatchDevice {
  return batchDevice(errorCode === null ? 'finished' : 'finishedWithErrors', {
    position,
    serialNumber: `SN${position}`,
    productKey: '12345-67890-09876-54321-13579',
    statusAsSent: errorCode === null ? 'finished' : 'finished_with_errors',
    errorCode,
    errorDescription,
    asSent: { hardwareHash: 'T0FsecretHash' },
    ...rest,
  });
}

const otherTenant = ['808', 'ZtdDeviceAssignedToOtherTenant'] as const;
const batch: Batch = {
  batchTrackingId: null,
  status: 'finished',
  statusAsSent: 'finished',
  startedTime: new Date('2017-07-25T10:00:00Z'),
  completedTime: null,
  devicesListed: true,
  devices: [
    device(1, null, null),
    device(2, '899', 'SomethingNew'),
    device(3, ...otherTenant),
    device(4, ...otherTenant, { serialNumber: null, productKey: null, deviceId: '9993-8627' }),
  ],
};
const facts: SupportFacts = {
  now: new Date('2017-07-25T11:00:00Z'),
  customerId: '47021739-3426-40bf-9601-61b4b6d7c793' as CustomerId,
  customerName: 'Contoso',
  batchTrackingId: '0127ed8e-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId,
  link: 'https://devices.test/customers/47021739-3426-40bf-9601-61b4b6d7c793/batches/0127ed8e-ff72-4983-a3d8-e8d8bd378932',
  batch,
  lastCall: {
    method: 'GET',
    path: '/v1/customers/4702/batchJobStatus/0127',
    status: 200,
    at: new Date('2017-07-25T10:59:58Z'),
    requestId: 'request-1',
    correlationId: 'correlation-1',
    cv: null,
    serverId: 'server-1',
  },
  versions: { 'Device Batch Dashboard': '0.1.0' },
  areProductKeysShown: false,
};
const texts: SupportTexts = {
  heading: 'Tények',
  createdAt: 'Készült',
  customer: 'Ügyfél',
  batchTrackingId: 'Követési azonosító',
  link: 'Hivatkozás',
  batchStatus: 'Állapot',
  startedTime: 'Kezdés',
  completedTime: 'Vége',
  total: 'Eszközök',
  registered: 'kész',
  alreadyRegistered: 'már kész',
  forYou: 'partner',
  waitingForOthers: 'mások',
  inProgress: 'folyik',
  unclear: 'homályos',
  noAnswer: 'Nincs válasz.',
  lastCall: 'Utolsó hívás',
  failures: 'Hibás',
  whoActs: 'Kinek',
  position: 'Sor',
  serialNumber: 'sorozatszám',
  productKey: 'kulcs',
  deviceId: 'azonosító',
  versions: 'Verziók',
  notSet: 'nincs',
  moreDevices: (count) => `és még ${count}`,
  errorTitle: (knownAs) => knownAs ?? 'Ismeretlen',
  actor: (actor) => actor ?? 'Nem ismert',
  papers: { title: 'Iratok', items: ['CSV', 'Számla'] },
};
const textOf = (changes: Partial<SupportFacts>) =>
  supportText(supportBundle({ ...facts, ...changes }), texts);

describe('the JSON object', () => {
  test('groups the failed devices by error, the most frequent first', () => {
    const { failures } = supportBundle(facts);
    expect(
      failures.map((group) => [group.errorCode, group.knownAs, group.actor, group.devices.length]),
    ).toEqual([
      ['808', 'ZtdDeviceAssignedToOtherTenant', 'previousOwner', 2],
      ['899', null, null, 1],
    ]);
    expect(failures[0]?.devices.map(({ position }) => position)).toEqual([3, 4]);
  });

  test('contains no hardware hash, and no full product key unless requested', () => {
    const shown = JSON.stringify(supportBundle({ ...facts, areProductKeysShown: true }));
    const masked = JSON.stringify(supportBundle(facts));
    expect(shown).not.toContain('T0F');
    expect(shown).toContain('12345-67890-09876-54321-13579');
    expect(masked).toContain('•••••-•••••-•••••-•••••-13579');
    expect(masked).not.toContain('12345');
  });

  test('is unchanged after a round trip through JSON', () => {
    const bundle = supportBundle(facts);
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
  });
});

describe('the text', () => {
  test('lists everything in the user’s language, line by line', () => {
    expect(textOf({})).toBe(`Tények
Készült: 2017-07-25T11:00:00.000Z
Ügyfél: Contoso (47021739-3426-40bf-9601-61b4b6d7c793)
Követési azonosító: 0127ed8e-ff72-4983-a3d8-e8d8bd378932
Hivatkozás: ${facts.link}
Állapot: finished
Kezdés: 2017-07-25T10:00:00.000Z
Vége: nincs
Eszközök: 4, kész: 1, már kész: 0, partner: 1, mások: 2, folyik: 0, homályos: 0

Utolsó hívás
GET /v1/customers/4702/batchJobStatus/0127 → 200 (2017-07-25T10:59:58.000Z)
MS-RequestId: request-1
MS-CorrelationId: correlation-1
MS-CV: nincs
MS-ServerId: server-1

Hibás: 2 × 808 ZtdDeviceAssignedToOtherTenant
ZtdDeviceAssignedToOtherTenant. Kinek: previousOwner
- Sor 3, sorozatszám SN3, kulcs •••••-•••••-•••••-•••••-13579
- Sor 4, azonosító 9993-8627

Hibás: 1 × 899 SomethingNew
Ismeretlen. Kinek: Nem ismert
- Sor 2, sorozatszám SN2, kulcs •••••-•••••-•••••-•••••-13579

Iratok
- CSV
- Számla

Verziók
Device Batch Dashboard: 0.1.0
`);
  });

  test('works without a response, a call or a customer name', () => {
    const text = textOf({ batch: null, lastCall: null, customerName: null });
    expect(text).toContain('Ügyfél: 47021739-3426-40bf-9601-61b4b6d7c793\n');
    expect(text).toContain('Nincs válasz.');
    expect(text).not.toMatch(/MS-|Hibás|null|undefined/);
  });

  test('lists the required documents only if a device belongs to another organization', () => {
    expect(textOf({ batch: { ...batch, devices: batch.devices.slice(0, 2) } })).not.toContain('Iratok');
  });

  test('stays short with 10,000 failures, and says how many are left out', () => {
    const devices = Array.from({ length: 10_000 }, (_, index) =>
      device(index + 1, '812', 'ZtdDeviceNotFound'),
    );
    const text = textOf({ batch: { ...batch, devices } });
    expect(text).toContain('10000 × 812');
    expect(text).toContain('és még 9950');
    expect(text.split('\n').length).toBeLessThan(100);
  });

  test('keeps a hostile value on its line, as plain text', () => {
    const hostile = device(1, '8\n08', 'x\u202ey\u001b[31m', {
      serialNumber: 'a\r\nMS-RequestId: forged',
      deviceId: 'z'.repeat(100_000),
    });
    const text = textOf({ batch: { ...batch, devices: [hostile] } });
    expect(text).not.toMatch(/^MS-RequestId: forged/m);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('8\\u{a}08 x\\u{202e}y\\u{1b}[31m');
    expect(text.length).toBeLessThan(3_000);
  });
});
