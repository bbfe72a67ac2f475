import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apiProblem } from './apiProblem.ts';
import { RECOVERY_PLAN } from './recovery.ts';

test.each([
  [401, '400', 'accessDenied'],
  [401, '800001', 'tokenMissing'],
  [401, '900421', 'mfaRequired'],
  [401, ' 900421 ', 'mfaRequired'],
  [401, '900420', 'wrongAudience'],
  [401, null, 'signInExpired'],
  [401, '12345', 'signInExpired'],
  [403, '2032', 'forbidden'],
  [403, '20002', 'noCustomerRelationship'],
  [403, '900150', 'roleLacksRights'],
  [403, null, 'forbidden'],
  [404, '1000', 'notFound'],
  [404, '60003', 'customerTenantNotFound'],
  [404, null, 'notFound'],
  [400, '20002', 'requestRefused'],
  [409, null, 'requestRefused'],
  [408, null, 'timeout'],
  [429, null, 'throttled'],
  [500, '900421', 'serverFault'],
  [501, null, 'serverFault'],
  [502, null, 'serverUnavailable'],
  [503, null, 'serverUnavailable'],
  [504, null, 'serverUnavailable'],
  [304, null, 'unexpectedStatus'],
  [0, null, 'unexpectedStatus'],
  [999, null, 'unexpectedStatus'],
  [null, null, 'unexpectedStatus'],
] as const)('status %s with code %j is %s', (status, code, problem) => {
  expect(apiProblem({ kind: 'status', status, code })).toBe(problem);
});

test('a 401 with claims requires the user to act; claims do not change a 403', () => {
  expect(apiProblem({ kind: 'status', status: 401, code: null, hasClaims: true })).toBe(
    'interactionRequired',
  );
  expect(apiProblem({ kind: 'status', status: 401, code: '900421', hasClaims: false })).toBe('mfaRequired');
  expect(apiProblem({ kind: 'status', status: 403, code: null, hasClaims: true })).toBe('forbidden');
});

test.each(['network', 'timeout', 'offline', 'notAnAnswer', 'interactionRequired'] as const)(
  '%s is reported as such, regardless of status and code',
  (kind) => {
    expect(apiProblem({ kind, status: 200, code: '20002' })).toBe(kind);
  },
);

test('every status and code is a problem with a recovery plan', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1, max: 1100 }), fc.option(fc.string()), (status, code) => {
      expect(RECOVERY_PLAN).toHaveProperty(apiProblem({ kind: 'status', status, code }));
    }),
  );
});
