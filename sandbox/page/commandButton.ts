import { html } from 'hono/html';
import type { Command } from '../control/commands.ts';

export function commandButton(label: string, command: Command) {
  return html`<button name="command" value="${JSON.stringify(command)}">${label}</button>`;
}
