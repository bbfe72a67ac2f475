/** How a call to Graph failed. */
export type GraphProblem =
  /** No response: the network, or the browser's CORS check. */
  | 'offline'
  | 'network'
  | 'timeout'
  | 'throttled'
  /** 5xx. */
  | 'unavailable'
  /** No token: the user has to sign in. */
  | 'signInNeeded'
  /** No token: nobody has consented to the use of Graph. */
  | 'consentMissing'
  /** 401 with a token that was just renewed. */
  | 'unauthorized'
  | 'forbidden'
  | 'notFound'
  /** 400 and 409. */
  | 'refused'
  /** 410: the link to later changes has expired. */
  | 'linkExpired'
  /** 412: somebody else has changed the item. */
  | 'changedMeanwhile'
  /** Another status, or a body that is not Graph's. */
  | 'unexpected';

/** What is known of a call apart from its content. */
export interface GraphCallFacts {
  readonly method: string;
  /** Path and query below Graph's address. */
  readonly path: string;
  readonly at: Date;
  readonly durationMs: number;
  /** `null` if no answer came. */
  readonly status: number | null;
  /** Graph's `request-id`; `null` if it could not be read. */
  readonly requestId: string | null;
  /** Sent as `client-request-id`. */
  readonly clientRequestId: string;
}

interface GraphErrorDetails {
  /** Graph's code (`itemNotFound`), or the sign-in's (`AADSTS65001`). */
  readonly code?: string | null;
  readonly message?: string | null;
  readonly retryAfterMs?: number | null;
  /** Of a 410: where to begin again, if the browser may read it. */
  readonly location?: string | null;
  readonly claims?: string | null;
}

export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly problem: GraphProblem;
  readonly facts: GraphCallFacts;
  readonly code: string | null;
  readonly description: string | null;
  readonly retryAfterMs: number | null;
  readonly location: string | null;
  readonly claims: string | null;

  constructor(problem: GraphProblem, facts: GraphCallFacts, details: GraphErrorDetails = {}) {
    super(`${facts.method} ${facts.path}: ${problem}`);
    this.problem = problem;
    this.facts = facts;
    this.code = details.code ?? null;
    this.description = details.message ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.location = details.location ?? null;
    this.claims = details.claims ?? null;
  }
}
