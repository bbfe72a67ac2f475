import { guidFor } from './chance.ts';

/** Ids that tests and links may rely on: they are the same in every world, on every machine. */
export const customerIds = {
  /** The customer of the documented example. */
  documented: '47021739-3426-40bf-9601-61b4b6d7c793',
  /** Finished batches of every size. */
  bySize: guidFor('customer by size'),
  /** Batches that move while they are watched. */
  running: guidFor('customer running'),
  /** One finished batch per known error. */
  byError: guidFor('customer by error'),
  /** Answers that are odd on the wire, though allowed or seen. */
  oddAnswers: guidFor('customer odd answers'),
  /** Its name and its batches are made of hostile text. */
  hostile: guidFor('customer hostile'),
  /** A real tenant the partner has no commerce relationship with: 403, code 20002, and in no list. */
  withoutRelationship: guidFor('customer without relationship'),
  /** A tenant nobody knows: 404, code 60003. */
  unknown: guidFor('customer unknown'),
} as const;

const tracking = (name: string) => guidFor(`batch ${name}`);

export const trackingIds = {
  documented: '0127ed8e-ff72-4983-a3d8-e8d8bd378932',
  /** Known to nobody: 404, code 1000. */
  unknown: tracking('unknown'),

  one: tracking('one'),
  twentyFour: tracking('24'),
  /** 476 registered, 24 failed. */
  fiveHundred: tracking('500'),
  thousand: tracking('1000'),
  tenThousand: tracking('10000'),
  hundredThousand: tracking('100000'),

  queued: tracking('queued'),
  processing: tracking('processing'),
  runningThousand: tracking('running 1000'),
  runningTenThousand: tracking('running 10000'),
  /** Never leaves `queued` by polls. */
  stuck: tracking('stuck'),

  /** One device per error of the catalogue, and code 899, which is in none. */
  everyError: tracking('every error'),
  unknownError: tracking('unknown error'),
  hashOnly: tracking('hash only'),

  missingList: tracking('missing list'),
  nullList: tracking('null list'),
  emptyList: tracking('empty list'),
  finishedWithoutList: tracking('finished without list'),
  unsetDates: tracking('unset dates'),
  preciseDates: tracking('precise dates'),
  integerStatuses: tracking('integer statuses'),
  oddCasing: tracking('odd casing'),
  newStatuses: tracking('new statuses'),
  spacedKeysAndMark: tracking('spaced keys and mark'),
  nullFields: tracking('null fields'),
  numericCodes: tracking('numeric codes'),
  notAList: tracking('not a list'),

  hostile: tracking('hostile'),
  longSerial: tracking('long serial'),
} as const;
