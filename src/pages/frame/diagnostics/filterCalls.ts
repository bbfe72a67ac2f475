import type { LoggedCall } from '../../../partnerCenter/requestLog.ts';

export interface CallFilter {
  /** Words that must all occur in what is shown of a call, in any casing. */
  readonly text: string;
  readonly onlyFailed: boolean;
}

/** The calls that match the filter, newest first. `wordsOf` returns what is shown of a call besides its facts. */
export function filterCalls(
  calls: readonly LoggedCall[],
  { text, onlyFailed }: CallFilter,
  wordsOf: (call: LoggedCall) => readonly string[],
): readonly LoggedCall[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return calls
    .filter((call) => {
      if (onlyFailed && call.problem === null) return false;
      const { method, path, status, requestId, correlationId, cv, serverId } = call.facts;
      const shown = [
        method,
        path,
        status,
        requestId,
        correlationId,
        cv,
        serverId,
        call.code,
        ...wordsOf(call),
      ];
      const haystack = shown.join('\n').toLowerCase();
      return wanted.every((word) => haystack.includes(word));
    })
    .reverse();
}
