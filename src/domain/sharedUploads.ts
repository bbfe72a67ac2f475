import {
  type BatchTrackingId,
  type CustomerId,
  joinBatchTrackingIds,
  type ProfileId,
  parseBatchTrackingIds,
  parseCustomerId,
  parseProfileId,
} from './identifiers.ts';

/** An upload as a link to several uploads names it. */
export interface SharedUpload {
  readonly customerId: CustomerId;
  /** At least one. */
  readonly trackingIds: readonly BatchTrackingId[];
  readonly name: string | null;
  /** The profile that it assigns; `null` if it is an upload. */
  readonly assigned: ProfileId | null;
}

/**
 * The upload as one value in the address: `<customer>/<tracking ID>,<tracking ID>/<name>`; an assignment has its profile behind the
 * tracking IDs: `<tracking ID>~<profile>`.
 */
export function writeSharedUpload({ customerId, trackingIds, name, assigned }: SharedUpload): string {
  const ids = joinBatchTrackingIds(trackingIds) + (assigned === null ? '' : `~${assigned}`);
  return [customerId, ids, ...(name === null ? [] : [name])].join('/');
}

/** Reads a value of the address; `null` if it names no upload. */
export function readSharedUpload(text: string): SharedUpload | null {
  const [customer = '', ids = '', ...name] = text.split('/');
  const customerId = parseCustomerId(customer);
  const [uploaded = '', profile = ''] = ids.split('~');
  const { trackingIds, invalid } = parseBatchTrackingIds(uploaded);
  if (customerId === null || trackingIds.length === 0 || invalid.length > 0) return null;
  return {
    customerId,
    trackingIds,
    name: name.join('/').trim() || null,
    assigned: parseProfileId(profile),
  };
}
