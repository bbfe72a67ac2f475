import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskProductKey } from './maskProductKey.ts';

test.each([
  ['12345-67890-09876-54321-13579', '•••••-•••••-•••••-•••••-13579'],
  ['00329-00000-0003-AA606', '•••••-•••••-••••-•A606'],
  ['4500012345678', '••••••••••678'],
  ['12345', '••••5'],
  ['123', '•••'],
  ['- -', '- -'],
  ['', ''],
])('%j is shown as %j', (productKey, shown) => {
  expect(maskProductKey(productKey)).toBe(shown);
});

test('hides at least three quarters of any key and keeps its format', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9-]{0,40}$/), (productKey) => {
      const shown = maskProductKey(productKey);
      const secret = productKey.replaceAll('-', '').length;
      expect(shown.replace(/[^•]/g, '').length).toBeGreaterThanOrEqual(secret * 0.75);
      expect(shown.replace(/[^-]/g, '*')).toBe(productKey.replace(/[^-]/g, '*'));
    }),
  );
});
