/** An access token for Partner Center, or why there is none. */
export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string }
  /** The user has to act: expired session, missing consent, or a conditional-access challenge with its claims. */
  | { readonly kind: 'signInNeeded'; readonly claims: string | null; readonly code: string }
  /** The identity provider could not be reached. */
  | { readonly kind: 'unreachable'; readonly code: string };

/** How a call to Partner Center failed, or the token request before it. */
export interface ApiFailure {
  readonly kind: /** An HTTP status other than 2xx. */
    | 'status'
    /** No response: connection refused or lost, host name not resolved, or blocked by the browser's CORS check. */
    | 'network'
    /** No response within the time limit. */
    | 'timeout'
    /** The browser reports that there is no network. */
    | 'offline'
    /** A 2xx whose body is HTML, truncated, or has an unexpected shape. */
    | 'notAnAnswer'
    /** The identity provider requires the user to act: expired session, multi-factor, conditional access. */
    | 'interactionRequired';
  /** The HTTP status; `null` if there was no response. */
  readonly status: number | null;
  /** `code` of Partner Center's error body, as text. */
  readonly code: string | null;
  /** Whether a 401 came with claims (conditional access), which a silently renewed token would not satisfy either. */
  readonly hasClaims?: boolean;
}

/** Every kind of failure; each has its own text in `i18n/{en,hu}/apiErrors.ts`. */
export type ProblemKind =
  | 'signInExpired'
  | 'accessDenied'
  | 'tokenMissing'
  | 'mfaRequired'
  | 'wrongAudience'
  | 'interactionRequired'
  | 'forbidden'
  | 'noCustomerRelationship'
  | 'roleLacksRights'
  | 'notFound'
  | 'customerTenantNotFound'
  | 'requestRefused'
  | 'throttled'
  | 'timeout'
  | 'serverFault'
  | 'serverUnavailable'
  | 'network'
  | 'offline'
  | 'notAnAnswer'
  | 'unexpectedStatus';

/** Partner Center codes that need a different remedy than their HTTP status alone suggests. */
const BY_STATUS_AND_CODE: ReadonlyMap<string, ProblemKind> = new Map([
  ['401/400', 'accessDenied'],
  ['401/800001', 'tokenMissing'],
  ['401/900421', 'mfaRequired'],
  ['401/900420', 'wrongAudience'],
  ['403/20002', 'noCustomerRelationship'],
  ['403/900150', 'roleLacksRights'],
  ['404/60003', 'customerTenantNotFound'],
]);

const BY_STATUS: ReadonlyMap<number, ProblemKind> = new Map([
  [401, 'signInExpired'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [408, 'timeout'],
  [429, 'throttled'],
  [502, 'serverUnavailable'],
  [503, 'serverUnavailable'],
  [504, 'serverUnavailable'],
]);

/** Classifies a failure by HTTP status and Partner Center code, never by its message. Every failure has a kind. */
export function apiProblem(failure: ApiFailure): ProblemKind {
  if (failure.kind !== 'status') return failure.kind;
  const { status, code, hasClaims } = failure;
  if (status === null) return 'unexpectedStatus';
  if (status === 401 && hasClaims) return 'interactionRequired';
  const known = BY_STATUS_AND_CODE.get(`${status}/${code?.trim()}`) ?? BY_STATUS.get(status);
  if (known !== undefined) return known;
  if (status >= 400 && status < 500) return 'requestRefused';
  if (status >= 500 && status < 600) return 'serverFault';
  return 'unexpectedStatus';
}
