import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type BrowserContext, expect } from '@playwright/test';

/** One call of the app to Partner Center, as the sandbox saw it. */
export interface SeenRequest {
  /** Milliseconds since the epoch. */
  at: number;
  method: string;
  path: string;
  query: string;
  status: number;
  headers: Record<string, string>;
}

/** A Partner Center, its accounts and its batches, for one test alone. */
export interface World {
  readonly id: string;
  /** Lets this browser see the world; every context a test opens needs it. */
  enter: (context: BrowserContext) => Promise<void>;
  command: (command: object) => Promise<void>;
  state: () => Promise<unknown>;
  /** Every call so far, oldest first. */
  requests: () => Promise<SeenRequest[]>;
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
        `the sandbox takes ${JSON.stringify(command)}: ${await response.text()}`,
      ).toBeOK();
    },
    state: () => read(control),
    requests: () => read(`${control}/requests`),
  };
}
