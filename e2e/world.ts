import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type BrowserContext, expect } from '@playwright/test';
import type * as z from 'zod';
import type { command } from '../sandbox/control/commands.ts';
import type { WorldState } from '../sandbox/control/control.ts';
import type { LoggedRequest } from '../sandbox/worlds.ts';

/** A command for the sandbox; each one is explained in `sandbox/control/commands.ts`. */
export type Command = z.input<typeof command>;

/** A Partner Center with its accounts and batches, used by a single test. */
export interface World {
  readonly id: string;
  /** Connects a browser to this world; needed for every context that a test opens. */
  enter: (context: BrowserContext) => Promise<void>;
  command: (command: Command) => Promise<void>;
  state: () => Promise<WorldState>;
  /** All API calls so far, oldest first. */
  requests: () => Promise<LoggedRequest[]>;
}

export function createWorld(request: APIRequestContext, appUrl: string): World {
  const id = `e2e-${randomUUID()}`;
  const control = `/sandbox/control/${id}`;
  const read = async <T>(path: string): Promise<T> => {
    const response = await request.get(path);
    await expect(response, `the sandbox answers ${path}`).toBeOK();
    return response.json();
  };
  return {
    id,
    enter: (context) => context.addCookies([{ name: 'sandbox-world', value: id, url: appUrl }]),
    async command(command) {
      const response = await request.post(control, { data: command });
      await expect(
        response,
        `the sandbox accepts ${JSON.stringify(command)}: ${await response.text()}`,
      ).toBeOK();
    },
    state: () => read(control),
    requests: () => read(`${control}/requests`),
  };
}
