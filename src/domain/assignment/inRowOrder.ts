import type { BatchDevice } from '../batch.ts';
import type { SentDevice } from '../upload/sentDevice.ts';

/**
 * The devices of a part as sent, in the order of the rows of its status. The n-th row of an upload is the n-th device that was sent; rows
 * of an assignment name their device, so that nothing depends on their order.
 */
export function inRowOrder(
  sent: readonly SentDevice[],
  rows: readonly Pick<BatchDevice, 'deviceId'>[],
): readonly SentDevice[] {
  if (sent[0]?.deviceId === undefined) return sent;
  if (rows.every(({ deviceId }, index) => idOf(deviceId) === idOf(sent[index]?.deviceId))) return sent;
  const left = new Map(sent.map((device) => [idOf(device.deviceId), device]));
  const ordered: SentDevice[] = [];
  for (const { deviceId } of rows) {
    const device = left.get(idOf(deviceId));
    // A row of another device, or one without its ID: then only the order is known.
    if (device === undefined) return sent;
    left.delete(idOf(deviceId));
    ordered.push(device);
  }
  return [...ordered, ...left.values()];
}

function idOf(deviceId: string | null | undefined): string {
  return deviceId?.toLowerCase() ?? '';
}
