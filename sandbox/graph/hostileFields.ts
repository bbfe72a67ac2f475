import { guidFor } from '../seed/seededRandom.ts';
import { customerIds } from '../seed/wellKnown.ts';
import type { Fields } from './teamList.ts';

const hostile = `"><img src=x onerror=alert(1)>\u202E=HYPERLINK("https://evil.example")`;
const trackingId = guidFor('hostile team upload');
const by = { id: hostile, name: hostile };

/** An item that somebody with access to the list has made up: hostile texts, a time in a far year, numbers that cannot be. */
export const hostileFields: Fields = {
  Title: hostile,
  UploadKey: `${customerIds.hostile}/${trackingId}`,
  CustomerId: customerIds.hostile,
  CustomerName: hostile,
  SentBy: hostile,
  SentAt: '2026-03-09T08:00:00Z',
  Record: JSON.stringify({
    version: 1,
    customerId: customerIds.hostile,
    customerName: hostile,
    sharedBy: by,
    sent: { by, at: '2026-03-09T08:00:00Z', batchId: hostile, devices: -4 },
    parts: [
      {
        trackingId,
        number: 1,
        devices: 1e300,
        reading: { at: '9999-12-31T00:00:00Z', phase: hostile, total: 'many' },
      },
      { trackingId: '../../../v1/customers', number: 2 },
      { trackingId: { $ref: '#' } },
      null,
    ],
    name: { value: hostile, at: '9999-12-31T00:00:00Z', by },
    asked: {
      customer: { value: 'yesterday', at: hostile, by: 7 },
      [hostile]: { value: null, at: null },
      ['__proto__']: { value: 1 },
    },
    archived: { value: 'maybe', at: '2026-03-09T08:00:00Z', by },
    toString: hostile,
  }),
};
