import { readFileSync } from 'node:fs';

/** Licences that ask for no more than the notice that `dist/licenses.md` gives. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1', 'Unlicense'];

interface LockedPackage {
  version: string;
  license?: string;
  dev?: boolean;
}

// npm run licenses: what the built app may contain, by licence. Exit code 1 if one of them needs a thought.
const lockfile: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const packages = Object.entries(lockfile.packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, { version, license = 'none stated' }]) => ({
    name: `${path.replace(/^.*node_modules\//, '')} ${version}`,
    license,
  }));

for (const license of [...new Set(packages.map((found) => found.license))].sort()) {
  const names = packages.filter((found) => found.license === license).map(({ name }) => name);
  console.log(`\n${license} (${names.length})\n  ${names.sort().join('\n  ')}`);
}

const questionable = packages.filter(({ license }) => !allowed.includes(license));
console.log(`\n${packages.length} packages.`);
for (const { name, license } of questionable) console.log(`NOT ALLOWED  ${name}: ${license}`);
process.exitCode = questionable.length === 0 ? 0 : 1;
