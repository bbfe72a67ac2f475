import { readFileSync } from 'node:fs';

/** Licenses that require only a notice, which `dist/licenses.md` provides. */
const allowed = [
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'ISC',
    'MIT',
    'MIT AND ISC',
    'OFL-1.1',
  ],
  'Unlicense',
];

interface LockedPackage {
  version: string;
  license?: string;
  dev?: boolean;
}

// npm run licenses: lists the built app's possible packages by license. Exits with 1 if a license is not allowed.
const lockfile: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const packages = Object.entries(lockfile.packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, { version, license = 'not specified' }]) => ({
    name: `${path.replace(/^.*node_modules\//, '')} ${version}`,
    license,
  }));

for (const license of [...new Set(packages.map((found) => found.license))].sort()) {
  const names = packages.filter((found) => found.license === license).map(({ name }) => name);
  console.log(`\n${license} (${names.length})\n  ${names.sort().join('\n  ')}`);
}

const notAllowed = packages.filter(({ license }) => !allowed.includes(license));
console.log(`\n${packages.length} packages.`);
for (const { name, license } of notAllowed) console.log(`NOT ALLOWED  ${name}: ${license}`);
process.exitCode = notAllowed.length === 0 ? 0 : 1;
