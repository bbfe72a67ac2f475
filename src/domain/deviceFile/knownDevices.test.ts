import { describe, expect, it } from 'vitest';
import { hashOf } from '../hashForTests.ts';
import type { BatchId, BatchTrackingId } from '../identifiers.ts';
import { decodeHashes } from './decodeHashes.ts';
import { type DeviceValues, noValues } from './deviceRow.ts';
import { findKnownDevices, indexKnownDevices } from './knownDevices.ts';

const hash = hashOf({ serialNumber: 'PF1GHXN3', manufacturer: 'LENOVO', model: '20XW' });

describe('devices that the customer already has', () => {
  const known = indexKnownDevices([
    {
      serialNumber: '5P9KML3',
      productKey: null,
      place: { kind: 'batch', batchId: 'Q3 / Újpest' as BatchId },
    },
    {
      serialNumber: 'PF1GHXN3',
      productKey: '0003290000012',
      place: {
        kind: 'upload',
        batchTrackingId: '0127ed8e-ff72-4983-a3d8-e8d8bd378932' as BatchTrackingId,
        batchName: 'May',
      },
    },
  ]);

  it.each<[string, Partial<DeviceValues>, string, Record<string, string>]>([
    [
      'by serial number',
      { serialNumber: '5p9kml3', manufacturer: 'Dell Inc.', model: 'Latitude 3420' },
      'alreadyInBatch',
      { batch: 'Q3 / Újpest' },
    ],
    ['by product key', { productKey: '0003290000012' }, 'alreadyInUpload', { batch: 'May' }],
    ['by the serial number in the hash', { hardwareHash: hash }, 'alreadyInUpload', { batch: 'May' }],
  ])('are reported %s', async (_, values, kind, filled) => {
    const rows = await decodeHashes([{ id: 0, line: 2, ...noValues, ...values, hashReading: null }]);
    const findings = findKnownDevices(rows, known);
    expect(findings).toEqual([
      expect.objectContaining({ kind, severity: 'warning', values: expect.objectContaining(filled) }),
    ]);
  });
});
