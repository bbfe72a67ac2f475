import { html } from 'hono/html';
import { paths } from '../addresses.ts';
import type { BatchPlan } from '../batches/plan.ts';
import type { WorldState } from '../control/control.ts';
import { findCustomer } from '../seed/customers.ts';
import { commandButton } from './commandButton.ts';

type Row = WorldState['batches'][number];

const captions = {
  running: 'Running',
  uploaded: 'Uploaded in this world',
  assignments: 'Assignments of profiles in this world',
  sizes: 'Finished, by size',
  errors: 'Errors',
  'odd answers': 'Unusual responses',
  'hostile text': 'Hostile text',
} as const satisfies Record<BatchPlan['group'], string>;

export function batchesSection(batches: readonly Row[]) {
  const groups = (Object.keys(captions) as BatchPlan['group'][]).map((group) => ({
    caption: captions[group],
    rows: batches.filter((row) => row.group === group),
  }));
  return html`
    <h2 id="batches">Upload status</h2>
    <p>
      An upload in "polls" mode advances each time the dashboard polls it. An upload in "command" mode advances only when a
      button here or a test tells it to.
    </p>
    ${groups.filter(({ rows }) => rows.length > 0).map(({ caption, rows }) => table(caption, rows))}
  `;
}

function table(caption: string, rows: readonly Row[]) {
  return html`
    <h3>${caption}</h3>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr><th>Upload</th><th>Customer</th><th>Devices processed</th><th>State</th><th>Mode</th><th>Actions</th></tr>
        </thead>
        <tbody>
          ${rows.map(row)}
        </tbody>
      </table>
    </div>
  `;
}

function row({ trackingId, customerId, label, devices, phase, done, pace }: Row) {
  const advance = { do: 'advance', batch: trackingId } as const;
  return html`
    <tr>
      <td class="name">
        <a href="/customers/${customerId}/batches/${trackingId}">${label}</a><br />
        <code class="muted">${trackingId}</code>
      </td>
      <td class="text">${findCustomer(customerId)?.companyProfile.companyName}</td>
      <td class="number">${done.toLocaleString('en')} of ${devices.toLocaleString('en')}</td>
      <td>${phase}</td>
      <td>${pace}</td>
      <td>
        <form method="post" action="${paths.home}">
          ${commandButton('queued', { ...advance, to: 'queued' })}
          ${commandButton('half', { ...advance, to: 'processing', done: Math.floor(devices / 2) })}
          ${commandButton('finished', { ...advance, to: 'finished' })}
          ${commandButton(pace === 'polls' ? 'pause' : 'resume', {
            do: 'pace',
            batch: trackingId,
            by: pace === 'polls' ? 'command' : 'polls',
          })}
          ${commandButton('remove', { do: 'forget', batch: trackingId })}
        </form>
      </td>
    </tr>
  `;
}
