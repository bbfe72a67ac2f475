import { type ApiFailure, apiProblem, type ProblemKind } from '../domain/apiProblem.ts';
import type { ResponseFacts } from './responseFacts.ts';
import type { WireObject } from './wire.ts';

interface ApiErrorDetails {
  /** Partner Center's own code (`20002`), or the sign-in's (`AADSTS50076`); `null` where there was none. */
  readonly code?: string | null;
  readonly description?: string | null;
  /** What the server asks to wait, counted from the answer. */
  readonly retryAfterMs?: number | null;
  /** A conditional-access challenge, to be handed to the sign-in. */
  readonly claims?: string | null;
  /** The beginning of a body that is no answer of Partner Center. */
  readonly bodyStart?: string | null;
  /** The whole body, where it is a JSON object. */
  readonly body?: WireObject | null;
}

export interface ApiErrorMessage {
  readonly kind: ApiFailure['kind'];
  readonly facts: ResponseFacts;
  readonly details: ApiErrorDetails;
}

/** The one error of every call: what went wrong, as a kind the texts are keyed by, and the ids support asks for. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: ProblemKind;
  readonly kind: ApiFailure['kind'];
  readonly facts: ResponseFacts;
  readonly code: string | null;
  readonly description: string | null;
  readonly retryAfterMs: number | null;
  readonly claims: string | null;
  readonly bodyStart: string | null;
  readonly body: WireObject | null;

  constructor(kind: ApiFailure['kind'], facts: ResponseFacts, details: ApiErrorDetails = {}) {
    const {
      code = null,
      description = null,
      retryAfterMs = null,
      claims = null,
      bodyStart = null,
      body = null,
    } = details;
    const problem = apiProblem({ kind, status: facts.status, code, hasClaims: claims !== null });
    super(`${facts.method} ${facts.path}: ${problem}`);
    this.problem = problem;
    this.kind = kind;
    this.facts = facts;
    this.code = code;
    this.description = description;
    this.retryAfterMs = retryAfterMs;
    this.claims = claims;
    this.bodyStart = bodyStart;
    this.body = body;
  }

  /** What can be sent to another tab, which loses the class of an object. */
  toMessage(): ApiErrorMessage {
    const { kind, facts, code, description, retryAfterMs, claims, bodyStart, body } = this;
    return { kind, facts, details: { code, description, retryAfterMs, claims, bodyStart, body } };
  }

  static fromMessage({ kind, facts, details }: ApiErrorMessage): ApiError {
    return new ApiError(kind, facts, details);
  }
}
