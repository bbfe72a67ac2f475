import { expect, test } from 'vitest';
import { parseRuntimeConfig } from '../src/config/runtimeConfig.ts';
import { deploymentOf } from './deployment.ts';

const appUrl = 'https://batches.contoso.com/';
const clientId = '11111111-2222-4333-8444-555555555555';

function deploymentFor(fields: object) {
  const parsed = parseRuntimeConfig(JSON.stringify({ tenant: 'organizations', clientId, ...fields }), appUrl);
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
])('the pages of a deployment for %s connect to %s and %s', (cloud, signInOrigin, apiOrigin) => {
  expect(deploymentFor({ cloud })).toEqual({ signInOrigin, apiOrigin });
});

test('a gateway on the app’s own host adds no API origin', () => {
  expect(deploymentFor({ cloud: 'global', apiBaseUrl: '/partnercenter' }).apiOrigin).toBeUndefined();
});

test('a gateway on another host adds its origin without the path', () => {
  const { apiOrigin } = deploymentFor({
    cloud: 'global',
    apiBaseUrl: 'https://apim.contoso.com/partner-center',
  });
  expect(apiOrigin).toBe('https://apim.contoso.com');
});
