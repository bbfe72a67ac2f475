import { browserClock, type Clock } from './clock.ts';

/** One message between tabs; a tab does not get its own. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

type TabLocks = Pick<LockManager, 'request'>;

/** What the election needs of the browser; tests simulate it. */
export interface TabPlatform {
  /** `null` where the browser has none (plain http): every tab leads then. */
  readonly locks: TabLocks | null;
  readonly openChannel: (name: string) => Channel;
  readonly clock: Clock;
}

const browserTabs = (): TabPlatform => ({
  locks: navigator.locks ?? null,
  openChannel: (name) => new BroadcastChannel(name),
  clock: browserClock,
});

/** The leader says this often that it still runs. */
const beatMs = 1_000;
/** A leader silent for this long is frozen or lost its process without giving the lock back: another tab takes the lock. */
const silenceMs = 3_000;
/** Of several tabs that wait for it, one should notice first. */
const spreadMs = 500;

type Envelope<Message> = { readonly beat: true } | { readonly message: Message };

interface TabLeaderOptions<Message> {
  readonly onMessage: (message: Message) => void;
  /** Called when this tab becomes the leader or stops being it. */
  readonly onChange: () => void;
}

/**
 * Of all tabs that joined under `name`, one leads (Web Locks); all of them exchange messages (BroadcastChannel). When the leader
 * leaves, is closed, crashes or is frozen, another tab leads within 5 s.
 */
export class TabLeader<Message> {
  readonly #name: string;
  readonly #options: TabLeaderOptions<Message>;
  readonly #platform: TabPlatform;
  readonly #channel: Channel;
  #isLeader = false;
  #leave: (() => void) | null = null;
  #waiting: AbortController | null = null;
  #lastBeatAt = 0;

  constructor(name: string, options: TabLeaderOptions<Message>, platform: TabPlatform = browserTabs()) {
    this.#name = name;
    this.#options = options;
    this.#platform = platform;
    this.#channel = platform.openChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Envelope<Message>>) => {
      if ('beat' in data) this.#lastBeatAt = platform.clock.now();
      else options.onMessage(data.message);
    };
  }

  get isLeader(): boolean {
    return this.#isLeader;
  }

  post(message: Message): void {
    this.#channel.postMessage({ message } satisfies Envelope<Message>);
  }

  /** Asks to lead; does nothing if this tab asked before. */
  join(): void {
    if (this.#leave !== null) return;
    const { locks, clock } = this.#platform;
    const left = new AbortController();
    left.signal.addEventListener('abort', () => {
      this.#waiting?.abort();
      this.#setLeader(false);
    });
    this.#leave = () => left.abort();
    if (locks === null) {
      this.#setLeader(true);
      return;
    }
    this.#lastBeatAt = clock.now();
    this.#request(locks, left.signal);
    this.#watchBeats(locks, left.signal);
  }

  /** Gives the lead, or the place in the queue, to the others. */
  leave(): void {
    this.#leave?.();
    this.#leave = null;
  }

  end(): void {
    this.leave();
    this.#channel.onmessage = null;
    this.#channel.close();
  }

  #setLeader(isLeader: boolean): void {
    if (this.#isLeader === isLeader) return;
    this.#isLeader = isLeader;
    if (isLeader) this.#beat();
    this.#options.onChange();
  }

  #beat(): void {
    this.#channel.postMessage({ beat: true } satisfies Envelope<Message>);
  }

  /** Waits for the lock, or takes it from a silent leader, and leads until `left` is aborted. */
  #request(locks: TabLocks, left: AbortSignal, steal = false): void {
    this.#waiting?.abort();
    const waiting = new AbortController();
    this.#waiting = waiting;
    const lead = () => {
      if (left.aborted) return;
      this.#setLeader(true);
      return new Promise<void>((resolve) => left.addEventListener('abort', () => resolve(), { once: true }));
    };
    locks.request(this.#name, steal ? { steal } : { signal: waiting.signal }, lead).catch(() => {
      // Left before its turn came, gave the place up to take the lock, or was silent and lost the lock to another tab.
      if (left.aborted || waiting.signal.aborted) return;
      this.#setLeader(false);
      this.#request(locks, left);
    });
  }

  #watchBeats(locks: TabLocks, left: AbortSignal): void {
    const { clock } = this.#platform;
    let lookedAt = clock.now();
    const look = () => {
      if (left.aborted) return;
      const now = clock.now();
      // This tab itself was suspended: the leader's beats may be waiting to be read.
      if (now - lookedAt > 2 * beatMs) this.#lastBeatAt = now;
      lookedAt = now;
      if (this.#isLeader) {
        this.#lastBeatAt = now;
        this.#beat();
      } else if (now - this.#lastBeatAt > silenceMs) {
        this.#lastBeatAt = now;
        this.#request(locks, left, true);
      }
      cancel = clock.after(beatMs, look);
    };
    let cancel = clock.after(beatMs + spreadMs * Math.random(), look);
    left.addEventListener('abort', () => cancel(), { once: true });
  }
}
