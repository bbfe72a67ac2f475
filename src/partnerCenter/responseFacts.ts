/** Why a call was made: shown to whoever reads the request log, and it decides nothing. */
export type Purpose =
  | 'poll'
  | 'search'
  | 'open'
  | 'list'
  | 'upload'
  | 'remove'
  | 'profile'
  | 'assign'
  | 'role'
  /** Of Microsoft Graph, see `operations/startTeam.ts`. */
  | 'team';

/** What is known of one call apart from its content: everything that support asks for. */
export interface ResponseFacts {
  readonly method: string;
  /** Path and query below the API's base URL, e.g. `/v1/customers?size=50`. */
  readonly path: string;
  readonly purpose: Purpose;
  /** 1 for the first try. */
  readonly attempt: number;
  /** When the answer, or the failure, was there. */
  readonly at: Date;
  readonly durationMs: number;
  /** `null` if no answer came. */
  readonly status: number | null;
  readonly requestId: string;
  readonly correlationId: string;
  readonly cv: string | null;
  readonly serverId: string | null;
}
