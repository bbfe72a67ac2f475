import fc from 'fast-check';
import { type Party, parties } from '../errorCatalogue.ts';
import type { BatchTrackingId, CustomerId, ProfileId } from '../identifiers.ts';
import { sortParts } from './mergeUploads.ts';
import type {
  AskedEdits,
  Edit,
  Person,
  Reading,
  Sent,
  TeamEdits,
  TeamPart,
  TeamUpload,
} from './teamUpload.ts';

/*
 * Uploads with few values, so that copies agree and disagree often.
 */

export const people: readonly Person[] = [
  { id: 'a', name: 'Anna' },
  { id: 'b', name: 'Ben' },
  { id: 'c', name: 'Cili' },
];

const time = fc.integer({ min: 1, max: 4 });
const person = fc.constantFrom(...people);
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const edit = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Edit<Value>> =>
  fc.record({ value, at: time, by: person });

export function readingAt(at: number, registered: number, finishedAt: number | null = null): Reading {
  return {
    ...{ at, startedAt: 0, finishedAt, phase: finishedAt === null ? 'running' : 'done', total: 3 },
    ...{ toResolve: 0, registered, alreadyRegistered: 0, forYou: 0, waitingForOthers: 0 },
    ...{ inProgress: 3 - registered, unclear: 0 },
  };
}

const reading = fc.tuple(time, fc.nat({ max: 3 }), orNull(time)).map((facts) => readingAt(...facts));
const name = edit(orNull(fc.constantFrom('Autumn', 'Winter')));
const asked: fc.Arbitrary<AskedEdits> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...parties.slice(0, 2)), edit(orNull(time))), {
    selector: ([party]: [Party, Edit<number | null>]) => party,
    maxLength: 2,
  })
  .map((pairs) => Object.fromEntries(pairs));
const archived = edit(fc.boolean());
const sent: fc.Arbitrary<Sent> = fc.record({
  by: person,
  at: time,
  batchId: orNull(fc.constantFrom('A', 'B')),
  devices: orNull(fc.nat({ max: 3 })),
});
const part = (trackingId: string): fc.Arbitrary<TeamPart> =>
  fc.record({
    trackingId: fc.constant(trackingId as BatchTrackingId),
    number: orNull(fc.integer({ min: 1, max: 3 })),
    devices: orNull(fc.nat({ max: 3 })),
    reading: orNull(reading),
  });

const assigns = fc.record({
  profileId: fc.constantFrom('1', '2').map((one) => one as ProfileId),
  profileName: orNull(fc.constantFrom('Kiosk', 'Office')),
});

/** Of one customer, with some of the parts 1 to 4. */
export const teamUploads: fc.Arbitrary<TeamUpload> = fc.record({
  customerId: fc.constant('customer' as CustomerId),
  customerName: orNull(fc.constantFrom('Contoso', 'Fabrikam')),
  sharedBy: person,
  assigns: orNull(assigns),
  sent: orNull(sent),
  parts: fc
    .uniqueArray(fc.constantFrom('1', '2', '3', '4'), { minLength: 1, maxLength: 4 })
    .chain((ids) => fc.tuple(...ids.map(part)))
    .map((parts) => sortParts(parts)),
  name: orNull(name),
  asked,
  archived: orNull(archived),
});

/** What one person decided. */
export const teamEdits: fc.Arbitrary<TeamEdits> = fc.record({ name, asked, archived }, { requiredKeys: [] });

/** An upload with one part that nobody has said anything about. */
export function plainUpload(trackingId: string, more: Partial<TeamUpload> = {}): TeamUpload {
  return {
    ...{
      customerId: 'customer' as CustomerId,
      customerName: null,
      sharedBy: people[0] as Person,
      assigns: null,
      sent: null,
    },
    parts: [{ trackingId: trackingId as BatchTrackingId, number: null, devices: null, reading: null }],
    ...{ name: null, asked: {}, archived: null },
    ...more,
  };
}
