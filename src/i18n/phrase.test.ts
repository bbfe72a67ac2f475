import { expect, test } from 'vitest';
import { phrase } from './phrase.ts';

test('looks a text up once and fills it any number of times', () => {
  let lookUps = 0;
  const format = phrase(['position', 'serialNumber'], ({ position, serialNumber }) => {
    lookUps += 1;
    return `${serialNumber}: the ${position}. device (${serialNumber})`;
  });
  expect(format({ position: '7', serialNumber: 'PF-1' })).toBe('PF-1: the 7. device (PF-1)');
  expect(format({ position: '8', serialNumber: '$& $1' })).toBe('$& $1: the 8. device ($& $1)');
  expect(lookUps).toBe(1);
});
