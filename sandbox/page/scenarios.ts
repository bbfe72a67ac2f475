import { paths } from '../addresses.ts';
import type { Command } from '../control/commands.ts';

export interface Scenario {
  readonly label: string;
  readonly command: Command;
}

/** Where the page was asked for. */
export interface Address {
  readonly port: string;
  readonly world: string;
}

const onPoll = 'batchJobStatus';

function failing(label: string, fault: Partial<Extract<Command, { do: 'fail' }>>): Scenario {
  return { label, command: { do: 'fail', times: 1, ...fault } };
}

/** What can go wrong, by who causes it. Each is one command, so a test can send the same. */
export function scenarios(here: Address): Readonly<Record<string, readonly Scenario[]>> {
  return { ...ofTheService, Deployment: ofTheDeployment(here) };
}

const ofTheService: Readonly<Record<string, readonly Scenario[]>> = {
  'Sign-in and rights': [
    { label: 'Access tokens expire', command: { do: 'expireTokens' } },
    { label: 'Sessions are revoked', command: { do: 'revokeSessions' } },
    { label: 'Conditional access wants a second factor', command: { do: 'challenge' } },
    {
      label: 'Token endpoint down, 3 times',
      command: { do: 'failFile', path: '/oidc/token$', status: 503, times: 3 },
    },
    failing('401 access denied, once', { status: 401, code: '400' }),
    failing('401 for good', { status: 401, code: '400', times: 1000 }),
    failing('401 MFA claim missing (900421)', {
      status: 401,
      code: '900421',
      description: 'MFA is required.',
    }),
    failing('401 with claims (continuous access evaluation)', {
      status: 401,
      claims: '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}',
    }),
    failing('401 wrong audience (900420)', { status: 401, code: '900420', description: 'Wrong audience.' }),
    failing('403 access denied (2032)', { status: 403, code: '2032' }),
    failing('403 no relationship (20002)', {
      status: 403,
      code: '20002',
      description: 'No commerce relationship.',
    }),
    failing('403 role (900150)', { status: 403, code: '900150', description: 'The role lacks rights.' }),
  ],
  'Throttling and busy service': [
    failing('429, wait 7 s', { status: 429, retryAfter: 7 }),
    failing('429, wait 57 s', { status: 429, retryAfter: 57 }),
    failing('429, wait a day', { status: 429, retryAfter: 86_400 }),
    failing('429 without Retry-After, 3 times', { status: 429, times: 3 }),
    failing('408, once', { status: 408 }),
    failing('500, once', { status: 500 }),
    failing('503, 4 times', { status: 503, times: 4 }),
    failing('502 with a page of HTML, 10 times', { status: 502, body: 'html', times: 10 }),
    failing('504, empty, once', { status: 504, body: 'empty' }),
  ],
  Network: [
    failing('Connection cut, once', { network: 'reset' }),
    failing('Connection cut, 4 times', { network: 'reset', times: 4 }),
    failing('No answer, once', { network: 'timeout' }),
    failing('Answer cut in the middle', { network: 'truncate' }),
    failing('Upload arrives, its answer is lost', { path: 'POST', network: 'lost' }),
    { label: 'Hold calls', command: { do: 'hold' } },
    { label: 'Release held calls', command: { do: 'release' } },
  ],
  'Answers that are none': [
    failing('200 with HTML', { path: onPoll, status: 200, body: 'html' }),
    failing('200 with half a JSON', { path: onPoll, status: 200, body: 'truncatedJson' }),
    failing('200 with another JSON', { path: onPoll, status: 200, body: 'wrongJson' }),
    failing('200 and empty', { path: onPoll, status: 200, body: 'empty' }),
    failing('404 not found', { status: 404 }),
    failing('418, which nobody documents', { status: 418, body: 'text' }),
  ],
};

const lazyFile = '^/assets/.*\\.js$';

function ofTheDeployment({ port, world }: Address): readonly Scenario[] {
  const otherOrigin = `http://127.0.0.1:${port}${paths.world}/${world}`;
  return [
    {
      label: 'The next lazy file is gone',
      command: { do: 'failFile', path: lazyFile, status: 404, times: 1 },
    },
    { label: 'Lazy files stay gone', command: { do: 'failFile', path: lazyFile, status: 404, times: 1000 } },
    { label: 'API on another origin', command: { do: 'configure', config: { apiBaseUrl: otherOrigin } } },
    {
      label: 'config.json with bad fields',
      command: { do: 'configure', config: { cloud: 'mars', clientId: 'none', tenant: null } },
    },
    failing('Redirect to another origin', { status: 307, location: `${otherOrigin}/v1/customers` }),
    { label: 'config.json as it should be', command: { do: 'configure', config: {} } },
  ];
}
