import type { LoggedCall } from '../../../partnerCenter/requestLog.ts';

export interface CallFilter {
  /** Words that a call has to show, each anywhere in it; casing does not count. */
  readonly text: string;
  readonly onlyFailed: boolean;
}

/** The calls that the filter lets through, the newest first. `wordsOf` gives what the reader sees of a call besides its facts. */
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
