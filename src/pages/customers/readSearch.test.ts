import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSearch } from './readSearch.ts';

const customer = '47021739-3426-40bf-9601-61b4b6d7c793';
const batch = '0127ed8e-ff72-4983-a3d8-e8d8bd378932';

test.each(['', '  ', '\n'])('an empty text means all customers (%j)', (text) => {
  expect(readSearch(text)).toEqual({ kind: 'all' });
});

test.each([
  ['an ID', customer],
  ['an ID in uppercase and braces', ` {${customer.toUpperCase()}} `],
  ['an ID in a sentence', `Tenant ID: ${customer}.`],
  ['the address of a customer', `https://devices.test/customers/${customer}?lang=hu`],
])('%s means one customer', (_, text) => {
  expect(readSearch(text)).toEqual({ kind: 'customer', customerId: customer });
});

test.each([
  ['a Location', `/customers/${customer}/batchJobStatus/${batch}`],
  [
    'a link that a mail program broke',
    `> /customers/${customer.slice(0, 9)}=\r\n> ${customer.slice(9)}/batches/${batch}`,
  ],
  [
    'this app’s address of a batch',
    `http://localhost:5173/customers/${customer}/batches/${batch}?status=failed`,
  ],
])('%s means one batch', (_, text) => {
  expect(readSearch(text)).toEqual({ kind: 'batch', customerId: customer, batchTrackingId: batch });
});

describe('any other text is a search', () => {
  test.each([
    ['a word', 'Tarka', { companyName: 'Tarka', domain: 'Tarka', meansDomain: false }],
    ['two words', ' Tarka Bú ', { companyName: 'Tarka Bú', domain: null, meansDomain: false }],
    [
      'a domain',
      'tarkabutor.hu',
      { companyName: 'tarkabutor.hu', domain: 'tarkabutor.hu', meansDomain: true },
    ],
    ['a name with a dot', 'St. Anne', { companyName: 'St. Anne', domain: null, meansDomain: false }],
    ['a name that ends in a dot', 'S.A.', { companyName: 'S.A.', domain: 'S.A.', meansDomain: false }],
    [
      'an email address',
      'it@tarkabutor.hu',
      { companyName: null, domain: 'tarkabutor.hu', meansDomain: true },
    ],
    ['the end of an email address', '@tarka', { companyName: null, domain: 'tarka', meansDomain: false }],
    ['the start of an email address', 'it@', { companyName: 'it@', domain: null, meansDomain: false }],
    [
      'a web address',
      'https://www.tarkabutor.hu/kapcsolat?x=1',
      { companyName: null, domain: 'tarkabutor.hu', meansDomain: true },
    ],
    ['a name with a slash', 'A/S Björkö', { companyName: 'A/S Björkö', domain: null, meansDomain: false }],
    ['a name with an ampersand', 'J&B', { companyName: 'J&B', domain: null, meansDomain: false }],
    [
      'half an ID',
      '47021739-3426',
      { companyName: '47021739-3426', domain: '47021739-3426', meansDomain: false },
    ],
    ['another script', '月見坂', { companyName: '月見坂', domain: '月見坂', meansDomain: false }],
  ])('%s', (_, text, expected) => {
    expect(readSearch(text)).toEqual({ kind: 'startsWith', ...expected });
  });
});

test('never throws, and always searches for a name or a domain', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress()), (text) => {
      const search = readSearch(text);
      if (search.kind !== 'startsWith') return;
      expect(search.companyName ?? search.domain).toBeTruthy();
    }),
  );
});
