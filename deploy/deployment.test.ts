import { expect, test } from 'vitest';
import { parseRuntimeConfig } from '../src/config/runtimeConfig.ts';
import { deploymentOf } from './deployment.ts';

const appUrl = 'https://batches.contoso.com/';
const clientId = '11111111-2222-4333-8444-555555555555';

async function deploymentFor(fields: object) {
  const parsed = await parseRuntimeConfig(
    JSON.stringify({ tenant: 'organizations', clientId, ...fields }),
    appUrl,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return deploymentOf(parsed.config, appUrl);
}

test.each([
  ['global', 'https://login.microsoftonline.com', 'https://api.partnercenter.microsoft.com'],
  ['usGovernment', 'https://login.microsoftonline.us', 'https://api.partnercenter.microsoft.com'],
  // MSAL replaces login.chinacloudapi.cn with its preferred host name.
  [
    'china',
    'https://login.partner.microsoftonline.cn',
    'https://partner.partnercenterapi.microsoftonline.cn',
  ],
])('the pages of a deployment for %s connect to %s and %s', async (cloud, signInOrigin, apiOrigin) => {
  expect(await deploymentFor({ cloud })).toEqual({ signInOrigin, apiOrigin, graphOrigin: undefined });
});

test('a gateway on the app’s own host adds no API origin', async () => {
  const { apiOrigin } = await deploymentFor({ cloud: 'global', apiBaseUrl: '/partnercenter' });
  expect(apiOrigin).toBeUndefined();
});

const id = '22222222-3333-4444-8555-666666666666';
const team = { siteId: `contoso.sharepoint.com,${id},${id}`, listId: id };

test.each([
  ['global', 'https://graph.microsoft.com'],
  ['usGovernment', 'https://graph.microsoft.us'],
  ['usGovernmentDoD', 'https://dod-graph.microsoft.us'],
  ['china', 'https://microsoftgraph.chinacloudapi.cn'],
])('with a team list, the pages of a deployment for %s also connect to %s', async (cloud, graphOrigin) => {
  expect(await deploymentFor({ cloud, team })).toMatchObject({ graphOrigin });
  const own = await deploymentFor({ cloud, team: { ...team, graphUrl: '/graph' } });
  expect(own.graphOrigin).toBeUndefined();
});

test('a gateway on another host adds its origin without the path', async () => {
  const { apiOrigin } = await deploymentFor({
    cloud: 'global',
    apiBaseUrl: 'https://apim.contoso.com/partner-center',
  });
  expect(apiOrigin).toBe('https://apim.contoso.com');
});
