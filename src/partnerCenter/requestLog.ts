import type { ProblemKind } from '../domain/apiProblem.ts';
import { ApiError } from './apiError.ts';
import { logBody } from './loggedBody.ts';
import type { ResponseFacts } from './responseFacts.ts';
import type { Answer } from './send.ts';

/** One call with what is needed to understand and to repeat it; never its token, nor any hardware hash. */
export interface LoggedCall {
  /** Counts the calls of this visit, from 1. */
  readonly number: number;
  readonly facts: ResponseFacts;
  readonly url: string;
  /** As sent, but for `Authorization`. */
  readonly sentHeaders: readonly (readonly [name: string, value: string])[];
  /** What went wrong, `null` if nothing did. */
  readonly problem: ProblemKind | null;
  readonly code: string | null;
  readonly description: string | null;
  /** The beginning of a body that is no JSON object. */
  readonly bodyStart: string | null;
  /** The start of the body, for `readLoggedBody`; `null` if there was none that could be read. */
  readonly body: string | null;
}

/** How many calls of this visit are kept for support; older ones fall out. Memory only: a reload forgets them. */
export const keptCalls = 200;

/** The calls of this visit, newest last. */
export class RequestLog {
  #calls: readonly LoggedCall[] = [];
  #added = 0;
  readonly #listeners = new Set<() => void>();

  readonly calls = (): readonly LoggedCall[] => this.#calls;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(request: Pick<LoggedCall, 'url' | 'sentHeaders'>, outcome: Answer | ApiError): void {
    this.#added += 1;
    const { body, facts } = outcome;
    const { problem, code, description, bodyStart } =
      outcome instanceof ApiError
        ? outcome
        : { problem: null, code: null, description: null, bodyStart: null };
    const call: LoggedCall = {
      number: this.#added,
      ...{ facts, ...request, problem, code, description, bodyStart },
      body: body === null ? null : logBody(body),
    };
    this.#calls = [...this.#calls.slice(1 - keptCalls), call];
    for (const listener of this.#listeners) listener();
  }
}
