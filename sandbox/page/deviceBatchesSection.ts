import { html } from 'hono/html';
import { sentinels, unlistedEnding } from '../batches/outcome.ts';
import type { WorldState } from '../control/control.ts';
import { findCustomer } from '../seed/customers.ts';

export function deviceBatchesSection(batches: WorldState['deviceBatches']) {
  return html`
    <h2 id="device-batches">Device batches and uploads</h2>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr><th>Name</th><th>Customer</th><th>Devices</th><th>Uploads</th></tr>
        </thead>
        <tbody>
          ${batches.map(
            ({ id, customerId, devices, uploads }) => html`
              <tr>
                <td><a href="/customers/${customerId}/device-batches/${encodeURIComponent(id)}">${id}</a></td>
                <td class="text">${findCustomer(customerId)?.companyProfile.companyName}</td>
                <td class="number">${devices.toLocaleString('en')}</td>
                <td class="number">${uploads.length}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    <h3>Results of uploaded devices</h3>
    <p>
      The result depends on how the device's serial number or product key ends. If it has neither, the serial number inside
      its hash is used. A device the customer already has fails with 806, and an invalid hash with 802. Every other device
      is registered. For example, <code>5P9E808</code> fails with 808, and <code>PF1E899</code> with an undocumented code.
    </p>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr><th>Ends in</th><th>Code</th><th>Name</th></tr>
        </thead>
        <tbody>
          ${sentinels.map(
            ({ ending, error }) =>
              html`<tr><td><code>${ending}</code></td><td>${error.errorCode ?? 'none'}</td><td>${error.errorDescription}</td></tr>`,
          )}
          <tr><td><code>${unlistedEnding}</code></td><td>none</td><td>not listed in the status at all</td></tr>
          <tr><td><code>E</code> and any other three digits</td><td>those digits</td><td>SomethingNew</td></tr>
        </tbody>
      </table>
    </div>
  `;
}
