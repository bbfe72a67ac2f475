import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

type GetModuleInfo = Rolldown.PluginContext['getModuleInfo'];

/** What is loaded at the start of every visit, and what the page that most links lead to shows its rows with. */
const starts = ['src/main.tsx'];
const pages = ['src/app.tsx', 'src/pages/batch/BatchPage.tsx'];

/**
 * Puts the scripts that a link to an upload needs into two files, by when they are used: until the account is known, and then for
 * the page. By itself, the bundler makes a file of every few modules that two pages share: more than 50 files of about 1 kB, which
 * compress worse.
 */
export function pageChunks() {
  let groups: ReadonlyMap<string, 'page'> | null = null;
  return {
    debugName: 'page',
    name(id: string, context: { readonly getModuleInfo: GetModuleInfo }) {
      groups ??= groupModules((one) => context.getModuleInfo(one));
      return groups.get(id) ?? null;
    },
  };
}

function groupModules(getModuleInfo: GetModuleInfo): ReadonlyMap<string, 'page'> {
  const idOf = (path: string) => resolve(path);
  const atStart = closure(starts.map(idOf), getModuleInfo);
  const onPage = closure(pages.map(idOf), getModuleInfo);
  return new Map([...onPage].filter((one) => !atStart.has(one)).map((one) => [one, 'page']));
}

function closure(ids: readonly string[], getModuleInfo: GetModuleInfo): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
