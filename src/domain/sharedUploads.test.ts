import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BatchTrackingId, type CustomerId, type ProfileId, parseCustomerId } from './identifiers.ts';
import { readSharedUpload, writeSharedUpload } from './sharedUploads.ts';

test('an upload is the same after it was written to an address and read again, whatever its name', () => {
  const id = fc.uuid().filter((one) => parseCustomerId(one) !== null);
  const upload = fc.record({
    customerId: id as fc.Arbitrary<CustomerId>,
    trackingIds: fc.uniqueArray(id as fc.Arbitrary<BatchTrackingId>, { minLength: 1, maxLength: 5 }),
    name: fc.option(
      fc
        .string()
        .map((text) => text.trim())
        .filter(Boolean),
    ),
    assigned: fc.option(id as fc.Arbitrary<ProfileId>),
  });
  fc.assert(
    fc.property(upload, (shared) => {
      expect(readSharedUpload(writeSharedUpload(shared))).toEqual(shared);
    }),
  );
});

test.each(['', 'x', '47021739-3426-40bf-9601-61b4b6d7c793', '47021739-3426-40bf-9601-61b4b6d7c793/x'])(
  '%j names no upload',
  (text) => {
    expect(readSharedUpload(text)).toBeNull();
  },
);
