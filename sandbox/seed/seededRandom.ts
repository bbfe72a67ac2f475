/** Repeatable random values: the same seed gives the same values on every machine. */
export interface SeededRandom {
  /** An integer from 0 to `below`, exclusive. */
  readonly integer: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly text: (length: number, alphabet: string) => string;
  readonly guid: () => string;
}

export function seededRandom(seed: string): SeededRandom {
  const next = mulberry32(fnv1a(seed));
  const integer = (below: number) => next() % below;
  const text = (length: number, alphabet: string) => {
    let result = '';
    for (let i = 0; i < length; i++) result += alphabet[integer(alphabet.length)];
    return result;
  };
  return {
    integer,
    text,
    pick(from) {
      const item = from[integer(from.length)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
    guid() {
      const hex = [next(), next(), next(), next()].map((word) => word.toString(16).padStart(8, '0')).join('');
      // Version 4, variant 1, like the GUIDs that Microsoft's services generate.
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
}

export const guidFor = (seed: string) => seededRandom(seed).guid();

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
