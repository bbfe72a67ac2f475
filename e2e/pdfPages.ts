import { inflateSync } from 'node:zlib';

/**
 * The text of each page of a PDF that Chromium printed, in the order of painting and without whitespace: Chromium places words
 * instead of writing blanks. Reads what Chromium writes, not any PDF.
 */
export function pdfPages(pdf: Buffer): string[] {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id, body = '']) => [
      id,
      body,
    ]),
  );
  const referred = (body: string, key: string) =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '') ?? '';
  const catalog = [...objects.values()].find((body) => /\/Type \/Catalog\b/.test(body)) ?? '';
  // A node of the tree has a few pages, or nodes.
  const pagesBelow = (node: string): string[] => {
    const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1];
    if (kids === undefined) return [node];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id = '']) => pagesBelow(objects.get(id) ?? ''));
  };
  const fonts = new Map<string, Font>();
  return pagesBelow(referred(catalog, 'Pages')).map((page) => {
    const resources = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
    for (const [, name = '', font] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const body = objects.get(font) ?? '';
      if (!fonts.has(name)) fonts.set(name, readFont(body, inflated(referred(body, 'ToUnicode'))));
    }
    return pageText(inflated(referred(page, 'Contents')), fonts).replace(/\s/g, '');
  });
}

interface Font {
  readonly bytesPerCode: 1 | 2;
  readonly characters: ReadonlyMap<number, string>;
}

function inflated(object: string): string {
  const start = /stream\r?\n/.exec(object);
  if (start === null) return '';
  const from = start.index + start[0].length;
  const stream = object.slice(from, from + Number(/\/Length (\d+)/.exec(object)?.[1]));
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

function readFont(font: string, toUnicode: string): Font {
  const characters = new Map<number, string>();
  for (const [, block = ''] of toUnicode.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      characters.set(Number.parseInt(code, 16), utf16(text));
  for (const [, block = ''] of toUnicode.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = Number.parseInt(first, 16);
      for (let code = start; code <= Number.parseInt(last, 16); code++)
        characters.set(code, String.fromCharCode(Number.parseInt(text, 16) + code - start));
    }
  return { bytesPerCode: /\/Subtype \/Type0\b/.test(font) ? 2 : 1, characters };
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function pageText(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let text = '';
  for (const [, name, hex, literal] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|<([\dA-F]*)> Tj|\(((?:\\[\s\S]|[^\\)])*)\) Tj/gi,
  )) {
    if (name !== undefined) font = fonts.get(name);
    else if (font)
      text += decode(hex === undefined ? unescaped(literal ?? '') : Buffer.from(hex, 'hex'), font);
  }
  return text;
}

function unescaped(literal: string): Buffer {
  const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const plain = literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal?: string, character = '') =>
    octal === undefined ? (named[character] ?? character) : String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(plain, 'latin1');
}

function decode(codes: Buffer, { bytesPerCode, characters }: Font): string {
  let text = '';
  for (let at = 0; at + bytesPerCode <= codes.length; at += bytesPerCode)
    text += characters.get(codes.readUIntBE(at, bytesPerCode)) ?? '';
  return text;
}
