import { describe, expect, it } from 'vitest';
import { decodeHashes } from '../deviceFile/decodeHashes.ts';
import { type DeviceRow, type DeviceValues, noValues } from '../deviceFile/deviceRow.ts';
import { hashOf } from '../hashForTests.ts';
import { batchDeviceName, restoreHashes, sentDeviceName, toSentDevice } from './sentDevice.ts';

const hashA = hashOf({ serialNumber: 'AAA1', manufacturer: 'HP', model: 'X' });
const hashB = hashOf({ serialNumber: 'BBB2', manufacturer: 'HP', model: 'X' });
const unnamed = hashOf({ model: 'VM' });

function rowsAt(...rows: [line: number, Partial<DeviceValues>][]): Promise<DeviceRow[]> {
  return decodeHashes(
    rows.map(([line, some], id) => ({ id, line, ...noValues, ...some, hashReading: null })),
  );
}

describe('what is stored of a device', () => {
  it('contains no hash, and no field that rows may get later', async () => {
    const [row] = await rowsAt([2, { hardwareHash: hashA, productKey: '0003290000012' }]);
    const stored = toSentDevice({ ...(row as DeviceRow), ...{ laterField: hashA } });
    expect(stored).toEqual({
      line: 2,
      serialNumber: '',
      productKey: '0003290000012',
      manufacturer: '',
      model: '',
      hasHash: true,
      serialNumberInHash: 'AAA1',
    });
  });

  it.each<[string, Partial<DeviceValues>, string | null]>([
    ['its serial number', { serialNumber: 'S1', hardwareHash: hashA }, 'S1'],
    ['the one in its hash', { hardwareHash: hashA }, 'AAA1'],
    ['its product key', { productKey: '0003290000012' }, '0003290000012'],
    ['nothing', { hardwareHash: unnamed }, null],
  ])('is named by %s', async (_, values, name) => {
    const [row] = await rowsAt([2, values]);
    expect(sentDeviceName(toSentDevice(row as DeviceRow))).toBe(name);
  });
});

it.each<[string, object, object | null, object | null]>([
  [
    'its serial number',
    { serialNumber: 'S', deviceId: 'D', productKey: 'K' },
    null,
    { kind: 'serialNumber', value: 'S' },
  ],
  [
    'the serial number that was sent',
    { deviceId: 'D' },
    { serialNumber: 'S2' },
    { kind: 'serialNumber', value: 'S2' },
  ],
  [
    'the one in the hash that was sent',
    { deviceId: 'D' },
    { serialNumberInHash: 'S3' },
    { kind: 'serialNumber', value: 'S3' },
  ],
  [
    'its device ID',
    { serialNumber: '', deviceId: 'D', productKey: 'K' },
    { productKey: 'K2' },
    { kind: 'deviceId', value: 'D' },
  ],
  ['its product key', { productKey: 'K' }, { productKey: 'K2' }, { kind: 'productKey', value: 'K' }],
  ['the product key that was sent', {}, { productKey: 'K2' }, { kind: 'productKey', value: 'K2' }],
  ['nothing', {}, {}, null],
])('a device of an upload status is named by %s', (_, status, uploaded, expected) => {
  const device = { serialNumber: null, productKey: null, deviceId: null, ...status };
  const sent = uploaded && {
    ...toSentDevice({ id: 1, line: 2, hashReading: null, ...noValues }),
    ...uploaded,
  };
  expect(batchDeviceName(device, sent)).toEqual(expected);
});

describe('hashes restored from a file', () => {
  it.each<[string, [number, Partial<DeviceValues>][], string[], number]>([
    [
      'the same file',
      [
        [2, { hardwareHash: hashA }],
        [3, { hardwareHash: hashB }],
      ],
      [hashA, hashB],
      0,
    ],
    [
      'a file in another order',
      [
        [2, { hardwareHash: hashB }],
        [3, { hardwareHash: hashA }],
      ],
      [hashA, hashB],
      0,
    ],
    ['a file with one of them', [[9, { hardwareHash: hashB }]], ['', hashB], 1],
    [
      'a file of other devices',
      [
        [2, { hardwareHash: unnamed }],
        [3, { serialNumber: 'AAA1' }],
      ],
      ['', ''],
      2,
    ],
    ['no file', [], ['', ''], 2],
  ])('return by line and serial number: %s', async (_, file, hashes, missing) => {
    const sent = await rowsAt(
      [2, { hardwareHash: hashA, serialNumber: 'corrected' }],
      [3, { hardwareHash: hashB }],
    );
    const restored = restoreHashes(sent.map(toSentDevice), await rowsAt(...file));
    expect(restored.devices.map(({ hardwareHash }) => hardwareHash)).toEqual(hashes);
    expect(restored.missing).toHaveLength(missing);
    expect(restored.devices[0]?.serialNumber).toBe('corrected');
  });

  it('that contain no serial number are found by line, in a row with the same serial number', async () => {
    const sent = (await rowsAt([2, { hardwareHash: unnamed, serialNumber: 'S1' }])).map(toSentDevice);
    const same = restoreHashes(sent, await rowsAt([2, { hardwareHash: unnamed, serialNumber: 'S1' }]));
    const other = restoreHashes(sent, await rowsAt([2, { hardwareHash: unnamed, serialNumber: 'S2' }]));
    expect([same.missing.length, other.missing.length]).toEqual([0, 1]);
  });

  it('that contain no serial number are found by line in the same one of several files', async () => {
    const other = hashOf({ manufacturer: 'HP' });
    const [a, b] = await rowsAt([2, { hardwareHash: unnamed }], [2, { hardwareHash: other }]);
    const rows = [
      { ...(a as DeviceRow), file: 'a.csv' },
      { ...(b as DeviceRow), file: 'b.csv' },
    ];
    const restored = restoreHashes(rows.map(toSentDevice), rows);
    expect(restored.devices.map(({ hardwareHash }) => hardwareHash)).toEqual([unnamed, other]);
    expect(restoreHashes(rows.map(toSentDevice), [a as DeviceRow]).missing).toHaveLength(2);
  });

  it('are not needed for devices sent without one', async () => {
    const sent = await rowsAt([2, { serialNumber: 'S1', manufacturer: 'HP', model: 'X' }]);
    expect(restoreHashes(sent.map(toSentDevice), []).missing).toEqual([]);
  });
});
