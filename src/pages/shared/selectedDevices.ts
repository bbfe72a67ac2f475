import { keepTabText, readTabText } from '../../browser/tabText.ts';
import type { BatchId, CustomerId } from '../../domain/identifiers.ts';

/** Devices that were selected in a device batch in this tab, by Partner Center's ID: an address cannot name hundreds of them. */
export interface SelectionOf {
  readonly account: string;
  readonly customerId: CustomerId;
  readonly batchId: BatchId;
}

/** Remembers a selection for the page that assigns a profile; it survives a reload of this tab. */
export function keepSelectedDevices(of: SelectionOf, deviceIds: readonly string[]): void {
  keepTabText(keyOf(of), JSON.stringify(deviceIds));
}

/** The selection that was remembered last; `null` if there is none in this tab. */
export function readSelectedDevices(of: SelectionOf): ReadonlySet<string> | null {
  const text = readTabText(keyOf(of));
  return text === null ? null : new Set(JSON.parse(text) as readonly string[]);
}

/** `app.tsx` removes the texts with these keys when the account signs out. */
function keyOf({ account, customerId, batchId }: SelectionOf): string {
  return `assign ${account} ${customerId} ${batchId}`;
}
