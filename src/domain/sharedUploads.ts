import {
  type BatchTrackingId,
  type CustomerId,
  joinBatchTrackingIds,
  parseBatchTrackingIds,
  parseCustomerId,
} from './identifiers.ts';

/** An upload as a link to several uploads names it. */
export interface SharedUpload {
  readonly customerId: CustomerId;
  /** At least one. */
  readonly trackingIds: readonly BatchTrackingId[];
  readonly name: string | null;
}

/** The upload as one value in the address: `<customer>/<tracking ID>,<tracking ID>/<name>`. */
export function writeSharedUpload({ customerId, trackingIds, name }: SharedUpload): string {
  return [customerId, joinBatchTrackingIds(trackingIds), ...(name === null ? [] : [name])].join('/');
}

/** Reads a value of the address; `null` if it names no upload. */
export function readSharedUpload(text: string): SharedUpload | null {
  const [customer = '', ids = '', ...name] = text.split('/');
  const customerId = parseCustomerId(customer);
  const { trackingIds, invalid } = parseBatchTrackingIds(ids);
  if (customerId === null || trackingIds.length === 0 || invalid.length > 0) return null;
  return { customerId, trackingIds, name: name.join('/').trim() || null };
}
