import { describe, expect, it } from 'vitest';
import { checkBatchName, partNames, suggestBatchName } from './batchName.ts';

describe('a batch name', () => {
  it.each([
    ['Q3 / Újpest #1 100%', null],
    ['登録 2026', null],
    ['x'.repeat(200), null],
    ['x'.repeat(201), 'tooLong'],
    ['', 'empty'],
    [' \t ', 'empty'],
    ['.', 'notAName'],
    [' .. ', 'notAName'],
    ['\uD800', 'notAName'],
    ['a\nb', 'hasControlCharacters'],
    ['Test batch', 'taken'],
    [' TEST  BATCH ', 'taken'],
  ])('%j: %s', (name, problem) => {
    expect(checkBatchName(name, ['Other', 'Test batch'])).toBe(problem);
  });

  const march = new Date(2026, 2, 9, 23, 30);
  it.each([
    ['Contoso', [], 'Contoso 2026-03-09'],
    ['Contoso', ['contoso 2026-03-09'], 'Contoso 2026-03-09 2'],
    ['Contoso', ['Contoso 2026-03-09', 'Contoso 2026-03-09 2'], 'Contoso 2026-03-09 3'],
    ['', [], '2026-03-09'],
    ['Árvíz\nKft.', [], 'Árvíz Kft. 2026-03-09'],
  ])('for %s beside %j is suggested as %s', (customer, taken, name) => {
    expect(suggestBatchName(customer, march, taken)).toBe(name);
  });

  it('is suggested valid for any length of the customer’s name', () => {
    const name = suggestBatchName('😀'.repeat(300), march, []);
    expect(checkBatchName(name, [])).toBe(null);
  });

  it.each([
    [1, ['Contoso']],
    [3, ['Contoso (1)', 'Contoso (2)', 'Contoso (3)']],
  ])('of %i parts is numbered', (parts, names) => {
    expect(partNames(' Contoso ', parts)).toEqual(names);
  });

  it('sorts in the order of its parts', () => {
    const names = partNames('Contoso', 12);
    expect([...names].sort()).toEqual(names);
  });
});
