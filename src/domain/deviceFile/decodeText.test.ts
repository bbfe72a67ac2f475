import { describe, expect, it, test } from 'vitest';
import { decodeText, decodeUnicode } from './decodeText.ts';

const text = 'Gerätemodell;"Újpest"\r\n';
const utf16le = Buffer.from(text, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();

describe('a text in Unicode', () => {
  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16LE with a byte-order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le]), 'utf-16le'],
    ['UTF-16BE with a byte-order mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be]), 'utf-16be'],
    ['UTF-16LE without a byte-order mark', utf16le, 'utf-16le'],
    ['UTF-16BE without a byte-order mark', utf16be, 'utf-16be'],
  ])('is decoded: %s', (_, bytes, encoding) => {
    expect(decodeUnicode(bytes)).toEqual({ text, encoding });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), '', 'utf-8'],
    ['a truncated UTF-16 character', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), 'A\uFFFD', 'utf-16le'],
  ])('never throws: %s', (_, bytes, text, encoding) => {
    expect(decodeUnicode(bytes)).toEqual({ text, encoding });
  });
});

test('a text in another encoding is decoded as chosen', () => {
  const windows1252 = Buffer.from(text, 'latin1');
  expect(decodeUnicode(windows1252)).toBeNull();
  expect(decodeText(windows1252, 'windows-1252').text).toBe(text);
  expect(decodeText(Buffer.from([0xf5]), 'windows-1250').text).toBe('ő');
  expect(decodeText(Buffer.from([0xf5]), 'utf-8').text).toBe('\uFFFD');
});
