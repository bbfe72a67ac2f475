import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedProgress, mostPoints, type ProgressPoint, settledDevices, withPoint } from './progress.ts';

const nothing = { alreadyRegistered: 0, forYou: 0, waitingForOthers: 0, unclear: 0 };
const point = (at: number, registered: number): ProgressPoint => ({
  ...{ ...nothing, at, registered, inProgress: 1_000 - registered },
});

test('a point with the same counts is added only at the end', () => {
  const points = [point(1, 0), point(2, 5)];
  expect(withPoint(points, point(3, 5), false)).toBe(points);
  expect(withPoint(points, point(3, 5), true)).toEqual([...points, point(3, 5)]);
  expect(withPoint(points, point(3, 6), false)).toEqual([...points, point(3, 6)]);
});

test('of any number of points the first and the last stay, no more than allowed, spread over the whole time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 400 }), (gaps) => {
      let points: readonly ProgressPoint[] = [];
      let at = 0;
      for (const [index, gap] of gaps.entries()) {
        at += gap;
        points = withPoint(points, point(at, index), false);
      }
      expect(points.length).toBe(Math.min(mostPoints, gaps.length));
      expect(points[0]?.at).toBe(gaps[0]);
      expect(points.at(-1)).toEqual(point(at, gaps.length - 1));
      const between = points.slice(1).map((one, index) => one.at - (points[index]?.at ?? 0));
      expect(between.every((gap) => gap > 0)).toBe(true);
      if (gaps.length > mostPoints) expect(Math.max(...between)).toBeLessThan((at / mostPoints) * 4 + 60);
    }),
  );
});

test('of several parts the sum begins with the first and ends with what is known of all of them', () => {
  const parts = fc.array(
    fc.array(fc.record({ gap: fc.integer({ min: 1, max: 50 }), more: fc.nat(20) }), { maxLength: 60 }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(parts, (all) => {
      const progress = all.map((steps) => {
        let [at, settled] = [0, 0];
        return steps.map(({ gap, more }) => {
          at += gap;
          settled += more;
          return point(at, settled);
        });
      });
      const joined = joinedProgress(progress);
      const known = progress.filter((points) => points.length > 0);
      expect(joined.length).toBeLessThanOrEqual(mostPoints);
      if (known.length === 0) {
        expect(joined).toEqual([]);
        return;
      }
      const ends = known.map((points) => points.at(-1) as ProgressPoint);
      expect(joined[0]?.at).toBe(Math.min(...known.map(([first]) => first?.at ?? 0)));
      expect(joined.at(-1)?.at).toBe(Math.max(...ends.map(({ at }) => at)));
      const sum = ends.reduce((total, one) => total + settledDevices(one), 0);
      expect(joined.map(settledDevices).at(-1)).toBe(sum);
      const settled = joined.map(settledDevices);
      expect(settled).toEqual([...settled].sort((one, other) => one - other));
    }),
  );
});
