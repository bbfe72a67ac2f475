import type { BatchDevice } from '../batch.ts';
import { type DeviceFacts, errorCodeAsSent, errorKey } from '../outcome.ts';

/** An error, and the devices that have it and wait for the same party. */
export interface ExportedReason extends Pick<DeviceFacts, 'outcome' | 'explanation' | 'actor'> {
  /** As sent. */
  readonly code: string;
  /** At least one. */
  readonly devices: readonly BatchDevice[];
}

/** The errors of these devices, the most frequent first. */
export function exportedReasons(
  devices: readonly BatchDevice[],
  factsOf: (device: BatchDevice) => DeviceFacts,
): readonly ExportedReason[] {
  const groups = new Map<string, BatchDevice[]>();
  for (const device of devices) {
    const { hasError, outcome, actor } = factsOf(device);
    if (!hasError) continue;
    // Duplicate rows may wait for different parties.
    const key = `${errorKey(device)}\n${outcome}\n${actor}`;
    const group = groups.get(key);
    if (group) group.push(device);
    else groups.set(key, [device]);
  }
  return [...groups.values()]
    .sort((one, other) => other.length - one.length)
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { outcome, explanation, actor } = factsOf(first);
      return { outcome, explanation, actor, code: errorCodeAsSent(first), devices: group };
    });
}
