import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { plainCell } from '../deviceFile/spreadsheetCell.ts';
import { withoutApostrophes } from '../spreadsheetSafe.ts';
import { exportTable } from './exportTable.ts';
import { mailTable } from './mailTable.ts';
import { tableCsv } from './tableCsv.ts';

function parsed(csv: string, delimiter: ',' | ';') {
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.endsWith('\r\n')).toBe(true);
  return Papa.parse<string[]>(csv.slice(1, -2), { delimiter, newline: '\r\n' }).data;
}

/** As stored in a file with one column. */
const stored = (text: string) => parsed(tableCsv({ header: ['a'], rows: [[text, '.']] }, ','), ',')[1]?.[0];

describe('a CSV file', () => {
  it('has a byte-order mark, the delimiter, and times that spreadsheets of every language know', () => {
    const table = {
      header: ['Sorozatszám', 'Sor', 'Kezdés'],
      rows: [['PF1;2', 3, new Date(2026, 2, 9, 9, 5)]],
    };
    expect(tableCsv(table, ';')).toBe('\uFEFFSorozatszám;Sor;Kezdés\r\n"PF1;2";3;2026-03-09 09:05:00\r\n');
    expect(tableCsv({ header: ['a', 'b'], rows: [[null, 'x,y']] }, ',')).toBe('\uFEFFa,b\r\n,"x,y"\r\n');
  });

  it.each([
    '0016520771357',
    '3305800123456',
    '016520771357',
    '165208000000000001',
    '1E5',
    '12E34',
    '1,65208E+11',
    '3-4',
    '2026-03-09',
    '12:30',
    '1 1/2',
    '5%',
    'MAR1',
    'sept2024',
    '1-márc',
    '12 a',
    'TRUE',
  ])('keeps %j as text', (text) => {
    expect(stored(text)).toBe(`="${text}"`);
  });

  it.each([
    '808',
    '0',
    '5P9KML3',
    'PF100001',
    'Marvin',
    'Maya 12 Pro',
    'Dell Inc.',
    'A1E5',
    '20XW',
    'Octopus',
    'x\n0165',
  ])('leaves %j as it is', (text) => expect(stored(text)).toBe(text));

  it.each(['=1+1', '+36301234567', '-1', '@SUM(A1)', '="0165"', '\t0165', 'x\n=1'])('runs no %j', (text) => {
    expect(stored(text)).not.toBe(text);
    expect(withoutApostrophes(stored(text) ?? '')).toBe(text);
  });
});

/** Stricter than any spreadsheet: blanks and invisible characters do not count, and look-alikes are the sign itself. */
const beginsFormula = (line: string) => /^[=+\-@−]/.test(line.replace(/^[\s\p{C}]+/u, '').normalize('NFKC'));
/** A formula that is a text and nothing else. */
const isLiteral = (cell: string) => /^="[^"=\r\n]{0,255}"$/.test(cell);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.stringMatching(/^[ =+@-]?\d{0,14}[,.:/ -]?(?:E[+-]?)?\d{0,6}(?:[\r\n]{1,2}[=+@-]\d)?"?$/),
);
const anyRows = fc.array(fc.tuple(anyText, anyText, fc.integer()), { minLength: 1, maxLength: 5 });

it('no cell of any format can run as a formula, in its first line or a later one', () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom(',', ';'), (rows, delimiter) => {
      const table = { header: ['a', 'b', 'c'], rows };
      const inCsv = parsed(tableCsv(table, delimiter), delimiter).slice(1);
      for (const cell of inCsv.flatMap((cells) => cells.slice(0, 2))) {
        if (isLiteral(cell)) continue;
        for (const line of cell.split(/[\r\n]/)) expect(beginsFormula(line)).toBe(false);
      }
      const { text } = mailTable(table, 'en');
      for (const line of text.split(/[\r\n\t]/)) expect(/^"?[=+@]/.test(line)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

it('every text of a CSV file can be read again by the check of device files', () => {
  // An apostrophe that was there before is taken for ours.
  const plain = anyText.filter((text) => withoutApostrophes(text) === text);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', ';'),
      (rows, delimiter) => {
        const read = parsed(tableCsv({ header: ['a', 'b'], rows }, delimiter), delimiter).slice(1);
        expect(read.map((cells) => cells.map(plainCell))).toEqual(rows);
      },
    ),
    { numRuns: 2_000 },
  );
});

describe('a table for mail', () => {
  it('is HTML in which every text is text, and lines with tabs', () => {
    const { html, text } = mailTable(
      {
        header: ['Név', 'Sor'],
        rows: [
          ['<b>"A" & B</b>\n=1+1', 3],
          ['0016520771357', null],
        ],
      },
      'hu',
    );
    expect(html).toContain('<table lang="hu" border="1"');
    expect(html).toMatch(
      /<td style="[^"]*mso-number-format:'\\@'">&#60;b&#62;&#34;A&#34; &#38; B&#60;\/b&#62;<br>'=1\+1<\/td>/,
    );
    expect(html).toMatch(/<td style="[^"]*">0016520771357<\/td><td style="[^"@]*"><\/td>/);
    expect(text).toBe('Név\tSor\r\n"<b>""A"" & B</b>\n\'=1+1"\t3\r\n0016520771357\t');
  });
});

describe('the cells of a table', () => {
  it('hold no hardware hash and no token, and no text that Excel would cut off', () => {
    const hash = 'T0'.repeat(2000);
    const table = exportTable(
      [`code ${hash} end`, 'word '.repeat(10_000)],
      [{ name: 'a', cell: (row) => row }],
    );
    expect(table.rows[0]).toEqual(['code … end']);
    expect(String(table.rows[1]?.[0])).toHaveLength(32_767);
  });
});
