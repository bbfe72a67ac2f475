import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

const lockfile: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const packages = Object.entries(lockfile.packages).filter(([path]) => path !== '');

// Packages are installed from the registry in each user's own npm configuration.
test('the lockfile contains no registry URLs', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  // Without URLs, only the checksums make sure that two installations are the same.
  expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
});

// npm omits optional packages that the registry does not offer. `npm ci` then rejects the lockfile everywhere.
test('the lockfile contains the binaries for every platform', () => {
  const locked = new Set(packages.map(([path]) => path.replace(/^.*node_modules\//, '')));
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map((name) => `${name}, required by ${path}`),
  );
  expect(missing).toEqual([]);
});
