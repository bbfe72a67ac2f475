import type { AssignedProfile } from '../assignment/assignedProfile.ts';
import type { Party } from '../errorCatalogue.ts';
import type { BatchTrackingId, CustomerId } from '../identifiers.ts';
import type { VerdictCounts } from '../verdictHeadline.ts';

/*
 * What a team shares of an upload. Never a serial number, product key, hash or message. Times are ms since 1970.
 */

export interface TeamUpload {
  readonly customerId: CustomerId;
  readonly customerName: string | null;
  /** Who put it on the list. */
  readonly sharedBy: Person;
  /** The profile that it assigns; `null` if it is an upload, as far as anybody knows. */
  readonly assigns: AssignedProfile | null;
  /** What only the sender's browser knows; `null` if it was sent by something else, such as a script. */
  readonly sent: Sent | null;
  /** By number, then by tracking ID. At least one. */
  readonly parts: readonly TeamPart[];
  /** The name that a person gave it; a value of `null` takes the name away. */
  readonly name: Edit<string | null> | null;
  /** When each party was asked to act; a value of `null` takes the mark away. */
  readonly asked: AskedEdits;
  readonly archived: Edit<boolean> | null;
}

export interface Person {
  /** `SignedInAccount.key`. */
  readonly id: string;
  readonly name: string;
}

export interface Sent {
  readonly by: Person;
  readonly at: number;
  /** The device batch's name, or the one that the names of all parts begin with; `null` of an assignment. */
  readonly batchId: string | null;
  /** Of all parts, including those not sent yet. */
  readonly devices: number | null;
}

export interface TeamPart {
  readonly trackingId: BatchTrackingId;
  /** Its place in the upload, from 1; `null` if the sender's browser has not said. */
  readonly number: number | null;
  readonly devices: number | null;
  readonly reading: Reading | null;
}

/** What Partner Center said about a part, as somebody's browser read it. */
export interface Reading extends VerdictCounts {
  readonly at: number;
  readonly startedAt: number | null;
  /** When the result became final; `null` while it is not. */
  readonly finishedAt: number | null;
}

/** What a person decided, and when. */
export interface Edit<Value> {
  readonly value: Value;
  readonly at: number;
  readonly by: Person;
}

export type AskedEdits = Readonly<Partial<Record<Party, Edit<number | null>>>>;

/** Decisions about one upload; each is missing if it was not made. */
export interface TeamEdits {
  readonly name?: Edit<string | null>;
  readonly asked?: AskedEdits;
  readonly archived?: Edit<boolean>;
}

/** Of several browsers that share the same upload at once, one adds the item: no two items have the same key. */
export function uploadKey({ customerId, parts: [first] }: Pick<TeamUpload, 'customerId' | 'parts'>): string {
  return `${customerId}/${first?.trackingId}`;
}
