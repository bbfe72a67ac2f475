/** The encodings that a user can choose, by their labels in the Encoding standard. All of them read ASCII alike, except UTF-16. */
export const textEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type TextEncodingName = (typeof textEncodings)[number];
