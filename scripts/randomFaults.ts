import type { Command } from '../e2e/world.ts';

export type Fault = Omit<Extract<Command, { do: 'fail' }>, 'do' | 'path'>;

export function randomFault(random: () => number, kinds: readonly Fault[]): Fault {
  return kinds[Math.floor(random() * kinds.length)] ?? { status: 500 };
}

/** Mulberry32, so that the same seed gives the same faults. */
export function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
