import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths, worldCookie } from '../sandbox/addresses.ts';
import { accountList, partnerName } from '../sandbox/oidc/accounts.ts';
import { clientId } from '../sandbox/oidc/client.ts';
import { trackingIds } from '../sandbox/seed/wellKnown.ts';
import { expect, test } from './test.ts';

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.gz'))
  .map(({ parentPath, name }) => join(parentPath, name));

test('the build contains nothing of the sandbox', () => {
  const markers = [
    `${paths.home}/`,
    worldCookie,
    'oidc-provider',
    clientId,
    partnerName,
    trackingIds.fiveHundred,
    ...accountList.flatMap(({ userName, oid }) => [userName, oid]),
  ];
  expect(files.length).toBeGreaterThan(10);
  const found = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return markers.filter((marker) => text.includes(marker)).map((marker) => `${marker} in ${file}`);
  });
  expect(found).toEqual([]);
});

test('the build contains no source maps and no paths of the build machine', () => {
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  const here = process.cwd();
  expect(files.filter((file) => readFileSync(file, 'utf8').includes(here))).toEqual([]);
});

test('the build contains the license notices of packages that only the worker uses', () => {
  const notices = readFileSync('dist/licenses.md', 'utf8');
  for (const name of ['chardet', 'fflate', 'papaparse', 'react', 'read-excel-file', 'saxen'])
    expect(notices.split('\n').filter((line) => line.startsWith(`## ${name} - `))).toHaveLength(1);
});
