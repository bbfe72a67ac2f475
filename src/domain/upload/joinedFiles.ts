import type { FileOrigin } from '../deviceFile/readDeviceFile.ts';

/** Row IDs reserved for each file, so that one can be read again without changing those of another. */
export const idsPerFile = 1_000_000;
const namesShown = 3;

/** Where each of these files' rows belong. Rows of several files carry the file's name, and files of the same name a number. */
export function originsOf(names: readonly (string | null)[]): readonly FileOrigin[] {
  const used = new Set<string>();
  return names.map((name, index) => {
    const firstId = index * idsPerFile;
    if (names.length === 1) return { firstId };
    let file = name ?? '';
    for (let copy = 2; used.has(file); copy += 1) file = `${name} (${copy})`;
    used.add(file);
    return { firstId, file };
  });
}

/** What an upload of these files is called in lists; `null` without a named file. */
export function joinedName(names: readonly (string | null)[]): string | null {
  const known = names.filter((name) => name !== null);
  if (known.length === 0) return null;
  return [...known.slice(0, namesShown), ...(known.length > namesShown ? ['…'] : [])].join(', ');
}
