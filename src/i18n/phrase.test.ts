import { expect, test } from 'vitest';
import { phrase } from './phrase.ts';

test('a text is looked up once, and filled as often as wanted', () => {
  let lookUps = 0;
  const say = phrase(['position', 'serialNumber'], ({ position, serialNumber }) => {
    lookUps += 1;
    return `${serialNumber}: the ${position}. device (${serialNumber})`;
  });
  expect(say({ position: '7', serialNumber: 'PF-1' })).toBe('PF-1: the 7. device (PF-1)');
  expect(say({ position: '8', serialNumber: '$& $1' })).toBe('$& $1: the 8. device ($& $1)');
  expect(lookUps).toBe(1);
});
