import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const paletteSize = 256;

/**
 * The same picture with a palette: less than half as large. Colors beyond the 256 most frequent ones, which are shades at the
 * edges of letters, become the nearest of those.
 * @param png 8 bits for each of red, green and blue, as Chromium makes it
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const colors = Uint32Array.from({ length: width * height }, (_, index) => pixels.readUIntBE(3 * index, 3));
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([color]) => color);
  const palette = byCount.slice(0, paletteSize);
  const places = new Map(byCount.map((color) => [color, nearest(palette, color)]));
  const rows = Buffer.alloc((width + 1) * height);
  colors.forEach((color, index) => {
    rows[index + Math.floor(index / width) + 1] = places.get(color) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits, with a palette
  const entries = Buffer.alloc(3 * palette.length);
  palette.forEach((color, index) => {
    entries.writeUIntBE(color, 3 * index, 3);
  });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', entries),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(palette: readonly number[], color: number): number {
  const exact = palette.indexOf(color);
  if (exact !== -1) return exact;
  const distances = palette.map((one) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((color >> shift) & 255)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function decode(png: Buffer) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  if (png[24] !== 8 || png[25] !== 2) throw new Error('Not a PNG with 8 bits for each of three colors');
  const data: Buffer[] = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = 3 * width;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < 3 ? 0 : (pixels[at - 3] ?? 0);
      const above = y === 0 ? 0 : (pixels[at - stride] ?? 0);
      const aboveLeft = x < 3 || y === 0 ? 0 : (pixels[at - stride - 3] ?? 0);
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, aboveLeft)][filter] ?? 0;
      pixels[at] = (raw[at + y + 1] ?? 0) + predicted;
    }
  }
  return { width, height, pixels };
}

/** The predictor of that name in the PNG specification. */
function paeth(left: number, above: number, aboveLeft: number): number {
  const estimate = left + above - aboveLeft;
  const [toLeft, toAbove, toAboveLeft] = [left, above, aboveLeft].map((one) => Math.abs(estimate - one));
  if (toLeft === undefined || toAbove === undefined || toAboveLeft === undefined) return 0;
  if (toLeft <= toAbove && toLeft <= toAboveLeft) return left;
  return toAbove <= toAboveLeft ? above : aboveLeft;
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}
