import { afterAll, beforeAll, expect, test } from 'vitest';
import { teamListId, teamSite } from '../../sandbox/graph/teamList.ts';
import { startServer } from '../../sandbox/testing/server.ts';
import { checkTeam } from './team.ts';

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const team = { siteId: teamSite, listId: teamListId };
const appUrl = 'https://batches.contoso.com/';

test('a Graph that asks for a token and lets the app call it has no problem', async () => {
  const graphUrl = `${server.origin}/sandbox/graph/checked`;
  expect(await checkTeam({ ...team, graphUrl }, appUrl)).toEqual([
    { ok: `Microsoft Graph answers, and asks for a token: ${graphUrl}` },
    { ok: 'Microsoft Graph allows calls from https://batches.contoso.com' },
    { note: expect.stringContaining('settings page') },
  ]);
});

test('an address that is not Graph’s is reported', async () => {
  const [result] = await checkTeam({ ...team, graphUrl: `${server.origin}/sandbox/w/checked` }, appUrl);
  expect(result).toEqual({
    problem: expect.stringContaining('answers 401, but not as Microsoft Graph does'),
    fix: expect.stringContaining('graphUrl'),
  });
  const [other] = await checkTeam({ ...team, graphUrl: 'http://localhost:9' }, appUrl);
  expect(other).toMatchObject({ problem: expect.stringContaining('cannot be reached') });
});
