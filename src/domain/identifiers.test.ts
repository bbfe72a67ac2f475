import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinBatchTrackingIds,
  looksLikeDomain,
  parseBatchId,
  parseBatchTrackingId,
  parseBatchTrackingIds,
  parseCustomerId,
} from './identifiers.ts';

const id = '47021739-3426-40bf-9601-61b4b6d7c793';

describe('a customer ID', () => {
  test.each([
    [id, id],
    [id.toUpperCase(), id],
    [`  ${id}\n`, id],
    [`{${id}}`, id],
    [`{ ${id.toUpperCase()} }`, id],
    ['', null],
    ['contoso.com', null],
    [id.slice(1), null],
    [`${id}0`, null],
    [id.replaceAll('-', ''), null],
    [`${id}/../other`, null],
    [`{${id}`, null],
    ['00000000-0000-0000-0000-000000000000', null],
    ['47o21739-3426-40bf-9601-61b4b6d7c793', null],
  ])('%j is read as %j', (text, expected) => {
    expect(parseCustomerId(text)).toBe(expected);
  });

  test('is the same in any casing, and a parsed ID needs no encoding in a path', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string(), (uuid, noise) => {
        expect(parseCustomerId(uuid.toUpperCase())).toBe(parseCustomerId(uuid));
        const read = parseBatchTrackingId(noise) ?? parseBatchTrackingId(uuid);
        expect(encodeURIComponent(read ?? '')).toBe(read ?? '');
      }),
    );
  });
});

describe('the tracking IDs of an address', () => {
  const other = '0127ed8e-ff72-4983-a3d8-e8d8bd378932';
  test.each([
    ['none', '', [], []],
    ['one', id, [id], []],
    ['several, spaced and in capitals', ` ${id.toUpperCase()} , ${other}`, [id, other], []],
    ['one twice', `${id},${id}`, [id], []],
    ['texts that are no tracking IDs', `x,${id},,123`, [id], ['x', '123']],
  ])('%s', (_, text, trackingIds, invalid) => {
    expect(parseBatchTrackingIds(text)).toEqual({ trackingIds, invalid });
  });

  test('are the same when they are read again', () => {
    const { trackingIds } = parseBatchTrackingIds(`${id},${other}`);
    expect(parseBatchTrackingIds(joinBatchTrackingIds(trackingIds)).trackingIds).toEqual([id, other]);
  });
});

describe('a batch name', () => {
  test.each(['Test batch', 'Q3 / Újpest #1 100%', ' ', '...', '%2e%2e', '日本', '🖥'])(
    '%j is kept unchanged',
    (text) => {
      expect(parseBatchId(text)).toBe(text);
    },
  );
  test.each(['', '.', '..', 'half a pair \ud83d'])('%j cannot be a path segment', (text) => {
    expect(parseBatchId(text)).toBeNull();
  });

  test('is unchanged after a round trip through a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const batchId = parseBatchId(text);
        fc.pre(batchId !== null);
        const path = new URL(`https://host.test/a/${encodeURIComponent(batchId as string)}/b`).pathname.split(
          '/',
        );
        expect(path).toHaveLength(4);
        expect(decodeURIComponent(path[2] ?? '')).toBe(text);
      }),
    );
  });
});

test.each([
  ['contoso.com', true],
  [' contoso.onmicrosoft.com ', true],
  ['árvíztűrő.hu', true],
  ['xn--rvztr-6qa.xn--p1ai', true],
  ['日本.jp', true],
  ['contoso', false],
  ['contoso.', false],
  ['.com', false],
  ['contoso com', false],
  ['a@contoso.com', false],
  ['https://contoso.com', false],
  ['10.0.0.1', false],
  ['-a.com', false],
  [id, false],
  ['', false],
])('whether %j looks like a domain: %s', (text, expected) => {
  expect(looksLikeDomain(text)).toBe(expected);
});
