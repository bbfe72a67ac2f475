import { html } from 'hono/html';
import { paths } from '../addresses.ts';
import { bodyKinds, networkFaults } from '../control/commands.ts';
import type { WorldState } from '../control/control.ts';
import { commandButton } from './commandButton.ts';
import { scenarios } from './scenarios.ts';

export function faultsSection(
  { world, faults, fileFaults, holds, config, claimsChallenge }: WorldState,
  port: string,
) {
  const pending = [
    ...faults.map(
      ({ path, timesLeft, ...fault }) => `next ${timesLeft} ${path || 'API'} calls: ${JSON.stringify(fault)}`,
    ),
    ...fileFaults.map(({ path, timesLeft, status }) => `next ${timesLeft} files like ${path}: ${status}`),
    ...holds.map(({ path, waiting }) => `held: ${path || 'every API call'}, ${waiting} waiting`),
    ...(claimsChallenge === null ? [] : ['renewals are refused until a sign-in with a second factor']),
    ...(Object.keys(config).length === 0 ? [] : [`config.json is changed: ${JSON.stringify(config)}`]),
  ];
  return html`
    <h2 id="failures">Simulate failures</h2>
    ${
      pending.length === 0
        ? html`<p class="muted">No failures are set up in this world.</p>`
        : html`<ul>${pending.map((line) => html`<li><code>${line}</code></li>`)}</ul>`
    }
    <form method="post" action="${paths.home}">
      ${Object.entries(scenarios({ port, world })).map(
        ([caption, list]) => html`
          <h3>${caption}</h3>
          <p class="row">${list.map(({ label, command }) => commandButton(label, command))}</p>
        `,
      )}
      <h3>Clear</h3>
      <p class="row">${commandButton('Cancel pending failures', { do: 'clearFaults' })}</p>
    </form>
    ${customFaultForm()}
  `;
}

function customFaultForm() {
  const options = (values: readonly string[]) =>
    html`<option value="">default</option>${values.map((value) => html`<option>${value}</option>`)}`;
  return html`
    <h3>Custom failure</h3>
    <form method="post" action="${paths.home}">
      <input type="hidden" name="do" value="fail" />
      <fieldset class="row">
        <label>Calls matching (regular expression) <input name="path" placeholder="GET .*batchJobStatus" /></label>
        <label>Times <input name="times" value="1" inputmode="numeric" size="4" /></label>
        <label>Status <input name="status" inputmode="numeric" size="5" placeholder="500" /></label>
        <label>Code <input name="code" size="8" /></label>
        <label>Retry-After <input name="retryAfter" size="10" /></label>
        <label>Body <select name="body">${options(bodyKinds)}</select></label>
        <label>Connection <select name="network">${options(networkFaults)}</select></label>
        <button>Add failure</button>
      </fieldset>
    </form>
  `;
}
