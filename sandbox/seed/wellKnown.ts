import { guidFor } from './seededRandom.ts';

/** IDs that tests and links can rely on. They are the same in every world and on every machine. */
export const customerIds = {
  /** The customer in Microsoft's documented example. */
  documented: '47021739-3426-40bf-9601-61b4b6d7c793',
  /** Finished batches of every size. */
  bySize: guidFor('customer by size'),
  /** Batches that are still queued or processing. */
  running: guidFor('customer running'),
  /** Batches with every registration error. */
  byError: guidFor('customer by error'),
  /** Batches with unusual responses that are documented or have been seen. */
  oddAnswers: guidFor('customer odd answers'),
  /** Its name and its batches contain hostile text. */
  hostile: guidFor('customer hostile'),
  /** It, its batches and their errors have very long names. */
  longTexts: guidFor('customer long texts'),
  /** A tenant that has no commerce relationship with the partner: 403, code 20002, and not in the customer list. */
  withoutRelationship: guidFor('customer without relationship'),
  /** A tenant that does not exist: 404, code 60003. */
  unknown: guidFor('customer unknown'),
} as const;

const tracking = (name: string) => guidFor(`batch ${name}`);

export const trackingIds = {
  documented: '0127ed8e-ff72-4983-a3d8-e8d8bd378932',
  /** Does not exist: 404, code 1000. */
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
  /** Polls never advance it beyond `queued`. */
  stuck: tracking('stuck'),

  /** One device per known error, and one with the undocumented code 899. */
  everyError: tracking('every error'),
  unknownError: tracking('unknown error'),
  hashOnly: tracking('hash only'),
  /** Rows with a device ID only, as in a job that assigns a profile. */
  profileJob: tracking('profile job'),
  /** Duplicate rows whose other rows are registered or failed, and one without another row. */
  duplicates: tracking('duplicates'),

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
  /** Five reasons, with descriptions of 600, 2,000 and 50,000 characters. */
  longDescriptions: tracking('long descriptions'),
  /** The same three, and twelve known ones. */
  fifteenReasons: tracking('fifteen reasons'),
} as const;
