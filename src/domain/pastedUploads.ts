import {
  type BatchTrackingId,
  type CustomerId,
  type ProfileId,
  parseBatchTrackingIds,
  parseCustomerId,
  parseProfileId,
} from './identifiers.ts';
import { parseTrackingReference, type TrackingReferenceProblem } from './trackingReference.ts';

/** What one line of a pasted text refers to. */
export type PastedLine =
  | {
      readonly kind: 'upload';
      readonly line: number;
      readonly text: string;
      /** `null` if the line names none. */
      readonly customerId: CustomerId | null;
      /** At least one: those of the parts of one upload. */
      readonly trackingIds: readonly BatchTrackingId[];
      /** From a link that carries one. */
      readonly name: string | null;
      /** From a link to an assignment: its profile. */
      readonly assigned: ProfileId | null;
    }
  | {
      readonly kind: 'problem';
      readonly line: number;
      readonly text: string;
      readonly problem: TrackingReferenceProblem;
      readonly found: string | null;
    }
  /** The same upload as in an earlier line. */
  | { readonly kind: 'repeated'; readonly line: number; readonly text: string; readonly of: number };

/** Bounds the work for a pasted file. */
const mostPastedLines = 2_000;

/**
 * Finds the uploads that a pasted text names, one in each line: this app's links, `Location` values and bare tracking IDs, with any
 * text around them, as in mail, the output of scripts and a column of a spreadsheet. Lines without anything that looks like an ID are
 * left out. Never throws.
 */
export function pastedUploads(text: string): readonly PastedLine[] {
  const found: PastedLine[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, raw] of text.split(/\r\n|[\n\r]/, mostPastedLines).entries()) {
    const line = index + 1;
    const shown = raw.trim();
    const one = partsOf(shown) ?? referenceOf(shown);
    if (one === null) continue;
    if (one.kind === 'problem') {
      found.push({ ...one, line, text: shown });
      continue;
    }
    const key = [...one.trackingIds].sort().join();
    const before = lineOf.get(key);
    if (before !== undefined) found.push({ kind: 'repeated', line, text: shown, of: before });
    else {
      lineOf.set(key, line);
      found.push({ ...one, line, text: shown });
    }
  }
  return found;
}

type Found =
  | Pick<Extract<PastedLine, { kind: 'upload' }>, 'kind' | 'customerId' | 'trackingIds' | 'name' | 'assigned'>
  | Pick<Extract<PastedLine, { kind: 'problem' }>, 'kind' | 'problem' | 'found'>;

/** This app's link to an upload with several parts. */
function partsOf(text: string): Found | null {
  const [, customer = '', search = ''] = /customers\/([^/\s]+)\/uploads\?([^\s<>"]+)/i.exec(text) ?? [];
  const parameters = new URLSearchParams(search);
  const { trackingIds, invalid } = parseBatchTrackingIds(parameters.get('parts') ?? '');
  const customerId = parseCustomerId(customer);
  if (trackingIds.length === 0 || invalid.length > 0 || customerId === null) return null;
  return { kind: 'upload', customerId, trackingIds, ...namesIn(parameters) };
}

function referenceOf(text: string): Found | null {
  const reference = parseTrackingReference(text);
  if (!reference.ok) {
    const { problem, found } = reference;
    return problem === 'empty' || problem === 'noGuid' ? null : { kind: 'problem', problem, found };
  }
  const { customerId, batchTrackingId } = reference;
  const [, search = ''] = /\/batches\/[^?\s]*\?([^\s<>"]+)/i.exec(text) ?? [];
  return {
    kind: 'upload',
    customerId,
    trackingIds: [batchTrackingId],
    ...namesIn(new URLSearchParams(search)),
  };
}

function namesIn(parameters: URLSearchParams) {
  return {
    name: parameters.get('name')?.trim() || null,
    assigned: parseProfileId(parameters.get('assigned') ?? ''),
  };
}
