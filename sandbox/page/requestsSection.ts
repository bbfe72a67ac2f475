import { html } from 'hono/html';
import { paths } from '../addresses.ts';
import type { LoggedRequest, World } from '../worlds.ts';

const shownRequests = 40;

export function requestsSection(world: World, port: string) {
  const latest = world.requests.slice(-shownRequests).reverse();
  return html`
    <h2 id="requests">Latest API requests</h2>
    <p class="row">
      <a href="${paths.home}">Refresh</a>
      <a href="${paths.control}/${world.id}/requests">All ${world.requests.length} as JSON</a>
      <a href="${paths.control}/${world.id}">This world as JSON</a>
    </p>
    ${latest.length === 0 ? html`<p class="muted">None yet.</p>` : table(latest)}
    <h2>For tests and scripts</h2>
    <p>
      Each button sends one command. Scripts can send the same commands as JSON. All commands are described in
      <code>sandbox/control/commands.ts</code>.
    </p>
    <p><code>curl -d '{"do":"fail","status":429,"retryAfter":7}' localhost:${port}${paths.control}/${world.id}</code></p>
  `;
}

function table(requests: readonly LoggedRequest[]) {
  return html`
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr><th>Time (UTC)</th><th>Status</th><th>Call</th><th>MS-RequestId</th></tr>
        </thead>
        <tbody>
          ${requests.map(
            ({ at, status, method, path, query, headers }) => html`
              <tr>
                <td class="plain">${new Date(at).toISOString().slice(11, 23)}</td>
                <td class="${status !== null && status < 400 ? '' : 'bad'}">${status ?? 'none'}</td>
                <td><code>${method} ${path}${query === '' ? '' : `?${query}`}</code></td>
                <td><code>${headers['MS-RequestId'] ?? ''}</code></td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
