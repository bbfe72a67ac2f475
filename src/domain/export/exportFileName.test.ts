import { expect, test } from 'vitest';
import { exportFileName } from './exportFileName.ts';

test.each([
  [['Őszi (2)', '2026-03-09'], 'Őszi-2-2026-03-09.csv'],
  [['../..\\a:b*?"<>|\u202Etxt.exe', '2026-03-09'], 'a-b-txt-exe-2026-03-09.csv'],
  [[' . ', '2026-03-09', 'failed'], '2026-03-09-failed.csv'],
  [['', ''], 'export.csv'],
])('%j becomes %j', (words, name) => {
  expect(exportFileName(words, 'csv')).toBe(name);
});

test('a long name is cut off, its last word is not', () => {
  const name = exportFileName(['𝔸'.repeat(200), '2026-03-09'], 'json');
  expect(name).toMatch(/^𝔸{69}-2026-03-09\.json$/u);
});
