import { html } from 'hono/html';
import { paths } from '../addresses.ts';
import type { WorldState } from '../control/control.ts';
import { findCustomer } from '../seed/customers.ts';
import { commandButton } from './commandButton.ts';

/** Profiles, which Partner Center calls configuration policies. */
export function policiesSection({ policies, failingDevices }: WorldState) {
  return html`
    <h2 id="policies">Profiles</h2>
    <p>
      Only the Admin agents can create, change, delete and assign profiles. A profile that devices have cannot be deleted.
      “Change” does what a colleague might do at the same time: it adds and removes a setting.
    </p>
    <div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr><th>Name</th><th>Customer</th><th>Settings</th><th>Actions</th></tr>
        </thead>
        <tbody>
          ${policies.map(policyRow)}
        </tbody>
      </table>
    </div>
    <h3>Devices that cannot be given a profile</h3>
    <p>
      ${failingDevices.map(({ device, code }) => html`<code>${device}</code> fails with ${code}. `)}
      The command <code>failAssignment</code> adds others. A device that the customer does not have fails with 807, a profile
      that does not exist with 809, and another customer's profile with 810.
    </p>
  `;
}

function policyRow({ id, customerId, name, policySettings }: WorldState['policies'][number]) {
  const target = { customer: customerId, policy: id };
  const skipsEula = policySettings.includes('skip_eula');
  const changed = skipsEula
    ? policySettings.filter((setting) => setting !== 'skip_eula')
    : [...policySettings, 'skip_eula'];
  return html`
    <tr>
      <td class="name">
        <a href="/customers/${customerId}/profiles">${name}</a><br />
        <code class="muted">${id}</code>
      </td>
      <td class="text">${findCustomer(customerId)?.companyProfile.companyName}</td>
      <td class="text">${policySettings.join(', ')}</td>
      <td>
        <form method="post" action="${paths.home}">
          ${commandButton('change', { do: 'changePolicy', ...target, policySettings: changed })}
          ${commandButton('delete', { do: 'deletePolicy', ...target })}
        </form>
      </td>
    </tr>
  `;
}
