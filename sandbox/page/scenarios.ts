import { paths } from '../addresses.ts';
import type { Command } from '../control/commands.ts';
import { hostileFields } from '../graph/hostileFields.ts';

export interface Scenario {
  readonly label: string;
  readonly command: Command;
}

/** The port and world that the page was opened with. */
export interface PageAddress {
  readonly port: string;
  readonly world: string;
}

const pollPath = 'batchJobStatus';

function failing(label: string, fault: Partial<Extract<Command, { do: 'fail' }>>): Scenario {
  return { label, command: { do: 'fail', times: 1, ...fault } };
}

/** The predefined failures, grouped by cause. Each is one command, so a test can send the same. */
export function scenarios(address: PageAddress): Readonly<Record<string, readonly Scenario[]>> {
  return { ...serviceScenarios, 'Team list': teamScenarios, Deployment: deploymentScenarios(address) };
}

const serviceScenarios: Readonly<Record<string, readonly Scenario[]>> = {
  'Sign-in and permissions': [
    { label: 'Access tokens expire', command: { do: 'expireTokens' } },
    { label: 'Sessions are revoked', command: { do: 'revokeSessions' } },
    { label: 'Conditional Access requires a second factor', command: { do: 'challenge' } },
    {
      label: 'Token endpoint down, 3 times',
      command: { do: 'failFile', path: '/oidc/token$', status: 503, times: 3 },
    },
    failing('401 access denied, once', { status: 401, code: '400' }),
    failing('401, every time', { status: 401, code: '400', times: 1000 }),
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
  'Throttling and service errors': [
    failing('429, wait 7 s', { status: 429, retryAfter: 7 }),
    failing('429, wait 57 s', { status: 429, retryAfter: 57 }),
    failing('429, wait a day', { status: 429, retryAfter: 86_400 }),
    failing('429 without Retry-After, 3 times', { status: 429, times: 3 }),
    failing('408, once', { status: 408 }),
    failing('500, once', { status: 500 }),
    failing('503, 4 times', { status: 503, times: 4 }),
    failing('502 with an HTML page, 10 times', { status: 502, body: 'html', times: 10 }),
    failing('504, empty, once', { status: 504, body: 'empty' }),
  ],
  Network: [
    failing('Connection cut, once', { network: 'reset' }),
    failing('Connection cut, 4 times', { network: 'reset', times: 4 }),
    failing('No response, once', { network: 'timeout' }),
    failing('Response cut in the middle', { network: 'truncate' }),
    failing('Upload succeeds, response is lost', { path: 'POST', network: 'lost' }),
    failing('Assignment succeeds, response is lost', { path: 'PATCH', network: 'lost' }),
    { label: 'Hold calls', command: { do: 'hold' } },
    { label: 'Release held calls', command: { do: 'release' } },
  ],
  'Unexpected responses': [
    failing('200 with HTML', { path: pollPath, status: 200, body: 'html' }),
    failing('200 with truncated JSON', { path: pollPath, status: 200, body: 'truncatedJson' }),
    failing('200 with unrelated JSON', { path: pollPath, status: 200, body: 'wrongJson' }),
    failing('200, empty', { path: pollPath, status: 200, body: 'empty' }),
    failing('404 not found', { status: 404 }),
    failing('418 (undocumented)', { status: 418, body: 'text' }),
  ],
};

const graphPath = '/v1\\.0/sites/';

const teamScenarios: readonly Scenario[] = [
  { label: 'Consent for Graph is missing', command: { do: 'teamConsent', given: false } },
  { label: 'Consent for Graph is given', command: { do: 'teamConsent', given: true } },
  { label: 'The list is gone', command: { do: 'teamList', state: 'gone' } },
  { label: 'No rights to the list', command: { do: 'teamList', state: 'noRights' } },
  { label: 'The list can be read only', command: { do: 'teamList', state: 'readOnly' } },
  {
    label: 'Columns are missing',
    command: { do: 'teamList', missingColumns: ['UploadKey', 'Record'] },
  },
  {
    label: 'The list is back, with all columns',
    command: { do: 'teamList', state: 'there', missingColumns: [] },
  },
  { label: 'Links to later changes expire (410)', command: { do: 'expireTeamChanges' } },
  failing('429, wait 7 s', { path: graphPath, status: 429, retryAfter: 7 }),
  failing('503, wait 30 s', { path: graphPath, status: 503, retryAfter: 30 }),
  failing('Item added, response is lost', { path: `POST ${graphPath}`, network: 'lost' }),
  failing('Item changed, response is lost', { path: `PATCH ${graphPath}`, network: 'lost' }),
  {
    label: 'Add an item with hostile text',
    command: { do: 'addTeamItem', fields: hostileFields },
  },
];

const lazyFile = '^/assets/.*\\.js$';

function deploymentScenarios({ port, world }: PageAddress): readonly Scenario[] {
  const otherOrigin = `http://127.0.0.1:${port}${paths.world}/${world}`;
  return [
    {
      label: 'Next lazy-loaded file is missing',
      command: { do: 'failFile', path: lazyFile, status: 404, times: 1 },
    },
    {
      label: 'All lazy-loaded files are missing',
      command: { do: 'failFile', path: lazyFile, status: 404, times: 1000 },
    },
    { label: 'API on another origin', command: { do: 'configure', config: { apiBaseUrl: otherOrigin } } },
    {
      label: 'config.json with invalid fields',
      command: { do: 'configure', config: { cloud: 'mars', clientId: 'none', tenant: null } },
    },
    failing('Redirect to another origin', { status: 307, location: `${otherOrigin}/v1/customers` }),
    { label: 'config.json restored', command: { do: 'configure', config: {} } },
  ];
}
