/** The IDs of devices: one list for each kind, with the n-th device at the n-th place of each. */
export interface IdLists {
  readonly serialNumbers: readonly (string | null)[];
  readonly productKeys: readonly (string | null)[];
  readonly deviceIds: readonly (string | null)[];
}

/** A list of devices as one text, so that thousands are searched in one step. */
export interface SearchedDevices extends IdLists {
  /** A line for each device, with its folded IDs between tabs. */
  readonly text: string;
}

/** Equal for two IDs that differ only in letter case, spaces and dashes: product keys are written with and without dashes. */
export function foldId(id: string): string {
  return fold(id).replace(/[\n\t\r]/g, '');
}

// The same for a single ID and for a text of many.
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ \u00a0\-\u2010-\u2015]+/g, '');
}

/** Makes a list of devices searchable. */
export function searchedDevices({ serialNumbers, productKeys, deviceIds }: IdLists): SearchedDevices {
  const lines = serialNumbers.map(
    (serialNumber, at) => `${cell(serialNumber)}\t${cell(productKeys[at])}\t${cell(deviceIds[at])}`,
  );
  return { serialNumbers, productKeys, deviceIds, text: fold(lines.join('\n')) };
}

/** An ID within a text of lines and tabs, which is nothing that an ID contains unless somebody means harm. */
function cell(id: string | null | undefined): string {
  if (!id) return '';
  return /[\n\t\r]/.test(id) ? id.replace(/[\n\t\r]/g, '') : id;
}

/** How well a device fits: an ID is what was typed, begins with it, or contains it. */
export type Fit = 'whole' | 'start' | 'part';
export const fits = ['whole', 'start', 'part'] as const satisfies readonly Fit[];

/** Calls `found` with each device of the list that has an ID which contains `wanted`, a folded text, in their order. */
export function findIn(
  { text }: SearchedDevices,
  wanted: string,
  found: (index: number, fit: Fit) => void,
): void {
  let index = 0;
  let lineStart = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, lineStart)) {
    for (let next = text.indexOf('\n', lineStart); next !== -1 && next < at; ) {
      index += 1;
      lineStart = next + 1;
      next = text.indexOf('\n', lineStart);
    }
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd === -1 ? text.length : lineEnd;
    found(index, bestFit(text, at, end, wanted));
    if (lineEnd === -1) return;
    index += 1;
    lineStart = lineEnd + 1;
  }
}

/** Of the occurrences from `first` to the end of the line. Without taking the line apart: a short text is in nearly every line. */
function bestFit(text: string, first: number, lineEnd: number, wanted: string): Fit {
  let best: Fit = 'part';
  for (let at = first; at !== -1 && at < lineEnd; at = text.indexOf(wanted, at + 1)) {
    if (!isBorder(text[at - 1])) continue;
    if (isBorder(text[at + wanted.length])) return 'whole';
    best = 'start';
  }
  return best;
}

function isBorder(character: string | undefined): boolean {
  return character === undefined || character === '\t' || character === '\n';
}

/** Calls `found` with each device of the list that has one of the `wanted` folded IDs, and with that ID. */
export function lookUpIn(
  { text }: SearchedDevices,
  wanted: ReadonlySet<string>,
  found: (index: number, id: string) => void,
): void {
  if (text === '') return;
  for (const [index, line] of text.split('\n').entries()) {
    const ids = line.split('\t');
    for (const [at, id] of ids.entries())
      if (id !== '' && wanted.has(id) && ids.indexOf(id) === at) found(index, id);
  }
}
