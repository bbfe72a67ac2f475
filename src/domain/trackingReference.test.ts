import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTrackingReference } from './trackingReference.ts';

const customer = '47021739-3426-40bf-9601-61b4b6d7c793';
const batch = '0127ed8e-ff72-4983-a3d8-e8d8bd378932';
const other = 'a3f1c9d2-5b6e-4f70-8a91-b2c3d4e5f607';
const location = `/customers/${customer}/batchJobStatus/${batch}`;

describe('finds the batch in', () => {
  test.each([
    ['a GUID', batch, null],
    ['a GUID in uppercase', batch.toUpperCase(), null],
    ['a GUID in braces and whitespace', `  {${batch}}\n`, null],
    ['a quoted GUID', `"${batch}"`, null],
    ['a GUID with typographic dashes', batch.replaceAll('-', '–'), null],
    ['a GUID with invisible characters', `\u200b${batch.slice(0, 4)}\u00ad${batch.slice(4)}\ufeff`, null],
    ['a sentence', `Please look at ${batch}, it hangs.`, null],
    ['a line of JSON', `"batchTrackingId": "${batch}",`, null],
    ['a Location', location, customer],
    ['a Location without a leading slash', location.slice(1), customer],
    ['a Location with a version', `/v1${location}`, customer],
    ['the documented lowercase path', location.toLowerCase(), customer],
    ['a Location in uppercase', location.toUpperCase(), customer],
    ['a header', `Location: ${location}`, customer],
    ['a Location without a customer', `batchJobStatus/${batch}`, null],
    ['an API address', `https://api.partnercenter.microsoft.com/v1${location}`, customer],
    ['an API address with a query', `https://api.partnercenter.microsoft.com/v1${location}?x=1#y`, customer],
    ['a percent-encoded Location', encodeURIComponent(location), customer],
    ['braces in the path', `/customers/{${customer}}/batchJobStatus/{${batch}}`, customer],
    ['this app’s address', `https://devices.test/customers/${customer}/batches/${batch}`, customer],
    [
      'this app’s address with view settings',
      `http://localhost:5173/customers/${customer}/batches/${batch}?sort=-status&device=3`,
      customer,
    ],
    [
      'a URL within a URL',
      `https://login.test/?next=${encodeURIComponent(`https://d.test${location}?a=b`)}`,
      customer,
    ],
    [
      'a URL encoded twice',
      `https://login.test/?next=${encodeURIComponent(encodeURIComponent(location))}`,
      customer,
    ],
    ['a log with other IDs next to it', `MS-RequestId: ${other}\nLocation: ${location}\nMS-CV: x`, customer],
    ['a GUID broken over two lines', `${batch.slice(0, 13)}\r\n${batch.slice(13)}`, null],
    ['the same in a one-line field', `${batch.slice(0, 13)} ${batch.slice(13)}`, null],
    ['a link broken in quoted-printable', `${location.slice(0, 30)}=\r\n${location.slice(30)}`, customer],
    ['the same in a one-line field ', `${location.slice(0, 30)}= ${location.slice(30)}`, customer],
    ['a link broken in a quoted mail', `> >${location.slice(0, 70)}\n> > ${location.slice(70)}`, customer],
    ['a link broken within the word batch', location.replace('tch', 'tc\n  h'), customer],
    ['a percentage before it', `100%\n${batch}`, null],
    [
      'an address of /open with a tracking ID',
      `https://devices.test/open?location=${batch}&customer=${customer}&name=x`,
      customer,
    ],
    ['the same with the other name', `/open?customerId={${customer}}&location=${batch}`, customer],
    ['an address of /open with a Location', `/open?location=${encodeURIComponent(location)}`, customer],
    ['the same batch named twice', `${location} (i.e. ${location.toUpperCase()})`, customer],
    ['an invalid customer ID before it', `/customers/4702/batchJobStatus/${batch}`, null],
    [
      'the nil GUID as customer',
      `/customers/00000000-0000-0000-0000-000000000000/batchJobStatus/${batch}`,
      null,
    ],
  ])('%s', (_, text, customerId) => {
    expect(parseTrackingReference(text)).toEqual({ ok: true, batchTrackingId: batch, customerId });
  });
});

describe('says what is wrong with', () => {
  test.each([
    ['nothing', '', 'empty', null],
    ['whitespace', ' \n\t ', 'empty', null],
    ['only invisible characters', '\u200b\ufeff', 'empty', null],
    ['a word', 'hello', 'noGuid', null],
    ['a company name', 'Contoso GmbH', 'noGuid', null],
    ['a domain', 'contoso.com', 'noGuid', null],
    ['another address', 'https://partner.microsoft.com/dashboard', 'noGuid', null],
    ['a short GUID', batch.slice(0, -1), 'incompleteGuid', batch.slice(0, -1)],
    ['a long GUID', `${batch}4`, 'incompleteGuid', `${batch}4`],
    ['half a GUID', '0127ed8e-ff72-4983', 'incompleteGuid', '0127ed8e-ff72-4983'],
    ['the first group', '0127ed8e', 'incompleteGuid', '0127ed8e'],
    ['a truncated address', location.slice(0, -10), 'incompleteGuid', batch.slice(0, -10)],
    ['an O instead of a zero', batch.replace('0', 'O'), 'wrongLetter', batch.replace('0', 'O')],
    [
      'an address with an l instead of a one',
      location.replace(batch, batch.replace('1', 'l')),
      'wrongLetter',
      batch.replace('1', 'l'),
    ],
    [
      'the nil GUID',
      '00000000-0000-0000-0000-000000000000',
      'nilGuid',
      '00000000-0000-0000-0000-000000000000',
    ],
    ['a customer’s address', `https://devices.test/customers/${customer}`, 'onlyCustomer', customer],
    [
      'an address that stops before the batch',
      `/customers/${customer}/batchJobStatus/`,
      'onlyCustomer',
      customer,
    ],
    [
      'an API address of a device batch',
      `/v1/customers/${customer}/deviceBatches/Test%20batch/devices`,
      'deviceBatch',
      null,
    ],
    [
      'this app’s address of a device batch',
      `/customers/${customer}/device-batches/${other}`,
      'deviceBatch',
      null,
    ],
    ['two ids on two lines', `${customer}\n${batch}`, 'severalGuids', `${customer}, ${batch}`],
    [
      'an id cut off and half an id below it',
      `${batch.slice(0, 28)}\n${other.slice(0, 18)}`,
      'incompleteGuid',
      batch.slice(0, 28),
    ],
    [
      'a broken address of a device batch',
      `/customers/${customer}/device-\nbatches/${other}`,
      'deviceBatch',
      null,
    ],
    [
      'a broken address of a customer',
      `/customers/${customer.slice(0, 9)}\n${customer.slice(9)}`,
      'onlyCustomer',
      customer,
    ],
    ['an address of /open with a customer alone', `/open?customer=${customer}`, 'onlyCustomer', customer],
    ['two IDs without a path', `${customer} ${batch}`, 'severalGuids', `${customer}, ${batch}`],
    ['two batches', `${location}\n${location.replace(batch, other)}`, 'severalGuids', `${batch}, ${other}`],
  ])('%s', (_, text, problem, found) => {
    expect(parseTrackingReference(text)).toEqual({ ok: false, problem, found });
  });
});

test('never throws, and an accepted ID is always in the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.uuid(),
    fc.constantFrom('/customers/', '/batchJobStatus/', 'batches/', '%2F', '%', '{', '}', '-', '?', '–'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const reference = parseTrackingReference(text);
      if (reference.ok) {
        const bare = (from: string) => from.toLowerCase().replace(/[^0-9a-f]/g, '');
        const id = bare(reference.batchTrackingId);
        expect(reference.batchTrackingId).toMatch(/^[0-9a-f-]{36}$/);
        expect([text, decodeAscii(text)].some((source) => bare(source).includes(id))).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
});

test('finds a batch in this app’s address, for any IDs and origin', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.webUrl(), (customerId, trackingId, origin) => {
      const reference = parseTrackingReference(`${origin}/customers/${customerId}/batches/${trackingId}?q=1`);
      expect(reference).toEqual({ ok: true, batchTrackingId: trackingId, customerId });
    }),
  );
});

/** What mail programs and one-line fields make of a line break. */
const lineBreak = fc.constantFrom(
  '\n',
  '\r\n',
  '=\r\n',
  '\r\n> ',
  '\n>> ',
  '\n    ',
  '=\n> > ',
  ' ',
  '= ',
  ' > ',
);
const breaks = fc.array(fc.tuple(fc.nat(), lineBreak), { maxLength: 6 });
/** The text with these breaks, at most one between two characters: more is an empty line. */
function brokenAt(text: string, at: readonly (readonly [number, string])[]): string {
  const byPlace = new Map(at.map(([place, inserted]) => [1 + (place % (text.length - 1)), inserted]));
  return [...text].map((character, index) => (byPlace.get(index) ?? '') + character).join('');
}

test('breaks at any places of a link change nothing', () => {
  const link = fc
    .tuple(fc.uuid(), fc.uuid(), fc.constantFrom('batches', 'batchJobStatus', 'batchjobstatus'), fc.nat(2))
    .map(([customerId, trackingId, word, encoded]) => {
      let path = `/customers/${customerId}/${word}/${trackingId}`;
      for (let layer = 0; layer < encoded; layer++) path = encodeURIComponent(path);
      return { text: `https://devices.test${path}`, customerId, trackingId };
    });
  fc.assert(
    fc.property(link, breaks, ({ text, customerId, trackingId }, at) => {
      const reference = parseTrackingReference(brokenAt(text, at));
      expect(reference).toEqual({ ok: true, batchTrackingId: trackingId, customerId });
    }),
    { numRuns: 5_000 },
  );
});

test('two ids on two lines, broken or cut off, never become a third one', () => {
  const id = fc.tuple(fc.uuid(), breaks, fc.nat({ max: 35 }));
  fc.assert(
    fc.property(id, id, lineBreak, fc.boolean(), ([a, breaksA, cut], [b, breaksB], between, isCut) => {
      const first = isCut ? a.slice(0, 36 - cut) : a;
      const text = brokenAt(first.padEnd(2, ' '), breaksA) + between + brokenAt(b, isCut ? [] : breaksB);
      const reference = parseTrackingReference(text);
      if (first === a) expect(reference).toMatchObject({ ok: false, problem: 'severalGuids' });
      else expect(reference).toMatchObject({ ok: true, batchTrackingId: b });
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  '-'.repeat(100_000),
  '0-'.repeat(50_000),
  'a'.repeat(100_000),
  '%25'.repeat(40_000),
  'customers/'.repeat(10_000),
  ' >'.repeat(50_000),
  '0 '.repeat(50_000),
  `0${' '.repeat(99_999)}`,
  '= '.repeat(50_000),
  'c\nu\n'.repeat(25_000),
])('rejects a hostile text of 100,000 characters within a second (%#)', (text) => {
  const started = performance.now();
  expect(parseTrackingReference(text).ok).toBe(false);
  expect(performance.now() - started).toBeLessThan(1_000);
});

function decodeAscii(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
