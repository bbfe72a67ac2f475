import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Every room of the house, as seen from `src`. */
const rooms = [
  'main.tsx',
  'app.tsx',
  'router.tsx',
  'pages/watch/WatchPage.tsx',
  'partnerCenter/wire.ts',
  'auth/token.ts',
  'kept/uploads.ts',
  'domain/batch.ts',
  'ui/theme.ts',
  'i18n/format.ts',
  'config/clouds.ts',
  '../sandbox/world.ts',
];
const msal = ['@azure/msal-browser', '@azure/msal-react', '@azure/msal-browser/redirect-bridge'];

/** One file: the rooms it may import, out of all of them, and what else it may or may not import. */
interface Importer {
  file: string;
  mayEnter: string[];
  mayImport?: string[];
  mayNotImport?: string[];
}

const below = ['partnerCenter', 'auth', 'kept', 'domain', 'ui', 'i18n', 'config'];
const importers: Importer[] = [
  {
    file: 'src/main.tsx',
    mayEnter: ['main.tsx', 'app.tsx', 'router.tsx', 'pages', ...below],
    mayNotImport: ['zod', ...msal],
  },
  { file: 'src/app.tsx', mayEnter: ['app.tsx', 'router.tsx', 'pages', ...below], mayNotImport: msal },
  { file: 'src/router.tsx', mayEnter: ['router.tsx', 'pages', ...below], mayNotImport: msal },
  { file: 'src/pages/Frame.tsx', mayEnter: ['pages', ...below], mayNotImport: msal },
  {
    file: 'src/pages/batch/BatchPage.tsx',
    mayEnter: below,
    mayImport: ['./BatchView.tsx', './details/Panel.tsx', '../Frame.tsx'],
    mayNotImport: ['../customers/CustomerRow.tsx', ...msal],
  },
  {
    file: 'src/pages/batch/details/Panel.tsx',
    mayEnter: below,
    mayImport: ['../BatchView.tsx', '../grid/columns.ts', '../../Frame.tsx'],
    mayNotImport: ['../../customers/CustomerRow.tsx', ...msal],
  },
  {
    file: 'src/partnerCenter/batch.ts',
    mayEnter: ['partnerCenter', 'domain', 'config'],
    mayNotImport: ['zod', ...msal],
  },
  { file: 'src/kept/uploads.ts', mayEnter: ['kept', 'domain'], mayImport: ['idb'], mayNotImport: msal },
  { file: 'src/auth/auth.ts', mayEnter: ['auth', 'config'], mayImport: msal },
  { file: 'src/i18n/en/batch.ts', mayEnter: ['i18n', 'config'], mayNotImport: msal },
  {
    file: 'src/ui/CopyButton.tsx',
    mayEnter: ['ui'],
    mayImport: ['react', '@mui/material'],
    mayNotImport: msal,
  },
  {
    file: 'src/domain/verdict.ts',
    mayEnter: ['domain'],
    mayImport: ['zod/mini', 'papaparse'],
    mayNotImport: ['react', '@mui/material/styles', '@tanstack/react-query', 'i18next', 'zod', ...msal],
  },
  { file: 'src/config/clouds.ts', mayEnter: ['config'], mayNotImport: msal },
  {
    file: 'sandbox/api/customers.ts',
    mayEnter: [],
    mayImport: ['../../src/partnerCenter/wire.ts', '../world.ts', 'zod'],
    mayNotImport: ['../../src/domain/verdict.ts', '../../src/partnerCenter/http.ts'],
  },
  {
    file: 'e2e/watch.e2e.ts',
    mayEnter: [],
    mayImport: ['../sandbox/world.ts', './test.ts'],
    mayNotImport: ['../src/domain/verdict.ts'],
  },
];

const arrowsOf = ({ file, mayEnter, mayImport = [], mayNotImport = [] }: Importer) => {
  const up = '../'.repeat(file.split('/').length - 2) || './';
  const toRooms = file.startsWith('src/') ? rooms : [];
  return [
    ...toRooms.map((room) => ({
      path: up + room,
      isAllowed: mayEnter.some((name) => room.startsWith(name)),
    })),
    ...mayImport.map((path) => ({ path, isAllowed: true })),
    ...mayNotImport.map((path) => ({ path, isAllowed: false })),
  ];
};

// Biome lints a house of these files alone, under the project's own configuration.
const house = mkdtempSync(join(tmpdir(), 'import-arrows-'));
const refusedLines = new Set<string>();

beforeAll(async () => {
  const project = join(import.meta.dirname, '..');
  for (const file of ['biome.json', 'biome.arrows.json', 'scripts/htmlSinks.grit'])
    cpSync(join(project, file), join(house, file));
  for (const importer of importers) {
    const { file } = importer;
    const lines = arrowsOf(importer).map(({ path }) => `import '${path}';\n`);
    mkdirSync(join(house, dirname(file)), { recursive: true });
    writeFileSync(join(house, file), lines.join(''));
  }
  const biome = join(project, 'node_modules/.bin/biome');
  const args = ['lint', '--vcs-enabled=false', '--only=style/noRestrictedImports', '--max-diagnostics=none'];
  const failure: { stdout: string } = await promisify(execFile)(biome, [...args, '--reporter=json'], {
    cwd: house,
    maxBuffer: 16 * 1024 ** 2,
  }).catch((error: { stdout: string }) => error);
  const report: { diagnostics: { location: { path: string; start: { line: number } } }[] } = JSON.parse(
    failure.stdout,
  );
  for (const { location } of report.diagnostics) refusedLines.add(`${location.path}:${location.start.line}`);
});

afterAll(() => rmSync(house, { recursive: true }));

test.each(importers)('the imports of $file follow the arrows', (importer) => {
  const arrows = arrowsOf(importer);
  const refused = arrows.filter((_, index) => refusedLines.has(`${importer.file}:${index + 1}`));
  expect(refused).toEqual(arrows.filter(({ isAllowed }) => !isAllowed));
});
