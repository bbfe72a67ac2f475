import { describe, expect, it } from 'vitest';
import { decodeText } from './decodeText.ts';

const text = 'Gerätemodell;"Újpest"\r\n';
const utf16le = Buffer.from(text, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`), 'utf-8-bom'],
    ['UTF-16LE with a byte-order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le]), 'utf-16le'],
    ['UTF-16BE with a byte-order mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be]), 'utf-16be'],
    ['UTF-16LE without a byte-order mark', utf16le, 'utf-16le'],
    ['UTF-16BE without a byte-order mark', utf16be, 'utf-16be'],
    ['Windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
  ])('decodes %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), '', 'utf-8'],
    ['a truncated UTF-16 character', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), 'A\uFFFD', 'utf-16le'],
    ['bytes that Windows-1252 does not define', Buffer.from([0x81, 0x8d]), '\u0081\u008d', 'windows-1252'],
  ])('never throws: %s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });
});
