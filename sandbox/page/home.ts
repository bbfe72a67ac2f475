import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import * as z from 'zod';
import { defaultWorld, paths, worldCookie, worldIdPattern, worldOfCookie } from '../addresses.ts';
import { apply } from '../control/apply.ts';
import { command } from '../control/commands.ts';
import { state } from '../control/control.ts';
import { accountList, partnerName } from '../oidc/accounts.ts';
import type { World, Worlds } from '../worlds.ts';
import { batchesSection } from './batchesSection.ts';
import { deviceBatchesSection } from './deviceBatchesSection.ts';
import { faultsSection } from './faultsSection.ts';
import { layout } from './layout.ts';
import { policiesSection } from './policiesSection.ts';
import { requestsSection } from './requestsSection.ts';
import { teamSection } from './teamSection.ts';

/** `/sandbox`: a page to control a world by hand with the same commands that tests use. Each button sends one command. */
export function homePage(worlds: Worlds) {
  const worldOf = (cookie: string | undefined) => worlds.get(worldOfCookie(cookie));
  const portOf = (url: string) => new URL(url).port;
  return new Hono()
    .get('/', (c) => {
      c.header('Cache-Control', 'no-store');
      return c.html(page(worldOf(c.req.header('cookie')), portOf(c.req.url), null));
    })
    .post('/', async (c) => {
      const world = worldOf(c.req.header('cookie'));
      const error = run(world, await c.req.parseBody());
      return error === null
        ? c.redirect(paths.home, 303)
        : c.html(page(world, portOf(c.req.url), error), 400);
    })
    .post('/reset', (c) => {
      worlds.reset(worldOfCookie(c.req.header('cookie')));
      return c.redirect(paths.home, 303);
    })
    .post('/world', async (c) => {
      const { world } = await c.req.parseBody();
      if (typeof world !== 'string' || !worldIdPattern.test(world))
        return c.html(
          page(
            worldOf(c.req.header('cookie')),
            portOf(c.req.url),
            'A world ID can contain letters, digits and hyphens.',
          ),
          400,
        );
      setCookie(c, worldCookie, world, { path: '/', sameSite: 'Lax' });
      return c.redirect(paths.home, 303);
    });
}

/** A button sends its command as JSON. The custom failure form sends one field per property. */
function run(world: World, form: Record<string, unknown>): string | null {
  const { command: json, ...fields } = form;
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  const input =
    typeof json === 'string'
      ? safeJson(json)
      : Object.fromEntries(filled.map(([key, value]) => [key, numberOr(value)]));
  const parsed = command.safeParse(input);
  return parsed.success ? apply(world, parsed.data) : z.prettifyError(parsed.error);
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function numberOr(value: unknown): unknown {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}

function page(world: World, port: string, error: string | null) {
  const current = state(world);
  return layout(
    'World',
    html`
      <main>
        <h1>Sandbox of ${partnerName}</h1>
        <p>
          A simulated Microsoft Entra ID, Partner Center and Microsoft Graph with made-up customers. No data leaves this computer, and
          everything is deleted when the server stops. <a href="/">Open the dashboard</a>
        </p>
        ${error === null ? '' : html`<p class="problem" role="alert">${error}</p>`}
        <div class="row">
          <form method="post" action="${paths.home}/world" class="row">
            <label for="world">This browser's world</label>
            <input id="world" name="world" value="${world.id}" size="16" required />
            <button>Switch</button>
          </form>
          <form method="post" action="${paths.home}/reset">
            <button>Reset this world</button>
          </form>
        </div>
        <p class="muted">Each world is a separate copy of all data. A browser without a cookie uses <code>${defaultWorld}</code>.</p>

        <nav class="row" aria-label="On this page">
          <a href="#accounts">Accounts</a>
          <a href="#failures">Simulate failures</a>
          <a href="#batches">Upload status</a>
          <a href="#device-batches">Device batches and uploads</a>
          <a href="#policies">Profiles</a>
          <a href="#team">Team list</a>
          <a href="#requests">Latest API requests</a>
        </nav>

        <h2 id="accounts">Accounts</h2>
        <div class="scroll" tabindex="0">
          <table>
            <thead>
              <tr><th>Name</th><th>User name</th><th>Role</th><th>Notes</th></tr>
            </thead>
            <tbody>
              ${accountList.map(
                ({ name, userName, role, note }) =>
                  html`<tr><td class="plain">${name}</td><td><code>${userName}</code></td><td class="plain">${role}</td><td class="name">${note}</td></tr>`,
              )}
            </tbody>
          </table>
        </div>

        ${faultsSection(current, port)} ${batchesSection(current.batches)} ${deviceBatchesSection(current.deviceBatches)}
        ${policiesSection(current)} ${teamSection(current)} ${requestsSection(world, port)}
      </main>
    `,
  );
}
