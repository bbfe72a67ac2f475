import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../domain/hashForTests.ts';
import { type LoggedValue, logBody, readLoggedBody } from './loggedBody.ts';

const logged = (body: unknown): LoggedValue => readLoggedBody(logBody(body));

describe('the request log stores', () => {
  test('a small response completely', () => {
    expect(
      logged({ status: 'finished', devicesStatus: [{ errorCode: 808, ok: false, note: null }] }),
    ).toEqual({
      fields: [
        ['status', 'finished'],
        [
          'devicesStatus',
          {
            items: [
              {
                fields: [
                  ['errorCode', 808],
                  ['ok', false],
                  ['note', null],
                ],
                left: 0,
              },
            ],
            left: 0,
          },
        ],
      ],
      left: 0,
    });
  });

  test('the start of a large one, and how much is left', () => {
    const body = {
      devicesStatus: Array.from({ length: 100_000 }, (_, row) => ({ serialNumber: `SN${row}` })),
    };
    expect(logBody(body).length).toBeLessThan(20_000);
    const [[, devices] = []] = (logged(body) as unknown as { fields: [string, LoggedValue][] }).fields;
    const { items, left } = devices as { items: LoggedValue[]; left: number };
    expect(items.length).toBeGreaterThan(20);
    expect(items.length + left).toBe(100_000);
  });

  test('the start of a long text', () => {
    expect(logged({ serialNumber: 'S W '.repeat(25_000) })).toEqual({
      fields: [['serialNumber', { start: 'S W '.repeat(125), left: 99_500 }]],
      left: 0,
    });
  });

  test('no hardware hash, known by its name or its form, and no token', () => {
    const hash = hashOf({ serialNumber: '5P9KML3' });
    const token = `eyJ${'a'.repeat(40)}.eyJ${'b'.repeat(200)}.${'c'.repeat(86)}`;
    const body = {
      hardwareHash: 'T0short',
      other: hash,
      list: [{ note: `see ${token}` }],
      access_token: 'opaque',
    };
    const text = logBody(body);
    expect(text).not.toContain('T0short');
    expect(text).not.toContain(hash.slice(0, 100));
    expect(text).not.toContain(hash.slice(-100));
    expect(text).not.toContain('bbbb');
    expect(text).not.toContain('opaque');
    expect(text.match(/"hidden":"hash"/g)).toHaveLength(2);
    expect(text.match(/"hidden":"token"/g)).toHaveLength(2);
  });

  test('any value, within limits', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 30 }), (body) => {
        const text = logBody(body);
        expect(text.length).toBeLessThan(60_000);
        readLoggedBody(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
