import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateText, numberText } from './cellText.ts';

describe('a number', () => {
  it.each([
    ['16520771357', '16520771357'],
    ['1234567890123', '1234567890123'],
    ['1.234567890123E12', '1234567890123'],
    ['840', '840'],
    ['14.1', '14.1'],
    ['-5', '-5'],
    ['1.23E+12', '1.23E+12'],
    ['1230000000000', '1.23E+12'],
    ['165208000000', '1.65208E+11'],
    ['123456789012345678', '1.2345678901234568E+17'],
    ['NaN', 'NaN'],
  ])('%s is read as %s', (raw, text) => {
    expect(numberText(raw)).toBe(text);
  });

  it('keeps every digit, or is written so that the check reports it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (value) => {
        const text = numberText(String(Number(value)));
        expect(text === String(value) || /^\d(\.\d+)?E\+\d+$/.test(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

it('a date is written without a time zone, and without a time at midnight', () => {
  expect(dateText(new Date('2024-03-12T00:00:00Z'))).toBe('2024-03-12');
  expect(dateText(new Date('2024-03-12T09:05:00Z'))).toBe('2024-03-12 09:05');
  expect(dateText(new Date(Number.NaN))).toBe('');
});
