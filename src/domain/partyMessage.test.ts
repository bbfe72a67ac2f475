import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BatchDevice } from './batch.ts';
import { ERROR_CATALOGUE, type Party, parties } from './errorCatalogue.ts';
import { hashOf } from './hashForTests.ts';
import type { BatchTrackingId, CustomerId } from './identifiers.ts';
import {
  askedErrors,
  type MessageFacts,
  type MessagePart,
  mailtoHref,
  type PartyMessageTexts,
  partyMessage,
  type RequestTexts,
  recipientsOf,
} from './partyMessage.ts';

function device(position: number, errorCode: string | null, rest: Partial<BatchDevice> = {}): BatchDevice {
  return {
    position,
    serialNumber: `SN${position}`,
    productKey: null,
    deviceId: null,
    status: errorCode === null ? 'finished' : 'finishedWithErrors',
    statusAsSent: null,
    errorCode,
    errorDescription: null,
    asSent: { hardwareHash: 'T0FsecretHash' },
    ...rest,
  };
}

const requests = (recipient: Party) =>
  Object.fromEntries(
    askedErrors[recipient].map((name): [string, RequestTexts] => [
      name,
      { title: `Title ${name}`, happened: 'Happened.', request: `Please, ${recipient}.`, proof: '' },
    ]),
  );
const texts: PartyMessageTexts = {
  subject: (recipient, count) => `${count} for ${recipient}`,
  greeting: 'Hello,',
  opening: (recipient, count) => `Opening to ${recipient} about ${count}.`,
  requests: Object.fromEntries(parties.map((one) => [one, requests(one)])) as PartyMessageTexts['requests'],
  devices: (kind, count) => `${kind} (${count}):`,
  reply: { previousOwner: 'Reply.', customer: 'Reply.', manufacturer: 'Reply.', microsoftSupport: 'Reply.' },
  batchTrackingId: 'Tracking ID',
  ownTenantId: 'Your tenant ID',
  customerTenantId: 'Tenant ID',
  closing: 'Regards,',
};

const trackingId = '0127ed8e-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId;
const customerId = '47021739-3426-40bf-9601-61b4b6d7c793' as CustomerId;
const part = (devices: readonly BatchDevice[], rest: Partial<MessagePart> = {}): MessagePart => ({
  batchTrackingId: trackingId,
  devices,
  uploaded: null,
  lastCall: { requestId: 'request-1', correlationId: 'correlation-1' },
  ...rest,
});
const factsOf = (...parts: MessagePart[]): MessageFacts => ({ customerId, customerName: 'Contoso', parts });
const bodyOf = (facts: MessageFacts, party: Party, recipient = party) =>
  partyMessage(facts, party, recipient, texts).body;

test('every error that somebody other than the partner resolves can be asked of all who may help', () => {
  for (const party of parties)
    for (const { name } of ERROR_CATALOGUE.filter(({ actor }) => actor === party))
      for (const recipient of recipientsOf(party)) expect(askedErrors[recipient]).toContain(name);
});

describe('a message', () => {
  const facts = factsOf(
    part([
      device(1, null),
      device(2, '811'),
      device(3, '808'),
      device(4, '808', { serialNumber: null, productKey: '12345-67890-09876-54321-13579' }),
      device(5, '808', { serialNumber: null, deviceId: '9993-8627' }),
      device(6, '808', { serialNumber: null }),
      device(7, '808'),
      device(8, '814'),
      device(9, null, { errorDescription: 'ZtdDeviceDuplicated', serialNumber: 'sn3' }),
    ]),
  );

  test('has a section for each error, the most frequent first, with one device on a line', () => {
    expect(partyMessage(facts, 'previousOwner', 'previousOwner', texts)).toEqual({
      subject: '6 for previousOwner',
      body: `Hello,

Opening to previousOwner about 6.

Title ZtdDeviceAssignedToOtherTenant (808 ZtdDeviceAssignedToOtherTenant)
Happened.
Please, previousOwner.

serialNumber (2):
SN3
SN7

deviceId (1):
9993-8627

productKey (1):
•••••-•••••-•••••-•••••-13579

row (1):
6

Title ZtdDeviceRegisteredByOtherTenant (811 ZtdDeviceRegisteredByOtherTenant)
Happened.
Please, previousOwner.

serialNumber (1):
SN2

Reply.

Tracking ID: ${trackingId}

Regards,
`,
    });
  });

  test('names the customer to itself and to Microsoft support, the calls only to the latter', () => {
    expect(bodyOf(facts, 'previousOwner')).not.toMatch(/Contoso|47021739|MS-/);
    expect(bodyOf(facts, 'customer')).toContain(`Your tenant ID: ${customerId}\nTracking ID`);
    expect(bodyOf(facts, 'customer')).not.toMatch(/MS-/);
    expect(bodyOf(facts, 'previousOwner', 'microsoftSupport')).toContain(`Tenant ID: ${customerId} (Contoso)
Tracking ID: ${trackingId}
MS-CorrelationId: correlation-1
MS-RequestId: request-1

`);
  });

  test('about an upload with several parts has the devices of all, and the IDs of those concerned', () => {
    const other = 'aaaaaaaa-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId;
    const third = 'bbbbbbbb-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId;
    const body = bodyOf(
      factsOf(
        part([device(1, '808')]),
        part([device(1, '808', { serialNumber: null })], { batchTrackingId: other, lastCall: null }),
        part([device(1, '812')], { batchTrackingId: third }),
      ),
      'previousOwner',
      'microsoftSupport',
    );
    expect(body).toContain(`SN1\n\nrow (1):\n1 (${other})`);
    expect(body).toContain(`MS-RequestId: request-1\nTracking ID: ${other}\n\n`);
    expect(body).not.toContain(third);
  });

  test('names a device that was uploaded here by its hash with the serial number of that', () => {
    const uploaded = {
      ...{ line: 1, serialNumber: '', productKey: '', manufacturer: '', model: '' },
      ...{ hasHash: true, serialNumberInHash: 'INHASH' },
    };
    const body = bodyOf(
      factsOf(part([device(1, '808', { serialNumber: null })], { uploaded: [uploaded] })),
      'previousOwner',
    );
    expect(body).toContain('serialNumber (1):\nINHASH\n');
  });

  test('keeps a hostile serial number on its line, short, and without a hardware hash', () => {
    const body = bodyOf(
      factsOf(
        part([
          device(1, '808', { serialNumber: 'a\r\nTracking ID: forged\u202e' }),
          device(2, '808', { serialNumber: hashOf({ serialNumber: 'X' }) }),
          device(3, '808', { serialNumber: 'z '.repeat(50_000) }),
        ]),
      ),
      'previousOwner',
    );
    expect(body).not.toMatch(/^Tracking ID: forged/m);
    expect(body).not.toMatch(/[\r\u202e]/);
    expect(body).not.toContain(hashOf({ serialNumber: 'X' }).slice(0, 50));
    expect(body.length).toBeLessThan(2_000);
  });
});

const codes = ['640', '802', '806', '808', '810', '811', '812', '813', '814', '899', null];
/** Devices with distinct identifiers, of one or more kinds each. */
const batchOf = fc
  .array(
    fc.record({
      code: fc.constantFrom(...codes),
      ids: fc.record({ serialNumber: fc.boolean(), productKey: fc.boolean(), deviceId: fc.boolean() }),
      hash: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ code, ids, hash }, index) => {
      const number = String(index + 1).padStart(5, '0');
      return device(index + 1, code, {
        serialNumber: ids.serialNumber ? `SERIAL-${number}` : null,
        productKey: ids.productKey ? `ABCDE-FGHIJ-KLMNO-PQRST-${number}` : null,
        deviceId: ids.deviceId ? `DEVICE-${number}` : null,
        asSent: hash ? { hardwareHash: hashOf({ serialNumber: number, bytes: 500 }) } : {},
      });
    }),
  );
const anyMessage = fc
  .constantFrom(...parties)
  .chain((party) =>
    fc.record({ party: fc.constant(party), recipient: fc.constantFrom(...recipientsOf(party)) }),
  );

test('every device of the party is named once and no other is; product keys are masked and hashes left out', () => {
  const actorOf = new Map(ERROR_CATALOGUE.map(({ code, actor }) => [code, actor]));
  fc.assert(
    fc.property(batchOf, anyMessage, (devices, { party, recipient }) => {
      const lines = bodyOf(factsOf(part(devices)), party, recipient).split('\n');
      const listed = devices.map((one) => {
        const masked = one.productKey && `•••••-•••••-•••••-•••••-${one.productKey.slice(-5)}`;
        const name = one.serialNumber ?? one.deviceId ?? masked ?? String(one.position);
        return lines.filter((line) => line === name).length;
      });
      const waiting = devices.map(({ errorCode }) => (actorOf.get(errorCode) === party ? 1 : 0));
      expect(listed).toEqual(waiting);
      const body = lines.join('\n');
      expect(body).not.toContain('ABCDE');
      for (const { asSent } of devices)
        if (asSent.hardwareHash) expect(body).not.toContain(String(asSent.hardwareHash).slice(0, 40));
    }),
  );
});

test('500 devices are 500 lines', () => {
  const devices = Array.from({ length: 500 }, (_, index) => device(index + 1, '808'));
  const lines = bodyOf(factsOf(part(devices)), 'previousOwner').split('\n');
  expect(lines.filter((line) => /^SN\d+$/.test(line))).toHaveLength(500);
  expect(lines.length).toBeLessThan(530);
});

describe('the mailto address', () => {
  test('is encoded as RFC 6068 requires', () => {
    expect(mailtoHref({ subject: 'Kérés & 1+1', body: 'a?b\nc=d #\n' })).toBe(
      'mailto:?subject=K%C3%A9r%C3%A9s%20%26%201%2B1&body=a%3Fb%0D%0Ac%3Dd%20%23%0D%0A',
    );
  });

  test('decodes to the same text, with lines that end in CRLF', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (subject, body) => {
        const { searchParams } = new URL(mailtoHref({ subject, body }));
        expect([...searchParams.keys()]).toEqual(['subject', 'body']);
        const withLineEnds = (one: string, end: string) => one.split(/\r\n|\r|\n/).join(end);
        expect(searchParams.get('subject')).toBe(withLineEnds(subject, ' '));
        expect(searchParams.get('body')).toBe(withLineEnds(body, '\r\n'));
      }),
    );
  });

  test('can be made of a text that was cut in the middle of a character', () => {
    expect(mailtoHref({ subject: '\ud83d', body: '' })).toBe('mailto:?subject=%EF%BF%BD&body=');
  });
});
