import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OpenParameters, readCustomer, readOpenAddress } from './openAddress.ts';

const customer = '47021739-3426-40bf-9601-61b4b6d7c793';
const batch = '0127ed8e-ff72-4983-a3d8-e8d8bd378932';
const other = 'a3f1c9d2-5b6e-4f70-8a91-b2c3d4e5f607';
const location = `/customers/${customer}/batchJobStatus/${batch}`;
const upload = { kind: 'upload', customerId: customer, trackingIds: [batch], name: null, assigned: null };
const profile = '59e45a48-0000-4000-8000-6b3d1d2c1a11';

describe('opens', () => {
  test.each<[string, OpenParameters, object]>([
    ['a Location', { location }, upload],
    ['the same with a name', { location, name: 'Spring' }, { ...upload, name: 'Spring' }],
    ['a full URL', { location: `https://api.partnercenter.microsoft.com/v1${location}` }, upload],
    ['an encoded Location that was encoded again', { location: encodeURIComponent(location) }, upload],
    ['a tracking ID with its customer', { location: batch, customer }, upload],
    ['the same under the other name', { location: batch, customerId: customer.toUpperCase() }, upload],
    ['a Location without a customer', { location: `batchJobStatus/${batch}`, customer }, upload],
    ['a Location with another customer', { location, customer: other }, upload],
    [
      'a link of this app',
      { location: `https://d.test/customers/${customer}/batches/${batch}?tab=all` },
      upload,
    ],
    ['an assignment', { location, assigned: profile.toUpperCase() }, { ...upload, assigned: profile }],
    ['an assignment of something that is no profile', { location, assigned: 'Kiosk' }, upload],
    [
      'a link to an assignment',
      { location: `/customers/${customer}/batches/${batch}?assigned=${profile}` },
      { ...upload, assigned: profile },
    ],
    [
      'a link with a name',
      { location: `/customers/${customer}/batches/${batch}?name=Autumn` },
      { ...upload, name: 'Autumn' },
    ],
    [
      'a link with a name, under another one',
      { location: `/customers/${customer}/batches/${batch}?name=Autumn`, name: 'Spring' },
      { ...upload, name: 'Spring' },
    ],
    [
      'a link to several parts',
      { location: `https://d.test/customers/${customer}/uploads?parts=${batch},${other}&name=Autumn` },
      { ...upload, trackingIds: [batch, other], name: 'Autumn' },
    ],
    [
      'an address of /open itself',
      { location: `https://d.test/open?location=${batch}&customer=${customer}&name=Autumn` },
      { ...upload, name: 'Autumn' },
    ],
  ])('%s', (_, parameters, expected) => {
    expect(readOpenAddress(parameters)).toEqual(expected);
  });
});

test.each<[string, OpenParameters, string | null]>([
  ['none', { location: batch }, null],
  ['an empty one', { location: batch, customer: '' }, null],
  ['one that is no ID', { location: batch, customer: 'contoso.com' }, 'contoso.com'],
])('asks for the customer of a tracking ID with %s', (_, parameters, badCustomer) => {
  const expected = { kind: 'customerMissing', trackingIds: [batch], name: null, assigned: null, badCustomer };
  expect(readOpenAddress(parameters)).toEqual(expected);
});

test.each<[string, OpenParameters, string]>([
  ['nothing', {}, 'empty'],
  ['a customer alone', { customer }, 'empty'],
  ['a word', { location: 'Contoso' }, 'noGuid'],
  ['a link to a customer', { location: `https://d.test/customers/${customer}` }, 'onlyCustomer'],
  [
    'a link to parts that are cut off',
    { location: `/customers/${customer}/uploads?parts=${batch},a3f1` },
    'severalGuids',
  ],
])('says what is wrong with %s', (_, parameters, problem) => {
  expect(readOpenAddress(parameters)).toMatchObject({ kind: 'unusable', problem });
});

test('never throws, for any text', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }));
  fc.assert(
    fc.property(text, text, text, (location, customer, name) => {
      readOpenAddress({ location, customer, name });
      readOpenAddress({ location: `/open?location=${location}` });
      readCustomer(location);
    }),
  );
});

test.each([
  ['an ID', customer, customer],
  ['an ID in a sentence', `Tenant: {${customer.toUpperCase()}}.`, customer],
  ['the address of a customer', `https://d.test/customers/${customer}`, customer],
  ['the link of one of its uploads', `https://d.test/customers/${customer}/batches/${batch}`, customer],
  ['a name', 'Contoso', null],
  ['two IDs', `${customer} ${other}`, null],
])('finds a customer in %s', (_, text, expected) => {
  expect(readCustomer(text)).toBe(expected);
});
