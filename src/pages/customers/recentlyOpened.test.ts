import { expect, test } from 'vitest';
import { parseCustomerId } from '../../domain/identifiers.ts';
import type { KeptCustomer } from '../../kept/records.ts';
import { readSearch } from './readSearch.ts';
import { recentlyOpened } from './recentlyOpened.ts';

const customerId = parseCustomerId('47021739-3426-40bf-9601-61b4b6d7c793');
if (customerId === null) throw new Error('not a customer ID');

function kept(companyName: string | null, domain: string | null): KeptCustomer {
  return { account: 'a', customerId: customerId as never, companyName, domain, openedAt: new Date(0) };
}

const customers = [
  kept('Aldermoor Foods plc', 'aldermoorfoods.example'),
  kept('Árvíztűrő Kft.', 'arvizturo.example'),
  kept(null, 'nameless.example'),
  kept('Foodstuffs North', null),
];

test.each([
  ['', [0, 1, 2, 3]],
  ['alder', [0]],
  ['ÁRVÍZ', [1]],
  ['vizturo', [1]],
  ['it@arvizturo.example', [1]],
  ['nameless', [2]],
  ['foods', [0, 3]],
  ['nobody', []],
  ['47021739-3426-40bf-9601-61b4b6d7c793', []],
])('%j matches the recently opened customers %j', (typed, places) => {
  expect(recentlyOpened(customers, readSearch(typed))).toEqual(places.map((place) => customers[place]));
});

test('lists no more customers than fit on a screen', () => {
  const many = Array.from({ length: 30 }, (_, index) => kept(`Customer ${index}`, null));
  expect(recentlyOpened(many, readSearch(''))).toEqual(many.slice(0, 8));
});
