import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHardwareHash } from './hardwareHash.ts';
import { hashOf } from './hashForTests.ts';

const device = { serialNumber: '5CG1234ABC', manufacturer: 'HP', model: 'HP ProBook 450 G8' };

/** The same hash with one byte of its content changed. */
function damaged(hash: string, at: number): string {
  const bytes = Buffer.from(hash, 'base64');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes.toString('base64');
}

describe('a hardware hash', () => {
  it.each([
    ['as Windows writes it', hashOf(device)],
    ['with record lengths that do not include the header', hashOf({ ...device, countsHeaders: false })],
    ['of 4,096 characters', hashOf({ ...device, bytes: 3072 })],
  ])('%s identifies its device', async (_, hash) => {
    expect(await readHardwareHash(hash)).toEqual({ ok: true, device });
  });

  it('returns null for what the firmware left empty', async () => {
    expect(await readHardwareHash(hashOf({ serialNumber: '', model: 'VM' }))).toEqual({
      ok: true,
      device: { serialNumber: null, manufacturer: null, model: 'VM' },
    });
  });

  const whole = hashOf(device);
  const length = whole.length;
  it.each([
    ['an exclamation mark', `${whole.slice(0, 11)}!${whole.slice(12)}`, 'notBase64', { position: 12 }],
    ['padding in the middle', `AA=A${whole.slice(4)}`, 'notBase64', { position: 3 }],
    ['nothing at all', '', 'wrongLength', { length: 0 }],
    ['a missing character', whole.slice(1), 'wrongLength', { length: length - 1 }],
    ['the padding cut off', whole.slice(0, 400), 'wrongLength', { length: 400 }],
    ['another file in base64', 'UEsD'.repeat(1000), 'notAHash', {}],
    ['a letter of the serial number changed', damaged(whole, 10), 'badChecksum', {}],
    ['a record length changed', damaged(whole, 6), 'badChecksum', {}],
    ['no checksum', 'T0Fh'.padEnd(4000, 'A'), 'noChecksum', {}],
  ])('with %s is rejected', async (_, hash, kind, values) => {
    expect(await readHardwareHash(hash)).toEqual({ ok: false, problem: { kind, values } });
  });

  it('never throws on any other text', async () => {
    const content = fc.uint8Array({ maxLength: 200 });
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5000 }),
      content.map((bytes) => {
        const whole = Buffer.alloc(3000);
        whole.set([0x4f, 0x41, ...bytes, 0x43, 0x53, 36, 0]);
        return whole.toString('base64');
      }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await readHardwareHash(text)).toHaveProperty('ok', false);
      }),
      { numRuns: 2000 },
    );
  });

  it('is rejected after any change of a byte before the padding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3000 - 1 }), async (at) => {
        const reading = await readHardwareHash(damaged(whole, at));
        if (at < Buffer.from(whole, 'base64').lastIndexOf(Buffer.from('CS$')) + 36) {
          expect(reading.ok).toBe(false);
        } else expect(reading).toEqual({ ok: true, device });
      }),
      { numRuns: 500 },
    );
  });
});
