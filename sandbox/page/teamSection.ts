import { html } from 'hono/html';
import { paths } from '../addresses.ts';
import { teamConfig } from '../config.ts';
import type { WorldState } from '../control/control.ts';
import { commandButton } from './commandButton.ts';

const shownItems = 40;

/** The list that a team shares in SharePoint. */
export function teamSection({ world, teamList, config }: WorldState) {
  const { items, state, missingColumns, hasConsent } = teamList;
  const isOn = 'team' in config && config.team !== null;
  return html`
    <h2 id="team">Team list</h2>
    <p>
      ${
        isOn
          ? html`The app shares uploads in this list.`
          : html`The app has no <code>team</code> in config.json and does not call Graph.`
      }
      The list is: <code>${state}</code>. Consent: <code>${hasConsent ? 'given' : 'missing'}</code>.
      ${missingColumns.length === 0 ? '' : html`Missing columns: <code>${missingColumns.join(', ')}</code>.`}
    </p>
    <form method="post" action="${paths.home}">
      <p class="row">
        ${
          isOn
            ? commandButton('Turn off', { do: 'configure', config: { team: null } })
            : commandButton('Turn on', { do: 'configure', config: { team: teamConfig(world) } })
        }
        ${commandButton('Add 12 uploads of a colleague', { do: 'addTeamUploads', count: 12 })}
        ${commandButton('Add 5,000 uploads', { do: 'addTeamUploads', count: 5_000 })}
        ${commandButton('Delete all items', { do: 'deleteTeamItem' })}
      </p>
    </form>
    ${items.length === 0 ? html`<p class="muted">No items.</p>` : itemsTable(items.slice(-shownItems).reverse())}
  `;
}

function itemsTable(items: WorldState['teamList']['items']) {
  return html`
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr><th>ID, version</th><th>Name</th><th>Customer</th><th>Sent by</th><th>Changed by</th><th>Actions</th></tr>
        </thead>
        <tbody>
          ${items.map(
            ({ id, version, fields, modifiedBy }) => html`
              <tr>
                <td>${id}, ${version}</td>
                <td class="name">${text(fields.Title)}<br /><code class="muted">${text(fields.UploadKey)}</code></td>
                <td class="text">${text(fields.CustomerName)}</td>
                <td class="plain">${text(fields.SentBy)}</td>
                <td class="plain">${modifiedBy}</td>
                <td>
                  <form method="post" action="${paths.home}">
                    ${commandButton('delete', { do: 'deleteTeamItem', item: id })}
                  </form>
                </td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
