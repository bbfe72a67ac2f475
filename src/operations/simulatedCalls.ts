import { expect } from 'vitest';
import type { BatchTrackingId } from '../domain/identifiers.ts';
import type { PlannedPart } from '../domain/upload/uploadPlan.ts';
import type { SimulatedBrowser, SimulatedTab } from './simulatedTabs.ts';
import { partName } from './simulatedUpload.ts';
import { type SimulatedFailure, simulatedError, type Violations } from './simulation.ts';

/** What becomes of the next call: an answer, or where the connection is lost. */
export const fates: Readonly<Record<string, Fate>> & { readonly accepted: Fate } = {
  accepted: { arrives: true, status: 202 },
  'accepted without Location': { arrives: true, status: 202, hidesLocation: true },
  'cut before arrival': { arrives: false, kind: 'network' },
  'cut after arrival': { arrives: true, kind: 'network' },
  'timeout before arrival': { arrives: false, kind: 'timeout' },
  'timeout after arrival': { arrives: true, kind: 'timeout' },
  'nothing answers before arrival': { arrives: false, kind: 'offline' },
  'HTML instead of an answer': { arrives: true, kind: 'notAnAnswer', status: 200 },
  'sign-in required': { arrives: false, kind: 'interactionRequired' },
  '408': { arrives: false, status: 408 },
  '408 after arrival': { arrives: true, status: 408 },
  '429': { arrives: false, status: 429 },
  '429, Retry-After 57': { arrives: false, status: 429, retryAfterMs: 57_000 },
  '500': { arrives: false, status: 500 },
  '500 after arrival': { arrives: true, status: 500 },
  '502 after arrival': { arrives: true, status: 502 },
  '503, Retry-After 20': { arrives: false, status: 503, retryAfterMs: 20_000 },
  '504 after arrival': { arrives: true, status: 504 },
  '400': { arrives: false, status: 400 },
  '409': { arrives: false, status: 409 },
  '401 for good': { arrives: false, status: 401 },
  '403': { arrives: false, status: 403 },
};

interface Fate extends SimulatedFailure {
  readonly arrives: boolean;
  readonly hidesLocation?: boolean;
}

/** One call for a part. */
interface Call {
  /** As `partName`. */
  readonly part: string;
  readonly requestId: string;
  /** What identifies its devices. */
  readonly devices: readonly string[];
}

interface CallingTab {
  readonly tab: SimulatedTab;
  readonly isSignedOut: boolean;
}

/** Partner Center, as parts are sent to it. Finds out at once if one is sent or accepted twice. */
export class SimulatedCalls {
  fates: Fate[] = [];
  /** By request ID: what Partner Center accepted. The same ID is accepted once. */
  readonly accepted = new Map<
    string,
    { readonly devices: readonly string[]; readonly id: BatchTrackingId }
  >();
  /** By part: the request ID of a call whose outcome no living tab knows. */
  readonly unknown = new Map<string, string>();
  /** The tracking IDs that reached a tab. */
  readonly delivered: { readonly tab: CallingTab; readonly id: BatchTrackingId; readonly part: string }[] =
    [];
  readonly #browser: SimulatedBrowser;
  readonly #violations: Violations;
  readonly #wallMs: () => number;

  constructor(browser: SimulatedBrowser, violations: Violations, wallMs: () => number) {
    this.#browser = browser;
    this.#violations = violations;
    this.#wallMs = wallMs;
  }

  /** Makes a call from a tab. `after` lets time of that tab pass. Throws `ApiError`. */
  async answer(tab: CallingTab, call: Call, after: (ms: number) => Promise<void>) {
    const { part, requestId, devices } = call;
    this.#violations.check(() => {
      expect(tab.tab.isClosed || tab.isSignedOut, 'a closed or signed-out tab sends nothing').toBe(false);
      const isKnown = this.delivered.some((one) => one.tab === tab && one.part === part);
      expect(isKnown, `${part} is sent once this tab knows that it was accepted`).toBe(false);
      const open = this.unknown.get(part);
      if (open) expect(requestId, `the ID of an unknown outcome of ${part} is used again`).toBe(open);
    });
    // Unknown until the answer has reached the tab.
    const wasUnknown = this.unknown.has(part);
    this.unknown.set(part, requestId);
    const fate = this.fates.shift() ?? fates.accepted;
    const isOnline = this.#browser.isOnline;
    const arrives = fate.arrives && isOnline;
    await after(50);
    if (arrives && !this.accepted.has(requestId)) {
      this.#violations.check(() => {
        const before = [...this.accepted.values()].flatMap((one) => one.devices);
        expect(before, 'no device is accepted twice').not.toEqual(expect.arrayContaining([...devices]));
      });
      this.accepted.set(requestId, { devices, id: `tracking ${requestId}` as BatchTrackingId });
    }
    await after(50);
    const known = this.accepted.get(requestId);
    if (isOnline && fate.status === 202 && known) {
      if (fate.hidesLocation) return null;
      this.delivered.push({ tab, id: known.id, part });
      return known.id;
    }
    const status = isOnline && !fate.kind ? (fate.status ?? null) : null;
    const isRefused = status !== null && status >= 400 && status < 500 && status !== 408;
    if ((isRefused || fate.kind === 'interactionRequired') && !wasUnknown) this.unknown.delete(part);
    throw simulatedError(isOnline ? fate : { kind: 'offline' }, this.#wallMs());
  }

  /** Whether Partner Center accepted the part in a call whose outcome no tab knows. */
  mayHaveArrived(part: PlannedPart): boolean {
    const requestId = this.unknown.get(partName(part));
    return requestId !== undefined && this.accepted.has(requestId);
  }
}
