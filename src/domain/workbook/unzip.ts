import { WorkbookError } from './workbookError.ts';

/** A file inside a ZIP archive. Its sizes are what the archive says, which may be wrong. */
interface ZipEntry {
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const endSize = 22;
const longestComment = 0xffff;

/**
 * A ZIP archive in memory. Unpacks at most `limit` bytes in all, whatever the archive says about its sizes, so that an archive
 * of a few kilobytes cannot fill the memory. Every method throws a `WorkbookError` if it cannot continue.
 */
export class ZipArchive {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #left: number;

  constructor(bytes: Uint8Array<ArrayBuffer>, limit: number) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes);
    this.#left = limit;
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  async unpack(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const entry = this.#entries.get(path);
    if (!entry) throw new WorkbookError('damagedWorkbook');
    if (entry.size > this.#left) throw new WorkbookError('largeWorkbook');
    const packed = this.#packed(entry);
    const unpacked = entry.method === 0 ? packed : await inflate(packed, this.#left);
    if (unpacked.length !== entry.size) throw new WorkbookError('damagedWorkbook');
    this.#left -= unpacked.length;
    return unpacked;
  }

  #packed({ method, offset, compressedSize }: ZipEntry): Uint8Array<ArrayBuffer> {
    const view = viewOf(this.#bytes);
    const isKnown = method === 0 || method === 8;
    if (!isKnown || offset + 30 > view.byteLength || view.getUint32(offset, true) !== signatures.local)
      throw new WorkbookError('damagedWorkbook');
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + compressedSize > view.byteLength) throw new WorkbookError('damagedWorkbook');
    if (method === 0 && compressedSize > this.#left) throw new WorkbookError('largeWorkbook');
    return this.#bytes.subarray(start, start + compressedSize);
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** The directory at the end of the archive, which unlike the headers before each file always contains the sizes. */
function readDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === null) throw new WorkbookError('damagedWorkbook');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== signatures.central)
      throw new WorkbookError('damagedWorkbook');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return null;
}

async function inflate(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new WorkbookError('damagedWorkbook');
    });
    if (done) break;
    size += value.length;
    if (size > limit) {
      void reader.cancel().catch(() => {});
      throw new WorkbookError('largeWorkbook');
    }
    chunks.push(value);
  }
  const unpacked = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    unpacked.set(chunk, at);
    at += chunk.length;
  }
  return unpacked;
}
