import { expect, test } from 'vitest';
import { ago } from './useAgo.ts';

const now = new Date(2026, 10, 25, 10, 0);
const minutes = (count: number) => new Date(now.getTime() - count * 60_000);

test.each([
  [minutes(-3), 'now', 'most'],
  [minutes(0.5), 'now', 'most'],
  [minutes(5), '5 minutes ago', '5 perccel ezelőtt'],
  [minutes(125), '2 hours ago', '2 órával ezelőtt'],
  [new Date(2026, 10, 24, 23, 0), 'yesterday', 'tegnap'],
  [new Date(2026, 10, 24, 8, 0), 'yesterday', 'tegnap'],
  [new Date(2026, 10, 22, 8, 0), '3 days ago', '3 nappal ezelőtt'],
  [new Date(2026, 10, 18, 8, 0), null, null],
])('%s is %s', (value, english, hungarian) => {
  expect(ago(value, now, 'en-US')).toBe(english);
  expect(ago(value, now, 'hu-HU')).toBe(hungarian);
});
