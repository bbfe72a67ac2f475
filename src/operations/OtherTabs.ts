import type { Clock } from '../browser/clock.ts';
import type { BatchTrackingId, CustomerId } from '../domain/identifiers.ts';
import type { WaitingBatch } from '../domain/pollSchedule.ts';
import type { WatchedBatch } from './WatchedBatch.ts';

export interface BatchKey {
  readonly customerId: CustomerId;
  readonly trackingId: BatchTrackingId;
}

export const keyOf = ({ customerId, trackingId }: BatchKey) => `${customerId} ${trackingId}`;

export interface Waiting extends WaitingBatch, BatchKey {}

/** What one tab waits for. Times are sent as distances, since every tab has a clock of its own. */
export interface WantMessage {
  readonly kind: 'want';
  readonly tab: string;
  readonly batches: readonly (BatchKey & {
    readonly dueInMs: number;
    readonly isOnScreen: boolean;
    /** The last check that the tab knows of. */
    readonly checkId: string | null;
  })[];
}

/** The leader asks this often what the others want; a tab that has not answered twice is gone. */
export const surveyMs = 10_000;
const goneAfterMs = 2.5 * surveyMs;
/** What another tab wants may have been sent before it learned of the last check; such a message is this late at most. */
const staleMs = 3_000;

/** What the other tabs of the account wait for, as far as they have said. */
export class OtherTabs {
  readonly #clock: Clock;
  readonly #wants = new Map<string, { readonly at: number; readonly batches: WantMessage['batches'] }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  onWant({ tab, batches }: WantMessage): void {
    if (batches.length === 0) this.#wants.delete(tab);
    else this.#wants.set(tab, { at: this.#clock.now(), batches });
  }

  dropGone(): void {
    for (const [tab, { at }] of this.#wants)
      if (this.#clock.now() - at > goneAfterMs) this.#wants.delete(tab);
  }

  isWanted(key: string): boolean {
    return [...this.#wants.values()].some(({ batches }) => batches.some((batch) => keyOf(batch) === key));
  }

  /** The batches that another tab waits for. `known` is what this tab, the leader, knows of a batch. */
  *waiting(known: (key: string) => WatchedBatch | undefined): Iterable<Waiting> {
    for (const { at, batches } of this.#wants.values()) {
      for (const { dueInMs, checkId, ...batch } of batches) {
        const here = known(keyOf(batch));
        if (here?.store.state.isAsking) continue;
        const sinceCheckMs = here?.sinceCheckMs ?? Number.POSITIVE_INFINITY;
        // Checked since the tab asked for it; if it still wants the batch, it says so again.
        if (sinceCheckMs <= this.#clock.now() - at) continue;
        if (sinceCheckMs < staleMs && here?.checkId !== checkId) continue;
        yield { ...batch, dueAt: at + dueInMs };
      }
    }
  }
}
