import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Whoever clones this takes packages from the registry of their own npm configuration.
test('the lockfile names no registry', () => {
  const lockfile: { packages: Record<string, { resolved?: string; integrity?: string }> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const packages = Object.entries(lockfile.packages).filter(([path]) => path !== '');
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  // Without addresses, the checksum is what makes two installations the same.
  expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
});
