/*
 * The browser's database for tests, with what `kept` uses of `idb`: versions and their upgrades, keys and indexes of any form, and
 * transactions that run one after another and end by themselves. `vi.mock('idb', async () => (await import('…')).simulatedIdb)`.
 */

type Key = number | string | Date | readonly Key[];
type Stored = Readonly<Record<string, unknown>>;

class Range {
  readonly #lower: Key | undefined;
  readonly #upper: Key | undefined;

  constructor(lower: Key | undefined, upper: Key | undefined) {
    this.#lower = lower;
    this.#upper = upper;
  }

  includes(key: Key): boolean {
    return this.compare(key) === 0;
  }

  /** Negative if the key is before the range, positive if it is after it. */
  compare(key: Key): number {
    if (this.#lower !== undefined && compare(key, this.#lower) < 0) return -1;
    return this.#upper !== undefined && compare(key, this.#upper) > 0 ? 1 : 0;
  }
}

/** For `vi.stubGlobal('IDBKeyRange', …)`. */
export const simulatedKeyRange = {
  bound: (lower: Key, upper: Key) => new Range(lower, upper),
  upperBound: (upper: Key) => new Range(undefined, upper),
};

interface StoreOfVersion {
  readonly keyPath: readonly string[];
  readonly indexes: Map<string, { readonly path: string | readonly string[]; readonly multiEntry: boolean }>;
  records: Stored[];
}

interface OpenOptions {
  readonly upgrade?: (database: Connection, before: number, version: number, change: Transaction) => unknown;
  readonly blocked?: () => void;
  readonly terminated?: () => void;
  readonly blocking?: (before: number, version: number | null, event: { readonly target: unknown }) => void;
}

/** The one database there is. */
let version = 0;
let stores = new Map<string, StoreOfVersion>();
const connections = new Set<Connection>();
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Whether no transaction is running or waiting. */
export function isDatabaseIdle(): boolean {
  return waiting === 0;
}

/** Deletes the database without asking anybody, as a browser does whose site data is cleared. */
export function clearDatabase(): void {
  version = 0;
  stores = new Map();
  const open = [...connections];
  connections.clear();
  for (const { options } of open) options.terminated?.();
}

class Transaction {
  readonly done: Promise<void>;
  readonly store: Store;
  readonly #turn: Promise<unknown>;
  #requests = 0;
  #end = () => {};

  constructor(names: readonly string[]) {
    this.#turn = queue;
    waiting += 1;
    this.done = new Promise((resolve) => {
      this.#end = () => {
        waiting -= 1;
        resolve();
      };
    });
    queue = this.done;
    this.store = this.objectStore(names[0] ?? '');
    // One that makes no request at all ends too.
    this.request(() => null);
  }

  objectStore(name: string): Store {
    const store = stores.get(name);
    if (store === undefined) throw new DOMException(`No store ${name}`, 'NotFoundError');
    return new Store(store, this);
  }

  async request<Result>(run: () => Result): Promise<Result> {
    this.#requests += 1;
    await this.#turn;
    try {
      return structuredClone(run());
    } finally {
      // A transaction ends when it has no request left once the code that waited for the last one has run.
      setImmediate(() => {
        this.#requests -= 1;
        if (this.#requests === 0) this.#end();
      });
    }
  }
}

class Store {
  readonly #store: StoreOfVersion;
  readonly #transaction: Transaction;

  constructor(store: StoreOfVersion, transaction: Transaction) {
    this.#store = store;
    this.#transaction = transaction;
  }

  createIndex(name: string, path: string | readonly string[], { multiEntry = false } = {}): void {
    this.#store.indexes.set(name, { path, multiEntry });
  }

  get = (key: Key) => this.#request(() => this.#records(key)[0]);
  getKey = (key: Key) => this.#request(() => this.#keys(key)[0]);
  getAll = (range?: Range) => this.#request(() => this.#records(range));
  getAllKeys = (range?: Range) => this.#request(() => this.#keys(range));
  getAllFromIndex = (index: string, range: Key | Range, most = Number.POSITIVE_INFINITY) =>
    this.#request(() => {
      const { path = '' } = this.#store.indexes.get(index) ?? {};
      const found = this.#records(undefined).filter((record) => this.#isIn(record, index, range));
      if (typeof path !== 'string')
        found.sort((one, other) => compare(valueAt(one, path), valueAt(other, path)));
      return found.slice(0, most);
    });
  getAllKeysFromIndex = (index: string, range: Key | Range) =>
    this.#request(() =>
      this.#records(undefined)
        .filter((record) => this.#isIn(record, index, range))
        .map((record) => this.#keyOf(record)),
    );

  put = (record: Stored) => {
    const copy = structuredClone(record);
    return this.#request(() => {
      const key = this.#keyOf(copy);
      const [from, to] = this.#places(key);
      this.#store.records.splice(from, to - from, copy);
      return key;
    });
  };

  delete = (key: Key | Range) => this.#request(() => this.#drop(key));

  #request<Result>(run: () => Result): Promise<Result> {
    return this.#transaction.request(run);
  }

  #drop(key: Key | Range): undefined {
    const [from, to] = this.#places(key);
    this.#store.records.splice(from, to - from);
  }

  #records(key: Key | Range | undefined): readonly Stored[] {
    return key === undefined ? this.#store.records : this.#store.records.slice(...this.#places(key));
  }

  /** From where to where the records with such a key are: they are in the order of their keys. */
  #places(key: Key | Range): [from: number, to: number] {
    const at = (index: number) => {
      const own = this.#keyOf(this.#store.records[index] as Stored);
      return key instanceof Range ? key.compare(own) : compare(own, key);
    };
    const first = (isThere: (index: number) => boolean) => {
      let [low, high] = [0, this.#store.records.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (isThere(middle)) high = middle;
        else low = middle + 1;
      }
      return low;
    };
    return [first((index) => at(index) >= 0), first((index) => at(index) > 0)];
  }

  #keys(key: Key | Range | undefined): readonly Key[] {
    return this.#records(key).map((record) => this.#keyOf(record));
  }

  #keyOf(record: Stored): Key {
    return this.#store.keyPath.map((field) => record[field] as Key);
  }

  #isIn(record: Stored, index: string, range: Key | Range): boolean {
    const { path = '', multiEntry = false } = this.#store.indexes.get(index) ?? {};
    const value = valueAt(record, path);
    return multiEntry ? (value as readonly Key[]).some((one) => isAt(one, range)) : isAt(value, range);
  }
}

class Connection {
  readonly version: number;
  readonly options: OpenOptions;
  readonly closed: Promise<void>;
  #close = () => {};

  constructor(ownVersion: number, options: OpenOptions) {
    this.version = ownVersion;
    this.options = options;
    this.closed = new Promise((resolve) => {
      this.#close = resolve;
    });
  }

  get objectStoreNames(): readonly string[] {
    return [...stores.keys()];
  }

  createObjectStore(name: string, { keyPath }: { keyPath: readonly string[] }) {
    stores.set(name, { keyPath, indexes: new Map(), records: [] });
    return new Transaction([name]).store;
  }

  transaction(names: string | readonly string[]): Transaction {
    if (!connections.has(this)) throw new DOMException('The connection is closed.', 'InvalidStateError');
    return new Transaction([names].flat());
  }

  close(): void {
    connections.delete(this);
    this.#close();
  }

  get = (name: string, key: Key) => this.transaction(name).store.get(key);
  getAll = (name: string, range?: Range) => this.transaction(name).store.getAll(range);
  put = (name: string, record: Stored) => this.transaction(name).store.put(record);
  delete = (name: string, key: Key | Range) => this.transaction(name).store.delete(key);
  getAllKeys = (name: string, range?: Range) => this.transaction(name).store.getAllKeys(range);
  getAllFromIndex = (name: string, index: string, range: Key | Range, most?: number) =>
    this.transaction(name).store.getAllFromIndex(index, range, most);
  getAllKeysFromIndex = (name: string, index: string, range: Key | Range) =>
    this.transaction(name).store.getAllKeysFromIndex(index, range);
}

export const simulatedIdb = {
  async openDB(_name: string, wanted: number, options: OpenOptions = {}): Promise<Connection> {
    if (wanted < version) throw new DOMException('A newer version is there.', 'VersionError');
    if (wanted > version) await closeOthers(wanted, options.blocked);
    const connection = new Connection(wanted, options);
    connections.add(connection);
    if (wanted > version) {
      const before = version;
      version = wanted;
      const change = { objectStore: (name: string) => new Transaction([name]).store };
      await options.upgrade?.(connection, before, wanted, change as Transaction);
    }
    return connection;
  },
  async deleteDB(): Promise<void> {
    await closeOthers(null, undefined);
    clearDatabase();
  },
};

async function closeOthers(wanted: number | null, onBlocked: (() => void) | undefined): Promise<void> {
  for (const one of connections) one.options.blocking?.(one.version, wanted, { target: one });
  if (connections.size > 0) onBlocked?.();
  await Promise.all([...connections].map(({ closed }) => closed));
}

function valueAt(record: Stored, path: string | readonly string[]): Key {
  return typeof path === 'string' ? (record[path] as Key) : path.map((field) => record[field] as Key);
}

function isAt(key: Key, at: Key | Range): boolean {
  return at instanceof Range ? at.includes(key) : compare(key, at) === 0;
}

/** As IndexedDB orders keys: numbers, dates, texts, lists. */
function compare(one: Key, other: Key): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (Array.isArray(one) && Array.isArray(other)) {
    for (const [index, key] of one.entries()) {
      const next = other[index];
      const order = next === undefined ? 1 : compare(key, next);
      if (order !== 0) return order;
    }
    return one.length - other.length;
  }
  return one < other ? -1 : one > other ? 1 : 0;
}

function rank(key: Key): number {
  if (typeof key === 'number') return 0;
  // Not `instanceof`: a test may have replaced `Date`.
  return Object.prototype.toString.call(key) === '[object Date]' ? 1 : typeof key === 'string' ? 2 : 3;
}
