import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { findCycles, importProblems, readFiles, readImports } from './importGraph.ts';
import { areas, forbidden } from './importRules.ts';

/** A file of each area. */
const fileOf = (area: string) =>
  posix.join('src', area.endsWith('/') ? `${area.replace('*', 'batch')}one.ts` : area);
const importers = Object.keys(areas).map((area) => ({ area, file: fileOf(area) }));
const targets = [
  ...importers.map(({ file }) => file.replace('one.ts', 'two.ts')),
  ...['src/pages/customer/two.ts', 'src/partnerCenter/wire.ts', 'package.json'],
];

const pathTo = (importer: string, file: string) => {
  const path = posix.relative(posix.dirname(importer), file);
  return path.startsWith('.') ? path : `./${path}`;
};

/** Whether the table says that `area` may import `file`: a file, or one below a folder. */
const isListed = (area: string, file: string) =>
  [area.replace('*', 'batch'), ...(areas[area]?.mayImport ?? [])]
    .map((entry) => posix.join('src', entry))
    .some((entry) => (entry.endsWith('/') ? file.startsWith(entry) : file === entry));

test.each(importers)('$area may import what the table lists, and nothing else', ({ area, file }) => {
  // The table restricts what the sandbox and the end-to-end tests import from src, and nothing besides.
  const asked = area.startsWith('../') ? targets.filter((target) => target.startsWith('src/')) : targets;
  expect(asked.filter((target) => forbidden(file, pathTo(file, target)) === null)).toEqual(
    asked.filter((target) => isListed(area, target)),
  );
});

// The rules again without the table, so that a slip in the table shows.
const below = 'operations auth kept partnerCenter wire domain routing ui i18n browser config';
test.each([
  ['src/main.tsx', 'app bootFailure firstCall auth i18n browser config'],
  ['src/firstCall.ts', 'auth partnerCenter wire domain i18n browser config'],
  ['src/bootFailure.ts', 'browser config'],
  ['src/app.tsx', `firstCall router page otherPage frame shared ${below}`],
  ['src/router.tsx', `page otherPage frame shared ${below}`],
  ['src/pages/batch/one.ts', `page shared ${below}`],
  ['src/pages/batch/panel/one.ts', `page shared ${below}`],
  ['src/pages/frame/diagnostics/one.ts', `frame shared ${below}`],
  ['src/pages/shared/one.ts', `shared ${below}`],
  ['src/routing/one.ts', 'routing ui i18n browser config'],
  ['src/operations/one.test.ts', 'operations auth kept partnerCenter wire graph domain browser config'],
  ['src/graph/one.ts', 'graph wire domain browser config'],
  ['src/auth/one.ts', 'auth domain browser config'],
  ['src/kept/one.ts', 'kept domain browser config'],
  ['src/partnerCenter/one.test.ts', 'partnerCenter wire domain browser config'],
  ['src/domain/upload/one.test.ts', 'domain'],
  ['src/ui/dataTable/one.tsx', 'ui i18n browser config'],
  ['src/i18n/en/one.ts', 'i18n browser config'],
  ['src/browser/one.ts', 'browser'],
  ['src/config/one.ts', 'config'],
  ['src/pages/loose.tsx', ''],
  ['src/loose.ts', ''],
  ['src/hooks/one.ts', ''],
  ['e2e/one.e2e.ts', 'sandbox deploy'],
  ['sandbox/api/one.ts', 'sandbox deploy wire'],
  [
    'scripts/one.ts',
    `main app bootFailure firstCall router page otherPage frame shared ${below} graph sandbox deploy`,
  ],
])('%s may import no more than: %s', (importer, allowed) => {
  const files = {
    ...{ main: 'src/main.tsx', bootFailure: 'src/bootFailure.ts' },
    ...{ firstCall: 'src/firstCall.ts', app: 'src/app.tsx', router: 'src/router.tsx' },
    ...{ page: 'src/pages/batch/two.tsx', otherPage: 'src/pages/batches/two.tsx' },
    ...{ frame: 'src/pages/frame/two.tsx', shared: 'src/pages/shared/two.tsx' },
    ...Object.fromEntries(`${below} graph`.split(' ').map((folder) => [folder, `src/${folder}/deep/two.ts`])),
    wire: 'src/partnerCenter/wire.ts',
    ...{ sandbox: 'sandbox/two.ts', deploy: 'deploy/two.ts' },
  };
  const passed = Object.entries(files).filter(
    ([, file]) => file !== importer && !forbidden(importer, pathTo(importer, file)),
  );
  expect(passed.map(([name]) => name).toSorted()).toEqual(allowed.split(' ').filter(Boolean).toSorted());
});

const everywhere = importers.map(({ file }) => file).filter((file) => file.startsWith('src/'));
const plain = ['src/domain/one.ts', 'src/operations/one.ts'];
test.each([
  { name: '@azure/msal-browser', allowedIn: ['src/auth/one.ts'] },
  { name: '@azure/msal-react', allowedIn: ['src/auth/one.ts'] },
  { name: '@azure/msal-browser/redirect-bridge', allowedIn: ['src/auth/one.ts'] },
  { name: 'idb', allowedIn: ['src/kept/one.ts'] },
  { name: 'zod', allowedIn: [] },
  { name: 'zod/mini', allowedIn: [] },
  ...[
    ...['react', 'react/jsx-runtime', 'react-dom/client', 'react-i18next', 'react-data-grid', 'i18next'],
    ...['@mui/material', '@mui/material/styles', '@emotion/react'],
    ...['@tanstack/react-router', '@tanstack/react-store'],
  ].map((name) => ({ name, allowedIn: everywhere.filter((file) => !plain.includes(file)) })),
  ...['@tanstack/react-query', '@tanstack/store'].map((name) => ({
    name,
    allowedIn: everywhere.filter((file) => file !== 'src/domain/one.ts'),
  })),
  ...['papaparse', 'vitest', 'fast-check', 'node:fs', 'reactive'].map((name) => ({
    name,
    allowedIn: everywhere,
  })),
])('$name is imported only where it may be', ({ name, allowedIn }) => {
  expect(everywhere.filter((file) => forbidden(file, name) === null)).toEqual(allowedIn);
  expect(['sandbox/one.ts', 'e2e/one.ts', 'scripts/one.ts'].map((file) => forbidden(file, name))).toEqual([
    null,
    null,
    null,
  ]);
});

test.each([
  ['src/config/appVersion.ts', '../../package.json', true],
  ['src/i18n/i18n.ts', '../../package.json', false],
  ['src/config/clouds.ts', '../../tsconfig.json', false],
  ['src/pages/batch/one.tsx', '../../../e2e/test.ts', false],
  ['src/pages/batch/one.tsx', '../../../scripts/soak.ts', false],
  ['src/pages/batch/one.tsx', '../batches/two.css', false],
  ['src/pages/batch/one.tsx', '../shared/two.css', true],
  ['src/pages/batch/one.tsx', '/src/pages/customer/two.ts', false],
  ['src/pages/batch/one.tsx', '/src/domain/two.ts', true],
  ['src/pages/batch/one.tsx', '../customer/two.worker.ts?worker&url', false],
  ['src/pages/batch/one.tsx', './two.worker.ts?worker&url', true],
  ['src/pages/batch/one.tsx', '../../app', false],
  ['src/pages/batch/one.tsx', '..', false],
  ['src/pages/batch/one.tsx', '../*', false],
  ['src/ui/one.tsx', './../domain/../i18n/two.ts', true],
  ['src/ui/one.tsx', './../i18n/../domain/two.ts', false],
  ['sandbox/api/one.ts', '../../src/partnerCenter/wire.ts', true],
  ['sandbox/api/one.ts', '../../src/partnerCenter/http.ts', false],
  ['bench/one.bench.ts', '../src/domain/two.ts', true],
])('%s imports %s: allowed is %s', (importer, specifier, isAllowed) => {
  expect(forbidden(importer, specifier) === null).toBe(isAllowed);
});

const forms = [
  "import './x.ts';",
  "import './x.css';",
  "import x from './x.ts';",
  "import * as x from './x.ts';",
  "import { type X } from './x.ts';",
  "import type { X } from './x.ts';",
  "import type X from './x.ts';",
  "import { \n  x,\n  y,\n} from './x.ts';",
  "import x from './x.json' with { type: 'json' };",
  "export * from './x.ts';",
  "export * as x from './x.ts';",
  "export { x } from './x.ts';",
  "export type { X } from './x.ts';",
  "export type * from './x.ts';",
  "const x = await import('./x.ts');",
  'const x = () => import(`./x.ts`);',
  "const X = lazy(() => import('./x.ts').then(({ X }) => ({ default: X })));",
  "let x: import('./x.ts').X;",
  "type X = typeof import('./x.ts');",
  "function f(x: Map<string, import('./x.ts').X>) {}",
  "import x = require('./x.ts');",
  "import url from './x.ts?worker&url';",
  "new Worker(new URL('./x.ts', import.meta.url), { type: 'module' });",
  "import.meta.glob('./x*.ts');",
  "import.meta.glob<X>(['./x*.ts'], { eager: true });",
  "declare module 'y' { export { X } from './x.ts'; }",
];

test.each(forms)('this import is found: %s', (form) => {
  const text = `// Kötegek 🗂\nexport const before = 'é';\n${form}\n`;
  const [found, ...others] = readImports('src/ui/one.ts', text);
  expect(found?.specifier).toMatch(/^\.\/x/);
  expect(found?.line).toBe(text.slice(0, text.indexOf('./x')).split('\n').length);
  expect(others).toEqual([]);
});

test('an import is found in markup, and each in a file of several', () => {
  const text =
    "import './a.css';\nexport const a = <b onClick={() => import('./b.tsx')}>import './c.ts'</b>;\n";
  expect(readImports('src/ui/one.tsx', text)).toEqual([
    { line: 1, specifier: './a.css' },
    { line: 2, specifier: './b.tsx' },
  ]);
  expect(readImports('src/ui/one.css', "@import './a.css';\n@import url('./b.css');\n")).toEqual([
    { line: 1, specifier: './a.css' },
    { line: 2, specifier: './b.css' },
  ]);
});

test.each([
  "// import './x.ts';",
  "/** import('./x.ts') */",
  'export const x = "import \'./x.ts\'";',
  "export const url = new URL('./x.ts', base);",
])('this is no import: %s', (text) => {
  expect(readImports('src/ui/one.ts', text)).toEqual([]);
});

test('a file that cannot be parsed is an error, not a file without imports', () => {
  expect(() => readImports('src/ui/one.ts', "import { from './x.ts';")).toThrow('src/ui/one.ts');
});

const filesWith = (changed: Record<string, string>) =>
  new Map([...targets.map((file): [string, string] => [file, '']), ...Object.entries(changed)]);

test.each(importers)('each forbidden import of $area is reported with its place', ({ file }) => {
  for (const target of targets) {
    const specifier = pathTo(file, target);
    const instead = forbidden(file, specifier);
    if (instead === null) continue;
    for (const [line, text] of [
      [1, `import '${specifier}';`],
      [2, `\nimport type { X } from '${specifier}';`],
      [3, `\n\nexport const later = () => import('${specifier}');`],
    ] as const) {
      expect(importProblems(filesWith({ [file]: text }))).toEqual([
        `${file}:${line} imports ${specifier}. ${instead}`,
      ]);
    }
  }
});

test('what the rules cannot follow is a problem too', () => {
  const problemOf = (file: string, text: string) => importProblems(filesWith({ [file]: text }));
  expect(problemOf('src/ui/one.ts', 'import(name);')).toEqual([
    expect.stringContaining('src/ui/one.ts:1 imports something. '),
  ]);
  expect(problemOf('src/ui/one.ts', "import './two';")).toEqual([
    expect.stringContaining('There is no such file'),
  ]);
  expect(problemOf('src/utils/one.ts', '')).toEqual([expect.stringContaining('src/utils/one.ts:1 ')]);
});

test('import cycles of one, two and three files are found, each once and in its shortest form', () => {
  const graph = (edges: string) =>
    new Map(edges.split(' ').map((edge) => [edge[0] as string, [...edge.slice(2)]] as const));
  expect(findCycles(graph('a:b b:c c:'))).toEqual([]);
  expect(findCycles(graph('a:bc b:d c:d d:'))).toEqual([]);
  expect(findCycles(graph('a:a'))).toEqual([['a']]);
  expect(findCycles(graph('a:b b:a'))).toEqual([['a', 'b']]);
  expect(findCycles(graph('x:a a:b b:c c:a'))).toEqual([['a', 'b', 'c']]);
  expect(findCycles(graph('a:bc b:c c:a'))).toEqual([
    ['a', 'c'],
    ['b', 'c', 'a'],
  ]);
  expect(findCycles(graph('a:b b:a c:d d:c'))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('an import cycle is reported, of type-only and dynamic imports too', () => {
  const problems = importProblems(
    filesWith({
      'src/ui/a.ts': "import type { B } from './b.ts';",
      'src/ui/b.ts': "\nexport type { C } from './deep/c.ts';",
      'src/ui/deep/c.ts': "type A = import('../a.ts').A;",
      'src/kept/a.ts': "import { b } from './b.ts';",
      'src/kept/b.ts': "export const load = () => import('./a.ts');",
    }),
  );
  expect(problems).toEqual([
    expect.stringMatching('^src/ui/a.ts:1 → src/ui/b.ts:2 → src/ui/deep/c.ts:1 → src/ui/a.ts: '),
    expect.stringMatching('^src/kept/a.ts:1 → src/kept/b.ts:1 → src/kept/a.ts: '),
  ]);
});

test('the project follows the rules', () => {
  const files = readFiles(join(import.meta.dirname, '..'));
  expect(files.get('src/main.tsx')).toContain('import');
  expect(importProblems(files)).toEqual([]);
});
