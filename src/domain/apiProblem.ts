/** How a call to Partner Center, or the token it needs, failed. */
export interface ApiFailure {
  readonly kind: /** An HTTP status other than 2xx. */
    | 'status'
    /** No answer: connection refused or lost, a name not resolved, or the browser's CORS check. */
    | 'network'
    /** No answer within the time limit. */
    | 'timeout'
    /** The browser itself says there is no network. */
    | 'offline'
    /** A 2xx whose body is HTML, truncated, or of another shape. */
    | 'notAnAnswer'
    /** The identity provider wants the person: expired session, multi-factor, conditional access. */
    | 'interactionRequired';
  /** The HTTP status, where there was an answer. */
  readonly status: number | null;
  /** `code` of Partner Center's error body, as text. */
  readonly code: string | null;
  /** Whether a 401 came with claims (conditional access): a renewed token would lack them just as well. */
  readonly hasClaims?: boolean;
}

/** Every failure that has a text of its own in `i18n/{en,hu}/apiErrors.ts`. */
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

/** Partner Center's codes that need another remedy than their HTTP status alone suggests. */
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

/** Tells failures apart by status and code, never by the wording of a message. Total: there is always a kind. */
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
