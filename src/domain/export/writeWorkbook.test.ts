import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { expect, it } from 'vitest';
import type { Cell } from './exportTable.ts';
import { type Sheet, writeWorkbook } from './writeWorkbook.ts';

async function readBack(sheets: readonly Sheet[]) {
  const workbook = await (await writeWorkbook(sheets)).arrayBuffer();
  return readXlsxFile(Buffer.from(workbook), { trim: false });
}

it('has its sheets in order, with texts as text, numbers as numbers and local times as times', async () => {
  const started = new Date(2026, 2, 9, 9, 15);
  const sheets = await readBack([
    {
      name: 'Összesítés',
      header: ['Mi', 'Érték'],
      rows: [
        ['Kezdés', started],
        ['Eszközök', 1234],
        ['Nincs', null],
      ],
    },
    {
      name: 'Eszközök',
      header: ['Sorozatszám', 'Sor'],
      rows: [
        ['0016520771357001', 2],
        ['=1+1', 3],
      ],
    },
  ]);
  expect(sheets).toEqual([
    {
      sheet: 'Összesítés',
      data: [
        ['Mi', 'Érték'],
        ['Kezdés', new Date(Date.UTC(2026, 2, 9, 9, 15))],
        ['Eszközök', 1234],
        ['Nincs', null],
      ],
    },
    {
      sheet: 'Eszközök',
      data: [
        ['Sorozatszám', 'Sor'],
        ['0016520771357001', 2],
        ['=1+1', 3],
      ],
    },
  ]);
});

it.each([
  'constructor',
  '__proto__',
  'toString',
  '_x0041_',
  '_X000d_',
  'a\r\nb\rc',
  '\0\u0007\u001b',
  '\x7f\x85',
  '   ',
  '=1',
  '1e5',
])('keeps %j', async (text) => {
  const [sheet] = await readBack([{ name: 'x', header: ['a'], rows: [[text]] }]);
  expect(sheet?.data[1]).toEqual([text.replace(/\r\n?/g, '\n')]);
});

it('is read back as written, and no cell is a formula', async () => {
  const text = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.stringMatching(/^[=+@-]?\d{0,20}(?:\r?\n)?[=+@-]?[A-Z]{0,4}$/),
      fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)),
    )
    .filter((one) => one !== '');
  const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.constant(null), fc.integer());
  const rows = fc.array(fc.tuple(fc.integer(), cell, cell, cell), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      const [sheet] = await readBack([{ name: 'x', header: ['#', 'a', 'b', 'c'], rows: written }]);
      const expected = written.map((cells) =>
        cells.map((one) =>
          typeof one === 'string'
            ? one.replace(/\r\n?/g, '\n').replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}\uFFFD]/gu, '?')
            : one,
        ),
      );
      // The reader leaves out empty columns at the end.
      const read = sheet?.data.slice(1).map((cells) => [...cells, null, null, null].slice(0, 4));
      expect(read).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
