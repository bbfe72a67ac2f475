import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedUploads } from './pastedUploads.ts';

const customer = '47021739-3426-40bf-9601-61b4b6d7c793';
const id = '0127ed8e-ff72-4983-a3d8-e8d8bd378932';
const other = 'a1b2c3d4-0000-4000-8000-000000000001';

describe('the uploads in a pasted text', () => {
  it.each([
    ['a bare tracking ID', id, null, [id], null],
    ['a Location value', `/customers/${customer}/batchJobStatus/${id}`, customer, [id], null],
    [
      'a response header',
      `Location: https://api.partnercenter.microsoft.com/v1/customers/${customer}/batchJobStatus/${id}`,
      customer,
      [id],
      null,
    ],
    [
      'a link with a name',
      `https://d.test/customers/${customer}/batches/${id}?name=Spring+rollout`,
      customer,
      [id],
      'Spring rollout',
    ],
    [
      'a link to several parts',
      `see https://d.test/customers/${customer}/uploads?parts=${id}%2C${other}&name=Big%20one`,
      customer,
      [id, other],
      'Big one',
    ],
  ])('%s', (_, text, customerId, trackingIds, name) => {
    expect(pastedUploads(text)).toEqual([
      { kind: 'upload', line: 1, text, customerId, trackingIds, name, assigned: null },
    ]);
  });

  it('may be assignments, whose links say so', () => {
    for (const path of [`batches/${id}?assigned=${other}`, `uploads?parts=${id}&assigned=${other}`])
      expect(pastedUploads(`https://d.test/customers/${customer}/${path}`)).toMatchObject([
        { kind: 'upload', trackingIds: [id], assigned: other },
      ]);
  });

  it('are read line by line, and lines without an ID are left out', () => {
    const found = pastedUploads(`Hello,\r\n\r\n${id}\r\nthis one too: ${other}\r\nThanks`);
    expect(found.map(({ line, kind }) => [line, kind])).toEqual([
      [3, 'upload'],
      [4, 'upload'],
    ]);
  });

  it('are named once, and a repeated line says which one it repeats', () => {
    const found = pastedUploads(`${id}\n${id.toUpperCase()}`);
    expect(found[1]).toEqual({ kind: 'repeated', line: 2, text: id.toUpperCase(), of: 1 });
  });

  it('include what is wrong with an ID that is incomplete or not the only one', () => {
    const found = pastedUploads(`${id.slice(0, -3)}\n${customer} ${id}`);
    expect(found).toMatchObject([
      { line: 1, kind: 'problem', problem: 'incompleteGuid' },
      { line: 2, kind: 'problem', problem: 'severalGuids' },
    ]);
  });

  it('are found in any text without throwing', () => {
    const piece = fc.oneof(
      fc.constantFrom(id, customer, '\n', '/customers/', '/uploads?parts=', ',', '%'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const one of pastedUploads(pieces.join(''))) expect(one.line).toBeGreaterThan(0);
      }),
    );
  });
});
