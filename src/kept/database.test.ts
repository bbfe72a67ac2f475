import { beforeEach, describe, expect, test, vi } from 'vitest';

/** A connection as `idb` gives it: closed, it refuses with the browser's error. */
class FakeConnection {
  isClosed = false;
  /** What the browser does to an open connection that blocks another tab, and when it closes one by itself. */
  readonly #callbacks: Callbacks;

  constructor(callbacks: Callbacks) {
    this.#callbacks = callbacks;
  }

  read(): string {
    if (this.isClosed) throw new DOMException('The connection is closing.', 'InvalidStateError');
    return 'read';
  }

  close(): void {
    this.isClosed = true;
  }

  deletedElsewhere(): void {
    this.#callbacks.blocking(1, null, { target: this });
  }

  closedByBrowser(): void {
    this.close();
    this.#callbacks.terminated();
  }
}

interface Callbacks {
  readonly blocking: (current: number, wanted: number | null, event: { target: FakeConnection }) => void;
  readonly terminated: () => void;
  readonly blocked: () => void;
}

const browser = vi.hoisted(() => ({
  connections: [] as unknown[],
  /** Why opening fails, if it does. */
  refusal: null as Error | null,
  /** Set while another tab keeps an earlier version open: resolves when it closes that. */
  otherTab: null as Promise<void> | null,
  deleted: [] as string[],
}));
vi.mock('idb', () => ({
  async openDB(_name: string, _version: number, callbacks: Callbacks) {
    if (browser.refusal) throw browser.refusal;
    if (browser.otherTab) callbacks.blocked();
    await browser.otherTab;
    const connection = new FakeConnection(callbacks);
    browser.connections.push(connection);
    return connection;
  },
  deleteDB: async (name: string) => void browser.deleted.push(name),
}));
const connections = browser.connections as FakeConnection[];

let kept: typeof import('./database.ts');
beforeEach(async () => {
  vi.resetModules();
  Object.assign(browser, { refusal: null, otherTab: null, deleted: [] });
  connections.length = 0;
  kept = await import('./database.ts');
});

/** Reads as every store does; `nothing` where the browser refuses. */
const read = () =>
  kept.withDatabase(async (database) => (database as unknown as FakeConnection).read(), 'nothing');

describe('the connection', () => {
  test('is opened once for all calls', async () => {
    expect(await Promise.all([read(), read()])).toEqual(['read', 'read']);
    expect(await read()).toBe('read');
    expect(connections).toHaveLength(1);
  });

  test.each([
    ['another tab deleted the database', (one?: FakeConnection) => one?.deletedElsewhere()],
    ['the browser closed it', (one?: FakeConnection) => one?.closedByBrowser()],
    ['it was closed without an event', (one?: FakeConnection) => one?.close()],
  ])('is opened again after %s', async (_, close) => {
    await read();
    close(connections[0]);
    expect(connections[0]?.isClosed).toBe(true);
    expect(await Promise.all([read(), read()])).toEqual(['read', 'read']);
    expect(connections).toHaveLength(2);
  });

  test('that was closed in the middle of a call is opened again for it', async () => {
    let calls = 0;
    const result = await kept.withDatabase(async () => {
      calls += 1;
      if (calls > 1) return 'stored';
      connections[0]?.closedByBrowser();
      throw new DOMException('The transaction was aborted.', 'AbortError');
    }, 'nothing');
    expect([result, calls, connections.length]).toEqual(['stored', 2, 2]);
  });

  test('is opened again only once per call', async () => {
    const closed = async () => {
      throw new DOMException('The connection is closing.', 'InvalidStateError');
    };
    await expect(kept.withDatabase(closed, null)).rejects.toThrow('The connection is closing.');
    expect(connections).toHaveLength(2);
    expect(await kept.tryDatabase(closed, null)).toBeNull();
  });
});

test('an error of the write itself reaches its caller, and no second try is made', async () => {
  let calls = 0;
  const write = async () => {
    calls += 1;
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  await expect(kept.withDatabase(write, null)).rejects.toThrow('The disk is full.');
  expect(calls).toBe(1);
  expect(await kept.tryDatabase(write, 'nothing')).toBe('nothing');
});

test.each([
  ['no IndexedDB', new ReferenceError('indexedDB is not defined')],
  ['a policy against it', new DOMException('denied', 'SecurityError')],
  ['a database that a newer version has upgraded', new DOMException('version', 'VersionError')],
])('with %s, nothing is kept and nothing fails', async (_, refusal) => {
  browser.refusal = refusal;
  expect(await read()).toBe('nothing');
  browser.refusal = null;
  expect(await read()).toBe('read');
});

test('while a frozen tab keeps an earlier version open, nothing is kept; then it is opened, once', async () => {
  let close = () => {};
  browser.otherTab = new Promise((resolve) => {
    close = resolve;
  });
  expect(await Promise.all([read(), read()])).toEqual(['nothing', 'nothing']);
  close();
  await expect.poll(read).toBe('read');
  expect(connections).toHaveLength(1);
});

test('once everything was deleted for a shared computer, nothing is kept', async () => {
  await read();
  await kept.deleteKeptOfEveryone();
  expect(connections[0]?.isClosed).toBe(true);
  expect(browser.deleted).toEqual(['device-batch-dashboard']);
  expect(await read()).toBe('nothing');
  expect(connections).toHaveLength(1);
});

test('another tab that made this a shared computer ends keeping here too', async () => {
  let isShared = false;
  kept.keepNothingIf(() => isShared);
  expect(await read()).toBe('read');
  isShared = true;
  connections[0]?.deletedElsewhere();
  expect(await read()).toBe('nothing');
  expect(connections).toHaveLength(1);
});
