import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from './readTable.ts';

describe('the delimiter', () => {
  it.each([
    ['commas', 'Serial Number,Model\nA1,Latitude; 3420', ','],
    ['semicolons', 'Seriennummer;Modell\nA1;x', ';'],
    ['tabs, as pasted from Excel', 'Serial Number\tModel\nA1\tLatitude, 3420; i5', '\t'],
    [
      'the header’s delimiter, although another is more frequent in values',
      'Serial Number;Model\nA,B,C,D;e,f,g',
      ';',
    ],
    [
      'semicolons with decimal commas, without a header',
      '1,65208E+11;;;Microsoft Corporation;X\n5P9KML3;;;Dell Inc.;Y',
      ';',
    ],
    ['Excel’s sep line', 'sep=;\na,b;c', ';'],
    ['one column', 'Serial Number\nA1', ','],
    ['an empty text', '', ','],
  ])('is detected: %s', (_, text, delimiter) => {
    expect(readTable(text).delimiter).toBe(delimiter);
  });
});

describe('records', () => {
  it.each([
    ['CRLF', 'h1,h2\r\n\r\na,b\r\n', [1, 3]],
    ['CR', 'h1,h2\ra,b', [1, 2]],
    ['mixed line endings', 'h1,h2\r\n"a",b\nc,d', [1, 2, 3]],
    ['empty lines', 'h1,h2\n\n,\n  ,\na,b\n\n', [1, 5]],
    ['line breaks in quotes', '"h1\nx",h2\r\n"a\r\nb\r\nc",d\r\ne,f', [1, 3, 6]],
    ['a sep line', 'sep=,\r\nh1,h2\r\na,b', [2, 3]],
  ])('have the right line numbers with %s', (_, text, lines) => {
    expect(readTable(text).records.map(({ line }) => line)).toEqual(lines);
  });

  it('unquote their cells', () => {
    expect(readTable('"a ""b"", c",d').records[0]?.cells).toEqual(['a "b", c', 'd']);
  });

  it.each([
    ['that is never closed', 'h1,h2\na,b\n"c,d\ne,f\n', [3]],
    ['that is closed in the middle of a value', 'h1,h2\n"Latitude 14" FHD",b\n', [2]],
    ['that is matched', 'h1,h2\n"a",b', []],
  ])('report the line of a quote %s', (_, text, lines) => {
    expect(readTable(text).brokenQuotes).toEqual(lines);
  });

  it('are read from any text without throwing or losing an unquoted value', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r\n', 'sep=', '\0'),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const { records } = readTable(text);
          const lines = records.map(({ line }) => line);
          expect(lines).toEqual([...lines].sort((a, b) => a - b));
          if (!text.includes('"') && !text.startsWith('sep=')) {
            const kept = records.flatMap(({ cells }) => cells).join('');
            expect(kept.replace(/[\s,;]/g, '')).toBe(text.replace(/[\s,;\uFEFF]/g, ''));
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['quotes', '"'.repeat(300_000)],
    ['broken quotes', '"a" b,'.repeat(50_000)],
    ['delimiters', ','.repeat(300_000)],
    ['line breaks', '\r'.repeat(300_000)],
  ])(
    'do not hang on %s',
    (_, text) => {
      readTable(text);
    },
    3000,
  );
});
