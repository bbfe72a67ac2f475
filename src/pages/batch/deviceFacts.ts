import type { BatchDevice } from '../../domain/batch.ts';
import { type DeviceOutcome, deviceOutcome } from '../../domain/batchVerdict.ts';
import { type Actor, type CatalogueEntry, explainError } from '../../domain/errorCatalogue.ts';

export interface DeviceFacts {
  readonly outcome: DeviceOutcome;
  /** What is publicly known of its error; `null` for unknown errors and for devices without one. */
  readonly explanation: CatalogueEntry | null;
  /** `unknown` where nobody has published who can help; `null` where nothing is wrong. */
  readonly actor: Actor | 'unknown' | null;
}

// A row object never changes; it is judged once, however often it is sorted, searched and painted.
const known = new WeakMap<BatchDevice, DeviceFacts>();

export function deviceFacts(device: BatchDevice): DeviceFacts {
  const before = known.get(device);
  if (before) return before;
  const outcome = deviceOutcome(device);
  const explanation = outcome === 'failed' ? explainError(device.errorCode, device.errorDescription) : null;
  const facts: DeviceFacts = {
    outcome,
    explanation,
    actor: outcome === 'failed' ? (explanation?.actor ?? 'unknown') : null,
  };
  known.set(device, facts);
  return facts;
}

/** The same for all devices with the same error, in every language: what groups and filters are keyed by. */
export function errorKey(device: BatchDevice): string {
  const { outcome, explanation } = deviceFacts(device);
  if (outcome !== 'failed') return '';
  return explanation?.name ?? [device.errorCode, device.errorDescription].filter(Boolean).join(' ');
}
