import { type BatchPlan, type DeviceStatusRow, memoize, rowAttributes } from '../batches/plan.ts';
import { failedRow } from './outcomes.ts';
import { type RegistrationError, registrationErrors } from './registrationErrors.ts';
import { customerIds, trackingIds } from './wellKnown.ts';

/** Strings that cause harm where data is not handled as plain text. */
export const hostileTexts: readonly string[] = [
  '<script>window.__hacked = true</script>',
  '<img src=x onerror="window.__hacked = true">',
  '"><svg/onload=window.__hacked=true>',
  'javascript:window.__hacked=true',
  '\u202Etxt.exe\u202C',
  '\u2066\u2067nested isolates\u2069',
  'bell\u0007 null\u0000 escape\u001B[31mred tab\t line\nbreak',
  '__proto__',
  'constructor',
  'toString',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the intended text
  '{{7*7}} ${7*7} %s %n',
  '=HYPERLINK("http://evil.example","click")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  "'; DROP TABLE devices; --",
  '\uD800 lone surrogate',
  'Z̸̢̛̤a̶̘̐l̵̙̏g̷͍̈́o̴͙͐',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '   ',
];

function hostileRows(): DeviceStatusRow[] {
  return hostileTexts.map((text, index) => ({
    serialNumber: text,
    productKey: text,
    deviceId: text,
    status: index % 4 === 3 ? text : 'finished_with_errors',
    errorCode: text,
    errorDescription: text,
    attributes: rowAttributes,
  }));
}

const longSerialLength = 100_000;

function longRows(): DeviceStatusRow[] {
  return [
    { serialNumber: 'S'.repeat(longSerialLength), status: 'finished', attributes: rowAttributes },
    {
      serialNumber: 'W W '.repeat(longSerialLength / 4),
      productKey: '9'.repeat(5000),
      status: 'finished_with_errors',
      errorCode: '8'.repeat(2000),
      errorDescription: 'Very long '.repeat(500),
      attributes: rowAttributes,
    },
    { serialNumber: '5P9KML3', status: 'finished', attributes: rowAttributes },
  ];
}

const { invalidHash, otherTenant, alreadyAssigned, ...otherErrors } = registrationErrors;

/** With and without a place to break, and one without a code, so that the description is all there is. */
const longErrors: readonly RegistrationError[] = [
  { errorCode: '9001', errorDescription: 'ThisNameNeverEnds'.repeat(36).slice(0, 600) },
  { errorCode: '9002', errorDescription: 'The service could not store the device. '.repeat(50) },
  { errorCode: null, errorDescription: 'Unexpected response of an inner service '.repeat(1250) },
];

const fifteenErrors = [invalidHash, ...longErrors, otherTenant, ...Object.values(otherErrors)].slice(0, 15);

/** Three devices for each of the errors. */
function rowsWith(trackingId: string, errors: readonly RegistrationError[]): () => DeviceStatusRow[] {
  return () =>
    [...errors, ...errors, ...errors].map((error, index) => failedRow(trackingId, index + 1, error));
}

function hostile(trackingId: string, label: string, rows: () => DeviceStatusRow[], size: number): BatchPlan {
  return {
    trackingId,
    customerId: customerIds.hostile,
    label,
    group: 'hostile text',
    size,
    rows: memoize(rows),
    start: { phase: 'finished' },
    startedTime: '2026-01-05T09:00:00',
    completedTime: '2026-01-05T09:01:00',
  };
}

/** Adds `__proto__` as a real key, which `JSON.stringify` of an object literal cannot write. */
const withProtoKeys = (text: string) =>
  text.replace('{', '{"__proto__":{"polluted":true},"constructor":"x",');

export const hostileBatches: readonly BatchPlan[] = [
  {
    ...hostile(
      trackingIds.hostile,
      'Markup, direction overrides, control characters, __proto__',
      hostileRows,
      hostileTexts.length,
    ),
    reshape: (body) => withProtoKeys(JSON.stringify(body)),
  },
  hostile(trackingIds.longSerial, 'A serial number of 100,000 characters', longRows, 3),
  {
    ...hostile(
      trackingIds.longDescriptions,
      'Descriptions of 600, 2,000 and 50,000 characters',
      rowsWith(trackingIds.longDescriptions, [invalidHash, ...longErrors, otherTenant]),
      15,
    ),
    customerId: customerIds.longTexts,
  },
  {
    ...hostile(
      trackingIds.fifteenReasons,
      'Fifteen reasons',
      rowsWith(trackingIds.fifteenReasons, fifteenErrors),
      45,
    ),
    customerId: customerIds.longTexts,
  },
];
