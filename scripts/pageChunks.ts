import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

type GetModuleInfo = Rolldown.PluginContext['getModuleInfo'];

/** What is loaded at the start of every visit, and what the page that most links lead to shows its rows with. */
const starts = ['src/main.tsx'];
const pages = ['src/app.tsx', 'src/pages/batch/BatchPage.tsx'];

/** The texts that it needs. Together they are smaller than one by one, and one request. */
const texts = /\/src\/i18n\/(en|hu)\/(?:common|batch|table|errorCatalogue)\.ts$/;
const libraryTexts = /\/src\/ui\/muiHungarian\.ts$|\/@mui\/material\/locale\/huHU\.m?js$/;

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
      const [, language] = libraryTexts.test(id) ? [id, 'hu'] : (texts.exec(id) ?? []);
      if (language !== undefined) return `texts-${language}`;
      groups ??= groupModules((one) => context.getModuleInfo(one));
      return groups.get(id) ?? null;
    },
  };
}

/**
 * Adds links to `index.html` for the files that a page loads first. Those of the app have no `rel` and do nothing, until the script
 * there has found that this browser will need them.
 *
 * The scripts are modules, but preloaded as such only when a browser sees a version for the first time: Chromium compiles a preloaded
 * module while it arrives, but then compiles it again at every visit. Of a module that is preloaded like any other script, it keeps the
 * result. (Seen in version 156. Without its "BackgroundResourceFetch" it keeps it either way.)
 */
export function preloadLinks(): Plugin {
  return {
    name: 'preload-links',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, filename }) {
        if (!filename.endsWith('/index.html')) return html;
        const scripts = Object.values(bundle).filter((file) => file.type === 'chunk');
        const first = new Set<string>();
        const links: string[] = [];
        for (const { fileName, imports } of scripts) {
          if (!html.includes(`src="/${fileName}"`)) continue;
          for (const one of [fileName, ...imports]) first.add(one);
        }
        for (const { name, fileName, imports, viteMetadata } of scripts) {
          const language = /^texts-(..)$/.exec(name)?.[1];
          if (language !== undefined) links.push(later(fileName, 'script', `lang="${language}"`));
          if (name !== 'page') continue;
          const needed = [fileName, ...imports].filter((one) => !first.has(one));
          const styles = [...(viteMetadata?.importedCss ?? [])];
          // The app's own file comes first: the script tells by it whether this version has run here before.
          links.unshift(
            ...needed.map((one) => later(one, 'script')),
            ...styles.map((one) => later(one, 'style')),
          );
        }
        return html
          .replace(/^ *<link rel="modulepreload".*\n/gm, '')
          .replace(/^( *)<script>/m, (start) => [...[...first].map(now), ...links, start].join('\n'));
      },
    },
  };
}

/**
 * Has V8 compile all functions of the file that shows the page as it arrives, off the main thread, instead of one by one when they are
 * first called. V8 caches what it has compiled when a script has run, and what draws the page runs later: without this hint, every visit
 * compiles the same 1,900 functions again, which takes about 70 ms. Other engines ignore the comment.
 */
export function compileHint(): Plugin {
  return {
    name: 'compile-hint',
    apply: 'build',
    // At the end: it has to be the first line, and whatever minifies removes comments.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && file.name === 'page')
            file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      },
    },
  };
}

const now = (fileName: string) => `    <link rel="preload" as="script" crossorigin href="/${fileName}" />`;
const later = (fileName: string, as: 'script' | 'style', more = '') =>
  `    <link data-preload as="${as}" crossorigin ${more} href="/${fileName}" />`;

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
