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

// Whoever clones this takes packages from the registry of their own npm configuration.
test('the lockfile names no registry', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  // Without addresses, the checksum is what makes two installations the same.
  expect(packages.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
});

// npm leaves out what a registry does not offer at that moment, and then `npm ci` refuses the lockfile everywhere.
test('the lockfile holds the binaries of every platform', () => {
  const locked = new Set(packages.map(([path]) => path.replace(/^.*node_modules\//, '')));
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name))
      .map((name) => `${name}, wanted by ${path}`),
  );
  expect(missing).toEqual([]);
});
