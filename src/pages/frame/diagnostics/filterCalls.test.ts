import { expect, test } from 'vitest';
import type { LoggedCall } from '../../../partnerCenter/requestLog.ts';
import { filterCalls } from './filterCalls.ts';

function call(
  number: number,
  path: string,
  status: number | null,
  problem: LoggedCall['problem'] = null,
): LoggedCall {
  return {
    number,
    facts: {
      ...{ method: 'GET', path, purpose: 'poll', attempt: 1, at: new Date(number), durationMs: 12, status },
      ...{
        requestId: `request-${number}`,
        correlationId: `correlation-${number}`,
        cv: 'AbC.0',
        serverId: 'S1',
      },
    },
    ...{
      url: path,
      sentHeaders: [],
      problem,
      code: problem && '20002',
      description: null,
      bodyStart: null,
      body: null,
    },
  };
}

const calls = [
  call(1, '/v1/customers?size=50', 200),
  call(2, '/v1/customers/a/batchJobStatus/b', 200),
  call(3, '/v1/customers/a/batchJobStatus/b', 403, 'noCustomerRelationship'),
];

test.each([
  ['', false, [3, 2, 1]],
  ['  ', false, [3, 2, 1]],
  ['BATCHJOB request-2', false, [2]],
  ['request-1', false, [1]],
  ['abc.0', false, [3, 2, 1]],
  ['20002', false, [3]],
  ['following', false, [3, 2]],
  ['', true, [3]],
  ['customers?', true, []],
])('%j, only failed: %s', (text, onlyFailed, expected) => {
  const wordsOf = ({ facts }: LoggedCall) => [facts.path.includes('batchJob') ? 'following a batch' : 'list'];
  expect(filterCalls(calls, { text, onlyFailed }, wordsOf).map(({ number }) => number)).toEqual(expected);
});
