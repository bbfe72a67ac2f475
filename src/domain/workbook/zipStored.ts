const encoder = new TextEncoder();

/**
 * A ZIP archive of these files without compression and without checksums, for `read-excel-file`. That library would unpack
 * compressed files larger than 512 kB in a worker started from a `blob:` URL, which the content security policy forbids.
 */
export function zipStored(files: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const named = [...files].map(([path, content]) => ({ name: encoder.encode(path), content }));
  const size = named.reduce((sum, { name, content }) => sum + 30 + 46 + 2 * name.length + content.length, 22);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;

  function header(signature: number, isCentral: boolean, name: Uint8Array, length: number): void {
    const sizes = at + (isCentral ? 20 : 18);
    view.setUint32(at, signature, true);
    view.setUint32(sizes, length, true);
    view.setUint32(sizes + 4, length, true);
    view.setUint16(sizes + 8, name.length, true);
  }

  const offsets = named.map(({ name, content }) => {
    const offset = at;
    header(0x04034b50, false, name, content.length);
    bytes.set(name, at + 30);
    bytes.set(content, at + 30 + name.length);
    at += 30 + name.length + content.length;
    return offset;
  });
  const directory = at;
  for (const [index, { name, content }] of named.entries()) {
    header(0x02014b50, true, name, content.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes.buffer;
}
