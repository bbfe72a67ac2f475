import { posix } from 'node:path';

interface Area {
  /** Files and folders below `src`; `*` is any one folder. An area may always import itself. */
  readonly mayImport: readonly string[];
  /** What to do instead of an import that is not allowed. */
  readonly instead: string;
}

const always = ['browser/', 'config/'];
const belowPages = [
  ...['operations/', 'auth/', 'kept/', 'partnerCenter/', 'domain/', 'routing/', 'ui/', 'i18n/'],
  ...always,
];

/**
 * The areas of `src`, each a root file or a folder, and the two folders beside it that may import little of it. A file
 * belongs to the first that matches.
 */
export const areas: Readonly<Record<string, Area>> = {
  'main.tsx': {
    mayImport: ['app.tsx', 'bootFailure.ts', 'firstCall.ts', 'auth/', 'i18n/', ...always],
    instead: 'main.tsx loads only what a sign-in needs: import the rest in app.tsx, which is loaded later.',
  },
  'bootFailure.ts': {
    mayImport: always,
    instead: 'bootFailure.ts has to work when the app has not loaded: it imports only browser and config.',
  },
  'firstCall.ts': {
    mayImport: ['auth/', 'partnerCenter/', 'domain/', 'i18n/', ...always],
    instead:
      'firstCall.ts makes calls before the app has loaded: import the rest in app.tsx, which is loaded later.',
  },
  'app.tsx': {
    mayImport: ['firstCall.ts', 'router.tsx', 'pages/', ...belowPages],
    instead: 'app.tsx imports the router and what is below it: pass in the rest as an argument.',
  },
  'router.tsx': {
    mayImport: ['pages/', ...belowPages],
    instead: 'router.tsx imports pages and what is below them: pass in the rest through the router context.',
  },
  'pages/shared/': {
    mayImport: belowPages,
    instead: 'pages/shared imports no page: move the common part to pages/shared, or pass it in as a prop.',
  },
  'pages/frame/': {
    mayImport: ['pages/shared/', ...belowPages],
    instead: 'pages/frame imports no other page: move what both need to pages/shared or below the pages.',
  },
  'pages/*/': {
    mayImport: ['pages/shared/', ...belowPages],
    instead: 'A page imports no other page: move what both need to pages/shared or below the pages.',
  },
  'operations/': {
    mayImport: ['auth/', 'kept/', 'partnerCenter/', 'graph/', 'domain/', ...always],
    instead: 'operations run without pages and texts: publish a snapshot, and let a page show it.',
  },
  'auth/': {
    mayImport: ['domain/', ...always],
    instead: 'auth imports domain, browser and config: pass in the rest as an argument.',
  },
  'kept/': {
    mayImport: ['domain/', ...always],
    instead: 'kept imports domain, browser and config: pass in what it stores as an argument.',
  },
  'partnerCenter/': {
    mayImport: ['domain/', ...always],
    instead: 'partnerCenter imports domain, browser and config: pass in the rest, as its token function is.',
  },
  'graph/': {
    mayImport: ['partnerCenter/wire.ts', 'domain/', ...always],
    instead:
      'graph imports domain, browser, config and the readers of partnerCenter/wire.ts: pass in the rest as an argument.',
  },
  'domain/': {
    mayImport: [],
    instead: 'domain imports nothing else of ours: move it to domain, or pass it in as an argument.',
  },
  'routing/': {
    mayImport: ['ui/', 'i18n/', ...always],
    instead: 'routing imports ui, i18n, browser and config: pass in the rest as an argument.',
  },
  'ui/': {
    mayImport: ['i18n/', ...always],
    instead:
      'ui knows nothing of Partner Center and imports i18n, browser and config: pass in the rest as props.',
  },
  'i18n/': {
    mayImport: always,
    instead: 'i18n imports browser and config: pass in the rest as an argument.',
  },
  'browser/': {
    mayImport: [],
    instead: 'browser imports nothing else of ours: pass it in as an argument.',
  },
  'config/': {
    mayImport: ['../package.json'],
    instead: 'config imports nothing else of ours: pass it in as an argument.',
  },
  '../sandbox/': {
    mayImport: ['partnerCenter/wire.ts'],
    instead:
      'The sandbox shares the types of src/partnerCenter/wire.ts and no logic: a bug must not hide on both sides.',
  },
  '../e2e/': {
    mayImport: [],
    instead:
      'An end-to-end test asserts what a person reads, not what the app computes: write out the expected text.',
  },
};

/** Packages that not every area of `src` may import. */
const packageRules = [
  {
    packages: /^@azure\/msal-/,
    isRefusedIn: (area: string) => area !== 'auth/',
    instead: 'Only src/auth talks to MSAL: ask auth for a token or the account.',
  },
  {
    packages: /^idb(\/|$)/,
    isRefusedIn: (area: string) => area !== 'kept/',
    instead: 'Only src/kept talks to IndexedDB: add a function there.',
  },
  {
    packages: /^zod(\/|$)/,
    isRefusedIn: () => true,
    instead: 'No schema library in src: read unknown values as src/partnerCenter/wire.ts does.',
  },
  {
    packages: /^(react|react-[^/]+|@mui\/.+|@emotion\/.+|i18next|@tanstack\/react-(router|store))(\/|$)/,
    isRefusedIn: (area: string) => area === 'domain/' || area === 'operations/',
    instead: 'domain and operations use no React, no components and no texts: leave those to a page.',
  },
  {
    packages: /^@tanstack\//,
    isRefusedIn: (area: string) => area === 'domain/',
    instead: 'domain is plain TypeScript: leave queries, stores and routes to operations and pages.',
  },
];

const outsideOfSrc =
  'src imports no file from outside src: move it into src, or read it from the configuration.';
export const noArea =
  'This file is in no area of scripts/importRules.ts: move it to one, or add its folder there.';

/** `place` is a file, or a folder if it ends in `/`. */
function isIn(path: string, place: string): boolean {
  if (!place.endsWith('/')) return path === place;
  const [steps, folders] = [path.split('/'), place.split('/').slice(0, -1)];
  return steps.length > folders.length && folders.every((name, at) => name === '*' || name === steps[at]);
}

/** The path from the project's root of an imported file of ours; `null` for a package. */
export function ownFile(importer: string, specifier: string): string | null {
  const path = specifier.replace(/\?.*/, '');
  if (path.startsWith('/')) return posix.normalize(path.slice(1));
  return path.startsWith('.') ? posix.join(posix.dirname(importer), path) : null;
}

/** As the table names it: from `src`. A folder keeps its last slash. */
function fromSrc(file: string): string {
  return file.startsWith('src/') ? file.slice('src/'.length) : `../${file}`;
}

export function areaOf(file: string): [name: string, area: Area] | undefined {
  return Object.entries(areas).find(([name]) => isIn(fromSrc(file), name));
}

/**
 * Says of one import what to do instead; `null` if it is allowed.
 * @param importer the importing file, as a path from the project's root
 * @param specifier what it imports, as written there
 */
export function forbidden(importer: string, specifier: string): string | null {
  const found = areaOf(importer);
  const isInSrc = importer.startsWith('src/');
  if (!found) return isInSrc ? noArea : null;
  const [name, { mayImport, instead }] = found;
  const file = ownFile(importer, specifier);
  if (file === null) {
    const rule = packageRules.find((it) => it.packages.test(specifier) && it.isRefusedIn(name));
    return (isInSrc && rule?.instead) || null;
  }
  const path = fromSrc(file);
  const itself = name.replace('*', importer.split('/')[2] ?? '');
  if ([itself, ...mayImport].some((place) => isIn(path, place))) return null;
  if (!file.startsWith('src/')) return isInSrc ? outsideOfSrc : null;
  return instead;
}
