import { expect, test } from 'vitest';
import { rowsAsTsv } from './copying.ts';

const columns = [
  { key: 'serial', name: 'Serial', text: ({ serial }: { serial: string }) => serial },
  { key: 'length', name: 'Length', text: ({ serial }: { serial: string }) => String(serial.length) },
];

test.each([
  ['plain', 'AB1', 'AB1\t3'],
  ['a tab or line break stays inside its cell', 'A\tB\n', '"A\tB\n"\t4'],
  ['a quote is doubled', 'A"', '"A"""\t2'],
  ['what would be a formula is made safe', '=1+1', "'=1+1\t4"],
])('%s', (_, serial, line) => {
  const safeCell = (text: string) => (text.startsWith('=') ? `'${text}` : text);
  expect(rowsAsTsv([{ serial }], columns, safeCell)).toBe(`Serial\tLength\r\n${line}`);
});
