import { expect, test } from 'vitest';
import type { Customer } from '../seed/customers.ts';
import { customerIds } from '../seed/wellKnown.ts';
import { sandboxForTests } from '../testing/caller.ts';

interface Page {
  readonly items: Customer[];
  readonly continuationToken?: string;
}

const nameOf = ({ companyProfile }: Customer) => companyProfile.companyName;

test('the pages together contain every customer exactly once', async () => {
  const { json } = sandboxForTests();
  const all: Customer[] = [];
  let page: Page = await json('/v1/customers?size=100');
  for (;;) {
    all.push(...page.items);
    if (page.continuationToken === undefined) break;
    page = await json('/v1/customers?seekOperation=Next', {
      headers: { 'MS-ContinuationToken': page.continuationToken },
    });
  }
  expect(all.length).toBeGreaterThanOrEqual(240);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ companyProfile }) => companyProfile.domain)).size).toBe(all.length);
  expect(all.map(({ id }) => id)).toContain(customerIds.documented);
});

const filtered = (field: string, value: string, more = '') =>
  `/v1/customers?filter=${encodeURIComponent(JSON.stringify({ Field: field, Value: value, Operator: 'starts_with' }))}${more}`;

test.each([
  ['CompanyName', 'ÚJPEST', 'Újpesti Kenyérgyár Zrt.'],
  ['CompanyName', 'δελφ', 'Δελφίνι Ναυτιλιακή Α.Ε.'],
  ['Domain', 'Kirishima', '霧島原精機株式会社'],
])('a filter for %s starting with %s finds %s', async (field, value, name) => {
  const { json } = sandboxForTests();
  expect((await json(filtered(field, value))).items.map(nameOf)).toEqual([name]);
});

test('a filter also applies to the next page', async () => {
  const { json } = sandboxForTests();
  const first: Page = await json(filtered('CompanyName', 'bright', '&size=5'));
  const second: Page = await json('/v1/customers?seekOperation=Next', {
    headers: { 'MS-ContinuationToken': first.continuationToken ?? '' },
  });
  const names = [...first.items, ...second.items].map(nameOf);
  expect(names).toHaveLength(9);
  expect(names.every((name) => name.startsWith('Brightwater'))).toBe(true);
});

test.each([
  ['/v1/customers?size=none', 400, '2000'],
  ['/v1/customers?filter=%7B', 400, '2000'],
  ['/v1/customers?seekOperation=Next', 400, '2000'],
  ['/v1/customers/not-a-guid', 400, '2001'],
  [`/v1/customers/${customerIds.unknown}`, 404, '60003'],
  [`/v1/customers/${customerIds.withoutRelationship}`, 403, '20002'],
  ['/v1/nonsense', 404, '1000'],
])('%s returns %i with code %s', async (path, status, code) => {
  const { api } = sandboxForTests();
  const response = await api(path);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});
