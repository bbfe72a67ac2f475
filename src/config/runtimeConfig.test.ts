import { describe, expect, test } from 'vitest';
import { clouds } from './clouds.ts';
import { type ParsedConfig, parseRuntimeConfig } from './runtimeConfig.ts';

const page = 'https://dashboard.example/';
const valid = { cloud: 'global', tenant: 'organizations', clientId: '11111111-2222-3333-4444-555555555555' };
const listId = '22222222-3333-4444-5555-666666666666';
const siteId = `contoso.sharepoint.com,${listId},11111111-2222-3333-4444-555555555555`;
const parse = (fields: object): Promise<ParsedConfig> =>
  parseRuntimeConfig(JSON.stringify({ ...valid, ...fields }), page);

async function problems(parsing: Promise<ParsedConfig>): Promise<string[]> {
  const parsed = await parsing;
  return parsed.ok ? [] : parsed.problems.map(({ field, kind }) => `${field} ${kind}`);
}

describe('each cloud has its documented addresses', () => {
  test.each([
    ['global', 'https://login.microsoftonline.com/organizations', 'https://api.partnercenter.microsoft.com'],
    [
      'usGovernment',
      'https://login.microsoftonline.us/organizations',
      'https://api.partnercenter.microsoft.com',
    ],
    [
      'china',
      'https://login.chinacloudapi.cn/organizations',
      'https://partner.partnercenterapi.microsoftonline.cn',
    ],
  ])('%s', async (cloud, authority, apiBaseUrl) => {
    expect(await parse({ cloud })).toMatchObject({
      ok: true,
      config: { authority, apiBaseUrl, scope: 'https://api.partnercenter.microsoft.com/user_impersonation' },
    });
  });

  test('Germany is reported as closed, with the year', async () => {
    expect(await problems(parse({ cloud: 'germany' }))).toEqual(['cloud closedCloud']);
    expect(clouds.germany.closedIn).toBe(2021);
  });
});

test.each([
  [{ apiBaseUrl: '/partnercenter/' }, { apiBaseUrl: 'https://dashboard.example/partnercenter' }],
  [{ apiBaseUrl: 'https://gateway.example/pc' }, { apiBaseUrl: 'https://gateway.example/pc' }],
  [{ apiBaseUrl: 'http://127.0.0.1:5173/pc' }, { apiBaseUrl: 'http://127.0.0.1:5173/pc' }],
  [{ tenant: 'contoso.com' }, { authority: 'https://login.microsoftonline.com/contoso.com' }],
  [{ authority: 'https://login.example/x' }, { authority: 'https://login.example/x' }],
  [{ scope: 'api://x/y' }, { scope: 'api://x/y' }],
  [{ authorityMetadata: { issuer: 'x' } }, { authorityMetadata: '{"issuer":"x"}' }],
  [{}, { team: null }],
  [
    { team: { siteId, listId } },
    {
      team: {
        ...{ siteId, listId, graphUrl: 'https://graph.microsoft.com' },
        scope: 'https://graph.microsoft.com/Lists.SelectedOperations.Selected',
      },
    },
  ],
  [
    { cloud: 'usGovernmentDoD', team: { siteId, listId } },
    { team: { siteId, listId, graphUrl: 'https://dod-graph.microsoft.us' } },
  ],
  [
    { team: { siteId, listId, graphUrl: '/graph/' } },
    { team: { siteId, listId, graphUrl: 'https://dashboard.example/graph' } },
  ],
  [{ $schema: './config.schema.json' }, { cloud: 'global' }],
])('%j is accepted', async (fields, config) => {
  expect(await parse(fields)).toMatchObject({ ok: true, config });
});

test.each([
  [{ cloud: undefined }, ['cloud missing']],
  [{ cloud: 'moon' }, ['cloud unknownCloud']],
  [{ cloud: 'toString' }, ['cloud unknownCloud']],
  [{ tenant: '' }, ['tenant missing']],
  [{ tenant: 'not a tenant' }, ['tenant badTenant']],
  [{ clientId: 42 }, ['clientId notText']],
  [{ clientId: 'abc' }, ['clientId notGuid']],
  [{ cloud: 'toString', team: { siteId, listId } }, ['cloud unknownCloud']],
  [{ team: {} }, ['team.siteId notSiteId', 'team.listId notListId']],
  [{ team: 'contoso' }, ['team.siteId notSiteId', 'team.listId notListId']],
  [
    { team: { siteId: 'contoso.sharepoint.com', listId: 5 } },
    ['team.siteId notSiteId', 'team.listId notListId'],
  ],
  [
    { team: { siteId, listId, graphUrl: 'http://graph.example', list: 1 } },
    ['team.list unknownField', 'team.graphUrl notHttps'],
  ],
  [{ team: { siteId, listId, graphUrl: 'ftp://x' } }, ['team.graphUrl notUrl']],
  [{ apiBaseUrl: 'http://elsewhere.example' }, ['apiBaseUrl notHttps']],
  [{ apiBaseUrl: 'javascript:alert(1)' }, ['apiBaseUrl notUrl']],
  [{ authority: 'http://login.example' }, ['authority notHttps']],
  [{ authority: 'login' }, ['authority notUrl']],
  [{ knownAuthorities: 'login.example' }, ['knownAuthorities notHosts']],
  [{ authorityMetadata: 'text' }, ['authorityMetadata notMetadata']],
  [{ clientID: 'x' }, ['clientID unknownField']],
  [
    { cloud: 'moon', tenant: '', clientId: 'abc' },
    ['cloud unknownCloud', 'tenant missing', 'clientId notGuid'],
  ],
])('%j is rejected, with all bad fields', async (fields, expected) => {
  expect(await problems(parse(fields))).toEqual(expected);
});

test.each([
  ['{', 'config.json notJson'],
  ['[]', 'config.json notObject'],
  ['null', 'config.json notObject'],
  ['<!doctype html>', 'config.json notJson'],
])('the file %j is rejected as a whole', async (file, expected) => {
  expect(await problems(parseRuntimeConfig(file, page))).toEqual([expected]);
});

test('a byte-order mark at the start is ignored', async () => {
  const parsed = await parseRuntimeConfig(`\uFEFF${JSON.stringify(valid)}`, page);
  expect(parsed.ok).toBe(true);
});
