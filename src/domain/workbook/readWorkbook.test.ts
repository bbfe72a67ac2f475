import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Workbook } from './readWorkbook.ts';
import { row, type SheetForTests, workbookOf, zipOf } from './workbookForTests.ts';

const header = row(1, ['Serial Number', 'Manufacturer', 'Model']);

async function read(sheets: readonly SheetForTests[], sharedStrings: readonly string[] = []) {
  const workbook = await Workbook.open(workbookOf({ sheets, sharedStrings }));
  return workbook.table(workbook.firstSheet);
}

async function readRows(...rows: readonly string[]) {
  return (await read([{ name: 'Devices', rows: rows.join('') }])).records;
}

async function problemOf(reading: Promise<unknown>): Promise<unknown> {
  return reading.then(
    () => null,
    (error) => error.problem,
  );
}

describe('a sheet', () => {
  it('is read with the numbers of its rows, without empty ones', async () => {
    const table = await read(
      [{ name: 'A', rows: `${header}<row r="2"/>${row(4, ['A1', '<c t="s"><v>0</v></c>', '20XW'])}` }],
      ['LENOVO'],
    );
    expect(table.records).toEqual([
      { line: 1, cells: ['Serial Number', 'Manufacturer', 'Model'] },
      { line: 4, cells: ['A1', 'LENOVO', '20XW'] },
    ]);
  });

  it('keeps errors of formulas as text', async () => {
    const [record] = await readRows(row(1, ['A1', '<c t="e"><f>NA()</f><v>#N/A</v></c>', 'x']));
    expect(record?.cells).toEqual(['A1', '#N/A', 'x']);
  });

  it.each([
    ['a number', '<c><v>16520771357</v></c>', '16520771357', [{ kind: 'number', shown: null }]],
    [
      'a number with a format that adds zeros',
      '<c s="2"><v>16520771357</v></c>',
      '16520771357',
      [{ kind: 'number', shown: '016520771357' }],
    ],
    ['a date', '<c s="1"><v>45363</v></c>', '2024-03-12', [{ kind: 'date' }]],
    ['a date with a time', '<c s="1"><v>45363.5</v></c>', '2024-03-12 12:00', [{ kind: 'date' }]],
    ['a formula', '<c t="str"><f>A9</f><v>X1</v></c>', 'X1', [{ kind: 'formula', isEmpty: false }]],
    ['a formula without a result', '<c><f>A9</f></c>', '', [{ kind: 'formula', isEmpty: true }]],
    [
      'a formula whose result is a number',
      '<c><f>A9</f><v>1</v></c>',
      '1',
      [
        { kind: 'number', shown: null },
        { kind: 'formula', isEmpty: false },
      ],
    ],
    ['a formula that only keeps zeros', '<c t="str"><f>"0165"</f><v>0165</v></c>', '0165', undefined],
    ['a truth value', '<c t="b"><v>1</v></c>', 'TRUE', undefined],
  ])('marks what may not be what it looks like: %s', async (_, xml, text, marks) => {
    const [record] = await readRows(row(1, ['A1', xml, 'x']));
    expect(record?.cells).toEqual(['A1', text, 'x']);
    expect(record?.marks?.get(1)).toEqual(marks);
  });

  it('marks the empty cells of merged areas', async () => {
    const rows = [header, row(2, ['A1', 'LENOVO', '20XW']), row(3, ['A2', '', '20XW']), row(4, ['A3'])];
    const { records } = await read([{ name: 'A', rows: rows.join(''), mergedAreas: ['B2:B4', 'C4:D9'] }]);
    const merged = [{ kind: 'merged', area: 'B2:B4', value: 'LENOVO' }];
    expect(records.map(({ marks }) => marks?.get(1))).toEqual([undefined, undefined, merged, merged]);
    expect(records[3]?.marks?.get(2)).toBeUndefined();
  });
});

describe('several sheets', () => {
  it('are listed without empty ones, with those that have known headers', async () => {
    const workbook = await Workbook.open(
      workbookOf({
        sheets: [
          { name: 'Notes &amp; dates', rows: row(1, ['Delivered on 12 March']) },
          { name: 'Empty', rows: '<row r="1"><c r="A1" s="1"/></row>' },
          {
            name: 'Devices',
            rows: [
              row(1, ['Order 7']),
              row(3, ['Serial Number', 'Model']),
              ...Array.from({ length: 50 }, (_, index) => row(index + 4, [`A${index}`, 'x'])),
            ].join(''),
          },
        ],
      }),
    );
    expect(await workbook.sheets()).toEqual([
      { name: 'Notes & dates', rowCount: 1, hasHeader: false },
      { name: 'Devices', rowCount: 52, hasHeader: true },
    ]);
    expect((await workbook.table('Devices')).records).toHaveLength(52);
    expect((await workbook.table('Notes & dates')).records).toHaveLength(1);
  });
});

describe('what cannot be read', () => {
  const open = async (bytes: Uint8Array<ArrayBuffer>) => {
    const workbook = await Workbook.open(bytes);
    await workbook.sheets();
    return workbook.table(workbook.firstSheet);
  };

  it.each([
    ['another kind of archive', zipOf({ 'content.xml': '<office/>' }), 'notAWorkbook'],
    ['the beginning of an archive', new Uint8Array(Buffer.from('PK\u0003\u0004')), 'damagedWorkbook'],
    [
      'a workbook cut short',
      workbookOf({ sheets: [{ name: 'A', rows: header }] }).slice(0, -40),
      'damagedWorkbook',
    ],
    [
      'a sheet that ends early',
      zipOf({
        'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r1" Type="/worksheet" Target="sheet.xml"/></Relationships>',
        'xl/sheet.xml': `<worksheet><sheetData>${header}`,
      }),
      'damagedWorkbook',
    ],
    [
      'rows in disorder',
      workbookOf({ sheets: [{ name: 'A', rows: row(2, ['a']) + row(1, ['b']) }] }),
      'damagedWorkbook',
    ],
  ])('is refused: %s', async (_, bytes, problem) => {
    expect(await problemOf(open(bytes))).toBe(problem);
  });

  it.each([
    ['files that are larger than the limit', (rows: string) => workbookOf({ sheets: [{ name: 'A', rows }] })],
    [
      'files that claim to be small',
      (rows: string) =>
        zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/_rels/workbook.xml.rels': rows }, { size: 100 }),
    ],
  ])('is refused before it fills the memory: %s', async (_, make) => {
    const bytes = make('<row r="1"/>'.repeat(12_000_000));
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await problemOf(open(bytes))).toBe('largeWorkbook');
  });

  it.each([
    [
      'more rows than any list',
      Array.from({ length: 200_001 }, (_, index) => row(index + 1, ['a'])).join(''),
    ],
    [
      'a value in the last cell of the largest sheet',
      row(1, ['a']).replace('</row>', '</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    ],
  ])('is refused: %s', async (_, rows) => {
    expect(await problemOf(read([{ name: 'A', rows }]))).toBe('largeWorkbook');
  });

  it('is refused if it has more sheets than anyone could choose from', async () => {
    const sheets = Array.from({ length: 300 }, (_, index) => ({ name: `A${index}`, rows: header }));
    expect(await problemOf(read(sheets))).toBe('largeWorkbook');
  });

  it('is refused if merged areas cover too much', async () => {
    const rows = `${row(1, ['a'])}${row(100_000, ['a', 'b', 'c'])}`;
    const mergedAreas = Array.from({ length: 1000 }, () => 'A1:XFD1048576');
    expect(await problemOf(read([{ name: 'A', rows, mergedAreas }]))).toBe('largeWorkbook');
  });

  it('is never a reason to hang or to fail in another way', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<row r="2">',
        '</row>',
        '<c r="B2">',
        '<c r="A1" t="s">',
        '<v>',
        '</v>',
        '</c>',
        '<f>',
        '<c',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const problem = await problemOf(open(workbookOf({ sheets: [{ name: 'A', rows: pieces.join('') }] })));
        expect([null, 'damagedWorkbook']).toContain(problem);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a sheet of a million empty rows', () => {
  it('is read without the empty rows', async () => {
    const empty = Array.from(
      { length: 1_000_000 },
      (_, index) => `<row r="${index + 3}"><c r="A${index + 3}" s="1"/></row>`,
    );
    const { records } = await read([
      { name: 'A', rows: `${header}${row(2, ['A1', 'LENOVO', '20XW'])}${empty.join('')}` },
    ]);
    expect(records.map(({ line }) => line)).toEqual([1, 2]);
  }, 20_000);

  it.each(['<c', '<c r="A1"', '<c r="A1"><f>', '<mergeCell ref="A1:', '<x:c t="e"'])(
    'or of many tags that are never closed does not hang: %s',
    async (tag) => {
      await problemOf(read([{ name: 'A', rows: tag.repeat(1_000_000) }]));
    },
    20_000,
  );
});
