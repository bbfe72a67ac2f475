import { createSandbox } from '../app.ts';
import type { Command } from '../control/commands.ts';
import { teamListId, teamSite } from '../graph/teamList.ts';
import { accounts, type PartnerAccount } from '../oidc/accounts.ts';
import { accessToken, forGraph } from './accessToken.ts';

/** A sandbox without a server, with helpers that call it in the world `test` or another one. */
export function sandboxForTests() {
  const { app } = createSandbox();
  const inWorld = (world: string) =>
    caller((path, init) => app.request(`http://localhost${path}`, init), world);
  return { app, inWorld, ...inWorld('test') };
}

function caller(request: (path: string, init?: RequestInit) => Response | Promise<Response>, world: string) {
  const control = `/sandbox/control/${world}`;

  async function api(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('Authorization'))
      headers.set('Authorization', `Bearer ${await accessToken(accounts.adminAgent)}`);
    return request(`/sandbox/w/${world}${path}`, { ...init, headers });
  }

  /** A call to Graph below the team list. */
  async function graph(
    path: string,
    { account = accounts.adminAgent, ...init }: RequestInit & { account?: PartnerAccount } = {},
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('Authorization'))
      headers.set('Authorization', `Bearer ${await accessToken(account, forGraph)}`);
    const url = path.startsWith('http')
      ? path.replace('http://localhost', '')
      : `/sandbox/graph/${world}/v1.0/sites/${teamSite}/lists/${teamListId}${path}`;
    return request(url, { ...init, headers });
  }

  return {
    api,
    graph,
    async json(path: string, init: RequestInit = {}) {
      return (await api(path, init)).json();
    },
    post(path: string, body: unknown, headers: Record<string, string> = {}) {
      return api(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...headers },
      });
    },
    async control(command: Command) {
      return request(control, { method: 'POST', body: JSON.stringify(command) });
    },
    async state() {
      return (await request(control)).json();
    },
    async requests() {
      return (await request(`${control}/requests`)).json();
    },
  };
}
