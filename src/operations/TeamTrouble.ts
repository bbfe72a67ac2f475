import type { Clock } from '../browser/clock.ts';
import { throttleWaitMs } from '../domain/recovery.ts';
import { GraphError, type GraphProblem } from '../graph/graphError.ts';
import type { TeamProblem } from '../kept/records.ts';
import { ListUnusable } from './TeamPush.ts';

const minuteMs = 60_000;

/** When to try again, and what to tell the user; `null` as kind: nothing, unless it continues. */
const plans: Readonly<
  Record<GraphProblem, { readonly waitMs: number; readonly kind: TeamProblem['kind'] | null }>
> = {
  offline: { waitMs: 5_000, kind: null },
  network: { waitMs: 15_000, kind: null },
  timeout: { waitMs: 15_000, kind: null },
  throttled: { waitMs: 0, kind: null },
  unavailable: { waitMs: 30_000, kind: null },
  signInNeeded: { waitMs: 15 * minuteMs, kind: 'signInNeeded' },
  consentMissing: { waitMs: 15 * minuteMs, kind: 'consentMissing' },
  unauthorized: { waitMs: 15 * minuteMs, kind: 'signInNeeded' },
  forbidden: { waitMs: 5 * minuteMs, kind: 'forbidden' },
  notFound: { waitMs: 2 * minuteMs, kind: 'listGone' },
  refused: { waitMs: 5 * minuteMs, kind: 'refused' },
  linkExpired: { waitMs: minuteMs, kind: null },
  changedMeanwhile: { waitMs: minuteMs, kind: null },
  unexpected: { waitMs: 2 * minuteMs, kind: null },
};

/** After so many failures in a row, the user is told also of what usually passes. */
const failuresBeforeTold = 3;
const longestWaitMs = 15 * minuteMs;

type What = 'push' | 'pull';

interface State {
  failures: number;
  resumeAt: number;
  problem: TeamProblem | null;
}

/** What went wrong with the list, when to try again, and what to tell about it. Reading it may work while changing it does not. */
export class TeamTrouble {
  readonly #clock: Clock;
  readonly #states: Readonly<Record<What, State>> = { push: calm(), pull: calm() };
  /** When the list was last asked for something. */
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get lastAt(): number {
    return this.#lastAt;
  }

  get resumeAt(): Readonly<Record<What, number>> {
    return { push: this.#states.push.resumeAt, pull: this.#states.pull.resumeAt };
  }

  get problem(): TeamProblem | null {
    return this.#states.pull.problem ?? this.#states.push.problem;
  }

  worked(what: What): void {
    this.#lastAt = this.#clock.now();
    Object.assign(this.#states[what], calm());
  }

  /** Everything may be tried at once. What was wrong is wrong until something works. */
  forgive(): void {
    for (const state of Object.values(this.#states)) state.resumeAt = Number.NEGATIVE_INFINITY;
  }

  failed(what: What, error: unknown): void {
    this.#lastAt = this.#clock.now();
    const state = this.#states[what];
    state.failures += 1;
    const problem = error instanceof GraphError ? error.problem : 'unexpected';
    const { waitMs, kind } = error instanceof ListUnusable ? plans.refused : plans[problem];
    const retryAfterMs = error instanceof GraphError ? error.retryAfterMs : null;
    const ms =
      problem === 'throttled'
        ? throttleWaitMs(retryAfterMs, state.failures)
        : Math.max(retryAfterMs ?? 0, Math.min(waitMs * 2 ** (state.failures - 1), longestWaitMs));
    state.resumeAt = this.#clock.now() + ms;
    // Its limit is one for both.
    if (problem === 'throttled')
      for (const other of Object.values(this.#states))
        other.resumeAt = Math.max(other.resumeAt, state.resumeAt);
    const told = kind ?? (state.failures < failuresBeforeTold ? null : usualKind(problem));
    if (told !== null) state.problem = problemOf(told, what, error);
  }

  /** Whether another upload may succeed. */
  isOfOneUpload(error: unknown): boolean {
    return error instanceof ListUnusable
      ? error.kind === 'unreadableItem'
      : error instanceof GraphError && error.problem === 'refused';
  }
}

function calm(): State {
  return { failures: 0, resumeAt: Number.NEGATIVE_INFINITY, problem: null };
}

/** Without a network, the app says so elsewhere. */
function usualKind(problem: GraphProblem): TeamProblem['kind'] | null {
  if (problem === 'offline') return null;
  return problem === 'throttled' ? 'throttled' : 'unavailable';
}

function problemOf(kind: TeamProblem['kind'], what: What, error: unknown): TeamProblem {
  const at = new Date();
  if (error instanceof ListUnusable)
    return {
      ...{ at, requestId: null, detail: error.detail },
      kind: error.kind === 'columnsMissing' ? 'columnsMissing' : 'refused',
    };
  const [code, requestId] =
    error instanceof GraphError ? [error.code, error.facts.requestId] : [String(error), null];
  return { at, detail: code, requestId, kind: kind === 'forbidden' && what === 'push' ? 'readOnly' : kind };
}
