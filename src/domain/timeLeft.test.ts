import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProgressPoint } from './progress.ts';
import { timeLeft } from './timeLeft.ts';

const second = 1_000;
const minute = 60 * second;
const start = Date.UTC(2026, 2, 9);

const nothing = { registered: 0, alreadyRegistered: 0, forYou: 0, waitingForOthers: 0, unclear: 0 };

/** Of an upload of 1,000 devices. */
function point(atMs: number, settled: number, total = 1_000): ProgressPoint {
  return { ...nothing, at: start + atMs, registered: settled, inProgress: total - settled };
}

/** Points `everyMs` apart, with `perMinute` more devices in each minute. */
function steady(count: number, everyMs: number, perMinute: number): readonly ProgressPoint[] {
  return Array.from({ length: count }, (_, index) =>
    point(index * everyMs, (index * everyMs * perMinute) / minute),
  );
}

const left = (points: readonly ProgressPoint[], afterMs = 0, devices: number | null = null) =>
  timeLeft(points, (points.at(-1)?.at ?? start) + afterMs, devices);

test('a steady upload takes as long for the rest as its rate says', () => {
  expect(left(steady(11, 10 * second, 60))).toBeCloseTo(15 * minute, -2);
});

test('the recent rate counts, not the one from the beginning', () => {
  const fastLately = [
    ...steady(10, minute, 10),
    ...[1, 2, 3, 4, 5].map((at) => point((9 + at) * minute, 90 + at * 100)),
  ];
  expect(left(fastLately)).toBeLessThan(6 * minute);
});

test('devices that Partner Center does not list yet are counted', () => {
  expect(left(steady(11, 10 * second, 60), 0, 1_900)).toBeCloseTo(30 * minute, -2);
});

describe('there is no estimate', () => {
  test.each<[string, readonly ProgressPoint[], number?]>([
    ['without a point', []],
    ['with two points', steady(2, 5 * minute, 60)],
    ['within the first minute', steady(20, 2 * second, 60)],
    ['while nothing moves', [0, 1, 2, 3, 4].map((at) => point(at * minute, 100))],
    ['after all devices have a result', [...steady(10, minute, 60), point(10 * minute, 1_000)]],
    ['once the upload has stalled', steady(11, 10 * second, 60), 3 * minute],
    ['while devices lose their result', [10, 9, 8, 7].map((one, at) => point(at * minute, one * 100))],
    ['right after the clock was set back', [...steady(20, minute, 10), point(-60 * minute, 200)]],
  ])('%s', (_, points, afterMs = 0) => {
    expect(left(points, afterMs)).toBe(null);
  });
});

test('seldom checks are no stall', () => {
  expect(left(steady(6, 5 * minute, 20), 10 * minute)).toBeGreaterThan(0);
});

const anyPoints = fc.array(
  fc.record({
    at: fc.integer({ min: -minute, max: 600 * minute }),
    settled: fc.nat(1_000),
    total: fc.nat(2_000),
  }),
  { maxLength: 70 },
);

test('an estimate is a positive number, whatever was noted', () => {
  fc.assert(
    fc.property(
      anyPoints,
      fc.boolean(),
      fc.integer({ min: -minute, max: 900 * minute }),
      fc.option(fc.nat(3_000)),
      (all, isSorted, nowMs, devices) => {
        const points = all.map(({ at, settled, total }) => point(at, settled, Math.max(settled, total)));
        if (isSorted) points.sort((one, other) => one.at - other.at);
        const estimate = timeLeft(points, start + nowMs, devices);
        if (estimate !== null) {
          expect(estimate).toBeGreaterThan(0);
          expect(Number.isFinite(estimate)).toBe(true);
        }
      },
    ),
  );
});

test('nothing that stands still gets an estimate', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(600 * minute), { maxLength: 60 }), fc.nat(1_000), (times, settled) => {
      const points = times.sort((one, other) => one - other).map((at) => point(at, settled));
      expect(left(points)).toBe(null);
    }),
  );
});

test('an upload that goes on steadily is estimated well', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 50 }),
      fc.integer({ min: 20, max: 300 }),
      fc.integer({ min: 1, max: 10 }),
      (count, everyS, perMinute) => {
        const points = steady(count, everyS * second, perMinute);
        const last = points.at(-1) as ProgressPoint;
        fc.pre(last.inProgress > 1);
        expect((left(points) ?? 0) / ((last.inProgress / perMinute) * minute)).toBeCloseTo(1, 3);
      },
    ),
  );
});
