import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BatchTrackingId, CustomerId, ProfileId } from '../domain/identifiers.ts';
import { people, plainUpload, readingAt, teamUploads } from '../domain/team/teamForTests.ts';
import type { Person, TeamUpload } from '../domain/team/teamUpload.ts';
import { readFields, writeFields, writeRecord } from './teamRecord.ts';

const now = Date.UTC(2026, 2, 9);
const [anna] = people as [Person];
const guid = (last: string) => `00000000-0000-4000-8000-00000000000${last}`;
const withGuids = (upload: TeamUpload): TeamUpload => ({
  ...upload,
  customerId: guid('0') as CustomerId,
  assigns: upload.assigns && {
    ...upload.assigns,
    profileId: guid(upload.assigns.profileId) as ProfileId,
  },
  parts: upload.parts.map((part) => ({ ...part, trackingId: guid(part.trackingId) as BatchTrackingId })),
});
const one = withGuids(plainUpload('1', { customerName: 'Contoso' }));
const fieldsWith = (record: object) => ({
  Record: JSON.stringify({ ...JSON.parse(writeRecord(one)), ...record }),
});

test('what is written is read again, and always written the same', () => {
  fc.assert(
    fc.property(teamUploads, (generated) => {
      const upload = withGuids(generated);
      const fields = writeFields(upload);
      expect(readFields(fields, now)).toEqual(upload);
      expect(writeRecord(readFields(fields, now) as TeamUpload)).toBe(fields.Record);
    }),
  );
});

test('the columns for people have one short line each', () => {
  const name = { value: `Autumn\n${'x'.repeat(500)}`, at: 1, by: anna };
  const sent = { by: { id: 'b', name: 'Ben\tB.' }, at: now, batchId: 'B', devices: 3 };
  const fields = writeFields({ ...one, name, sent });
  expect(fields).toMatchObject({
    UploadKey: `${guid('0')}/${guid('1')}`,
    ...{
      CustomerId: guid('0'),
      CustomerName: 'Contoso',
      SentBy: 'Ben B.',
      SentAt: '2026-03-09T00:00:00.000Z',
    },
  });
  expect(fields.Title).toMatch(/^Autumn x+$/);
  expect(String(fields.Title)).toHaveLength(255);
  expect(writeFields(one)).toMatchObject({ Title: guid('1') });
  expect(writeFields(one)).not.toHaveProperty('SentAt');
});

test('nothing but what is shared is written', () => {
  const secret = {
    serialNumber: '5P9KML3',
    productKey: '00329',
    hardwareHash: 'T0FB',
    message: 'Dear customer',
  };
  const part = { ...one.parts[0], ...secret, reading: { ...readingAt(1, 2), ...secret } };
  const upload = { ...one, ...secret, parts: [part] } as unknown as TeamUpload;
  const text = JSON.stringify(writeFields(upload));
  for (const value of Object.values(secret)) expect(text).not.toContain(value);
});

test('the counts of hundreds of parts are left out where they do not fit', () => {
  const parts = Array.from({ length: 300 }, (_, index) => ({
    trackingId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` as BatchTrackingId,
    ...{ number: index + 1, devices: 1_000, reading: readingAt(now, 3, now) },
  }));
  const written = writeRecord({ ...one, parts });
  expect(written.length).toBeLessThan(60_000);
  expect(readFields({ Record: written }, now)?.parts).toHaveLength(300);
  expect(readFields({ Record: written }, now)?.parts[0]?.reading).toBeNull();
});

describe('an item that somebody has made up', () => {
  test.each([
    ['no record', {}],
    ['no JSON', { Record: '{' }],
    ['a list', { Record: '[]' }],
    ['a later version', fieldsWith({ version: 2 })],
    ['no customer', fieldsWith({ customerId: '../x' })],
    ['no parts', fieldsWith({ parts: [{ trackingId: '../../customers' }, null, 7] })],
    ['nobody who shared it', fieldsWith({ sharedBy: 'me' })],
  ])('cannot be read with %s', (_, fields) => {
    expect(readFields(fields, now)).toBeNull();
  });

  test('is read without what cannot be', () => {
    const upload = readFields(
      fieldsWith({
        customerName: { html: '<img>' },
        assigns: { profileId: '../policies', profileName: 'Kiosk' },
        sent: { by: anna, at: 'yesterday' },
        parts: [
          { trackingId: guid('1'), number: -1, devices: 1e300, reading: { at: 'x' } },
          { trackingId: guid('1'), number: 2 },
          {
            trackingId: guid('2'),
            reading: { ...readingAt(1, 1), at: '2026-03-01T00:00:00Z', total: 'many' },
          },
        ],
        name: { value: 'From the year 9999', at: '9999-12-31T00:00:00Z', by: anna },
        asked: { customer: { value: 'x', at: 'y', by: 7 }, constructor: { value: null, at: 1 } },
        archived: { value: 'yes', at: '2026-03-01T00:00:00Z', by: anna },
      }),
      now,
    );
    expect(upload).toEqual({
      ...{ customerId: guid('0'), customerName: null, sharedBy: anna, assigns: null, sent: null },
      parts: [
        { trackingId: guid('1'), number: null, devices: null, reading: null },
        { trackingId: guid('2'), number: null, devices: null, reading: null },
      ],
      ...{ name: null, asked: {}, archived: null },
    });
  });

  test('may be anything', () => {
    fc.assert(
      fc.property(fc.json(), fc.anything(), (json, value) => {
        expect(() => readFields({ Record: json }, now)).not.toThrow();
        expect(() => readFields({ Record: value }, now)).not.toThrow();
      }),
    );
  });
});
