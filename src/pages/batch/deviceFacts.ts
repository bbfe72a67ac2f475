import type { BatchDevice } from '../../domain/batch.ts';
import { type DeviceOutcome, deviceOutcome } from '../../domain/batchVerdict.ts';
import { type Actor, type CatalogueEntry, explainError } from '../../domain/errorCatalogue.ts';

type JudgedFields = Pick<BatchDevice, 'status' | 'errorCode' | 'errorDescription'>;

export interface DeviceFacts {
  readonly outcome: DeviceOutcome;
  /** What is publicly known of its error; `null` for unknown errors and for devices without one. */
  readonly explanation: CatalogueEntry | null;
  /** `unknown` where nobody has published who can help; `null` where nothing is wrong. */
  readonly actor: Actor | 'unknown' | null;
}

// Of a hundred thousand devices few have an error of their own. Not a WeakMap by device: collecting garbage around that many
// entries holds the page for 100 ms.
const known = new Map<string, DeviceFacts>();
/** Errors told apart at most; a hostile answer must not grow the table without end. */
const knownAtMost = 1000;

function judge(device: JudgedFields): DeviceFacts {
  const outcome = deviceOutcome(device);
  const explanation = outcome === 'failed' ? explainError(device.errorCode, device.errorDescription) : null;
  return { outcome, explanation, actor: outcome === 'failed' ? (explanation?.actor ?? 'unknown') : null };
}

/** The same object for the same status and error, however often a device is sorted, searched and painted. */
export function deviceFacts(device: JudgedFields): DeviceFacts {
  const { status, errorCode, errorDescription } = device;
  const key =
    errorCode === null && errorDescription === null ? status : `${status}\n${errorCode}\n${errorDescription}`;
  let facts = known.get(key);
  if (facts === undefined) {
    facts = judge(device);
    if (known.size < knownAtMost) known.set(key, facts);
  }
  return facts;
}

/** The same for all devices with the same error, in every language: what groups and filters are keyed by. */
export function errorKey(device: BatchDevice): string {
  const { outcome, explanation } = deviceFacts(device);
  if (outcome !== 'failed') return '';
  return explanation?.name ?? [device.errorCode, device.errorDescription].filter(Boolean).join(' ');
}
