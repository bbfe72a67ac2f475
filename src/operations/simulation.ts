import { ApiError } from '../partnerCenter/apiError.ts';

/** How many sequences a model is searched with; more of them in a soak. */
export const simulatedRuns = Number(process.env.SOAK_RUNS ?? 300);

export interface SimulatedFailure {
  /** `status` unless told otherwise. */
  readonly kind?: ApiError['kind'];
  readonly status?: number;
  readonly code?: string;
  readonly retryAfterMs?: number | undefined;
}

/** What a call that failed at `atMs` (ms since 1970) throws. */
export function simulatedError(failure: SimulatedFailure, atMs = 0): ApiError {
  const { kind = 'status', status = null, code = null, retryAfterMs = null } = failure;
  return new ApiError(
    kind,
    {
      ...{ method: 'POST', path: '/', purpose: 'upload', attempt: 1, requestId: 'r', correlationId: 'c' },
      ...{ at: new Date(atMs), durationMs: 1, status, cv: null, serverId: null },
    },
    { code, retryAfterMs },
  );
}

/** Assertions inside a call or a wait of an operation, which would take their failures for faults of the call. */
export class Violations {
  #first: unknown = null;

  check(assert: () => void): void {
    try {
      assert();
    } catch (violation) {
      this.#first ??= violation;
    }
  }

  /** Throws the first one that was found. */
  raise(): void {
    if (this.#first !== null) throw this.#first;
  }
}
