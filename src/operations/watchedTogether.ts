import { createStore, type ReadonlyStore } from '@tanstack/store';
import type { WatchedBatch, WatchState } from './WatchedBatch.ts';

/** What a page shows and controls of the watching of an upload. */
export interface Watching {
  readonly store: ReadonlyStore<WatchState>;
  readonly setPaused: (isPaused: boolean) => void;
  /** Checks what can still change, or everything if nothing can. */
  readonly checkNow: () => void;
}

const isStopped = ({ store }: WatchedBatch) => store.state.next.kind === 'stop';

/** The watching of an upload with these parts. Only one of them is checked at once; the others wait for their turn. */
export function watchedTogether(parts: readonly WatchedBatch[]): Watching {
  return {
    store: createStore(() => together(parts.map(({ store }) => store.state))),
    setPaused(isPaused) {
      for (const part of parts) part.setPaused(isPaused);
    },
    checkNow() {
      const open = parts.filter((part) => !isStopped(part));
      const [first, ...others] = open.length === 0 ? parts : open;
      first?.checkNow();
      for (const part of others) part.checkInTurn();
    },
  };
}

/** Of nothing; a page that waits for a choice shows none of it. */
const nothingWatched: WatchState = {
  next: { kind: 'stop', because: 'final' },
  nextCheckAt: null,
  lastCheckedAt: null,
  failure: null,
  isAsking: false,
  isPaused: false,
};

function together(states: readonly WatchState[]): WatchState {
  const [first, ...others] = states;
  if (first === undefined) return nothingWatched;
  if (others.length === 0) return first;
  const waiting = states.filter(({ next }) => next.kind === 'wait');
  const soonest = waiting.reduce<WatchState | null>(
    (best, state) => (best === null || dueAt(state) < dueAt(best) ? state : best),
    null,
  );
  const checkedAt = states.flatMap(({ lastCheckedAt }) => lastCheckedAt ?? []);
  return {
    // Of several reasons to stop, the one that a check or a sign-in can change is named.
    next: (soonest ?? states.find(({ next }) => next.because !== 'final') ?? first).next,
    nextCheckAt: soonest?.nextCheckAt ?? null,
    lastCheckedAt: checkedAt.length === 0 ? null : new Date(Math.max(...checkedAt.map(Number))),
    failure: states.find(({ failure }) => failure !== null)?.failure ?? null,
    isAsking: states.some(({ isAsking }) => isAsking),
    isPaused: waiting.length > 0 && waiting.every(({ isPaused }) => isPaused),
  };
}

function dueAt({ nextCheckAt }: WatchState): number {
  return nextCheckAt ?? Number.POSITIVE_INFINITY;
}
