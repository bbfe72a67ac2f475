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
import { requestsSection } from './requestsSection.ts';

/** `/sandbox`: everything a test can do to a world, for people. Plain forms; each button sends one command. */
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
      const wrong = run(world, await c.req.parseBody());
      return wrong === null
        ? c.redirect(paths.home, 303)
        : c.html(page(world, portOf(c.req.url), wrong), 400);
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
            'A world is named with letters, digits and hyphens.',
          ),
          400,
        );
      setCookie(c, worldCookie, world, { path: '/', sameSite: 'Lax' });
      return c.redirect(paths.home, 303);
    });
}

/** A button carries its command as JSON; the form for failures of one's own has a field per property. */
function run(world: World, form: Record<string, unknown>): string | null {
  const { command: json, ...fields } = form;
  const given = Object.entries(fields).filter(([, value]) => value !== '');
  const input =
    typeof json === 'string'
      ? safeJson(json)
      : Object.fromEntries(given.map(([key, value]) => [key, numberOr(value)]));
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

function page(world: World, port: string, wrong: string | null) {
  const now = state(world);
  return layout(
    'World',
    html`
      <main>
        <h1>Sandbox of ${partnerName}</h1>
        <p>
          A stand-in for Microsoft Entra and Partner Center with pretend customers. Nothing here leaves this computer, and
          all of it is forgotten when the server stops. <a href="/">Open the dashboard</a>
        </p>
        ${wrong === null ? '' : html`<p class="problem" role="alert">${wrong}</p>`}
        <div class="row">
          <form method="post" action="${paths.home}/world" class="row">
            <label for="world">World of this browser</label>
            <input id="world" name="world" value="${world.id}" size="16" required />
            <button>Go there</button>
          </form>
          <form method="post" action="${paths.home}/reset">
            <button>Begin this world anew</button>
          </form>
        </div>
        <p class="muted">Each world is a copy of its own. Without a cookie, a browser is in <code>${defaultWorld}</code>.</p>

        <nav class="row" aria-label="On this page">
          <a href="#accounts">Accounts</a>
          <a href="#failures">Make something go wrong</a>
          <a href="#batches">Batches</a>
          <a href="#device-batches">Device batches and uploads</a>
          <a href="#requests">Latest API requests</a>
        </nav>

        <h2 id="accounts">Accounts</h2>
        <div class="scroll" tabindex="0">
          <table>
            <thead>
              <tr><th>Name</th><th>User name</th><th>Role</th><th>What for</th></tr>
            </thead>
            <tbody>
              ${accountList.map(
                ({ name, userName, role, note }) =>
                  html`<tr><td class="plain">${name}</td><td><code>${userName}</code></td><td class="plain">${role}</td><td class="name">${note}</td></tr>`,
              )}
            </tbody>
          </table>
        </div>

        ${faultsSection(now, port)} ${batchesSection(now.batches)} ${deviceBatchesSection(now.deviceBatches)}
        ${requestsSection(world, port)}
      </main>
    `,
  );
}
