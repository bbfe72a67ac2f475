import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { areaOf, forbidden, noArea, ownFile } from './importRules.ts';

const computedPath = 'The import rules cannot follow a computed path: write it as one plain text.';
const noSuchFile = 'There is no such file: write its whole name with its extension.';

export interface Import {
  /** Counted from 1. */
  readonly line: number;
  /** As written; `null` if it is computed. Of a glob, what precedes its first wildcard, and `*`. */
  readonly specifier: string | null;
}

interface Argument {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Every import of a file in the order of its lines, type-only and dynamic ones too. Throws on a syntax error. */
export function readImports(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (start: number, specifier: string | null) =>
    imports.push({ line: text.slice(0, start).split('\n').length, specifier });
  const source = ({ start, end }: Argument) => text.slice(start, end);
  /** An argument is read if it is one text in quotes, of any kind. */
  const addArgument = (argument: Argument, read = (specifier: string) => specifier) => {
    const specifier = /^(['"`])([^'"`$\\]*)\1$/.exec(source(argument))?.[2];
    add(argument.start, specifier === undefined ? null : read(specifier));
  };
  if (file.endsWith('.css')) {
    for (const { index, 1: specifier = null } of text.matchAll(/@import\s+(?:url\()?["']?([^"')\s;]+)/g))
      add(index, specifier);
    return imports;
  }
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const withSource = (node: { source: Argument | null }) => node.source && addArgument(node.source);
  new Visitor({
    ImportDeclaration: withSource,
    ExportNamedDeclaration: withSource,
    ExportAllDeclaration: withSource,
    ImportExpression: withSource,
    TSImportType: withSource,
    TSExternalModuleReference: ({ expression }) => addArgument(expression),
    NewExpression({ callee, arguments: [path, base] }) {
      if (path && base && source(callee) === 'URL' && source(base) === 'import.meta.url') addArgument(path);
    },
    CallExpression({ callee, arguments: [patterns] }) {
      if (!patterns || source(callee) !== 'import.meta.glob') return;
      const list = patterns.type === 'ArrayExpression' ? patterns.elements : [patterns];
      for (const pattern of list) if (pattern) addArgument(pattern, (it) => it.replace(/[*?{[(].*/, '*'));
    },
  }).visit(program);
  return imports.sort((a, b) => a.line - b.line);
}

/** Each import cycle in its shortest form: every file imports the next, and the last one the first. */
export function findCycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles = new Map<string, string[]>();
  for (const start of imports.keys()) {
    const cycle = shortestCycle(imports, start);
    const files = cycle.toSorted().join();
    if (cycle.length > 0 && !cycles.has(files)) cycles.set(files, cycle);
  }
  return [...cycles.values()];
}

function shortestCycle(imports: ReadonlyMap<string, readonly string[]>, start: string): string[] {
  const importerOf = new Map<string, string>();
  const queue = [start];
  // Breadth first: the list grows while it is read.
  for (const file of queue)
    for (const next of imports.get(file) ?? []) {
      if (next === start) {
        const cycle = [];
        for (let at: string | undefined = file; at !== undefined; at = importerOf.get(at)) cycle.unshift(at);
        return cycle;
      }
      if (importerOf.has(next)) continue;
      importerOf.set(next, file);
      queue.push(next);
    }
  return [];
}

const folders = ['src', 'sandbox', 'e2e', 'bench', 'scripts', 'deploy'];
const isRead = (file: string) => /\.([cm]?[jt]sx?|css)$/.test(file);

/** Every file below the folders with code, by its path from the root. Only code and style sheets are read. */
export function readFiles(root: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const file = relative(root, path).split(sep).join('/');
      files.set(file, isRead(file) ? readFileSync(path, 'utf8') : '');
    }
  return files;
}

/** One line for each import that is not allowed and for each cycle, with its place and what to do instead. */
export function importProblems(files: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  const graph = new Map<string, Map<string, number>>();
  for (const [file, text] of files) {
    if (file.startsWith('src/') && !areaOf(file)) problems.push(`${file}:1 ${noArea}`);
    const imports = isRead(file) ? readImports(file, text) : [];
    const lines = new Map<string, number>();
    graph.set(file, lines);
    for (const { line, specifier } of imports) {
      const target = specifier === null ? null : ownFile(file, specifier);
      if (target !== null) lines.set(target, lines.get(target) ?? line);
      const problem =
        specifier === null
          ? computedPath
          : (forbidden(file, specifier) ?? (isMissing(files, target) ? noSuchFile : null));
      if (problem !== null) problems.push(`${file}:${line} imports ${specifier ?? 'something'}. ${problem}`);
    }
  }
  const names = new Map([...graph].map(([file, lines]) => [file, [...lines.keys()]]));
  for (const cycle of findCycles(names)) {
    const steps = cycle.map(
      (file, at) => `${file}:${graph.get(file)?.get(cycle[at + 1] ?? cycle[0] ?? file)}`,
    );
    problems.push(
      `${[...steps, cycle[0]].join(' → ')}: an import cycle. Move what these files share to one that imports none of them.`,
    );
  }
  return problems;
}

function isMissing(files: ReadonlyMap<string, string>, target: string | null): boolean {
  if (target === null || target.endsWith('*')) return false;
  return folders.some((folder) => target.startsWith(`${folder}/`)) && !files.has(target);
}
