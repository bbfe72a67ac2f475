import type { ResponseFacts } from './responseFacts.ts';

/** How many calls of this visit are kept for support; older ones fall out. Memory only: a reload forgets them. */
const kept = 200;

/** The calls of this visit, newest last, without tokens and without bodies that could hold a hardware hash. */
export class RequestLog {
  #entries: readonly ResponseFacts[] = [];
  readonly #listeners = new Set<() => void>();

  readonly entries = (): readonly ResponseFacts[] => this.#entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(entry: ResponseFacts): void {
    this.#entries = [...this.#entries.slice(1 - kept), entry];
    for (const listener of this.#listeners) listener();
  }
}
