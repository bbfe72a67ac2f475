import { readdirSync, readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Packages whose source another one contains as a copy. */
const copiedInto: Readonly<Record<string, string>> = { 'read-excel-file': 'saxen' };

/**
 * Vite's `build.license` leaves out packages that only a worker contains. `inWorker` notes them while the worker is built, and
 * `inBuild` appends their notices to the file afterwards.
 */
export function workerLicenses(fileName: string): { inWorker: () => Plugin; inBuild: Plugin } {
  const folders = new Set<string>();
  return {
    inWorker: () => ({
      name: 'worker-licenses-found',
      generateBundle(_, bundle) {
        for (const output of Object.values(bundle)) {
          for (const id of output.type === 'chunk' ? output.moduleIds : []) {
            const [, modules, name] = /^(.*\/node_modules\/)((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
            if (modules === undefined || name === undefined) continue;
            folders.add(modules + name);
            const copied = copiedInto[name];
            if (copied) folders.add(modules + copied);
          }
        }
      },
    }),
    inBuild: {
      name: 'worker-licenses',
      apply: 'build',
      async writeBundle({ dir = 'dist' }) {
        const file = join(dir, fileName);
        const present = readFileSync(file, 'utf8');
        for (const folder of [...folders].sort()) {
          const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
          const heading = `## ${name} - ${version} (${license})`;
          if (present.includes(heading)) continue;
          const notice = readdirSync(folder).find((entry) => /^licen[sc]e/i.test(entry));
          const text = notice ? readFileSync(join(folder, notice), 'utf8') : '';
          await appendFile(file, `\n${heading}\n${text && `\n${text.trim()}\n`}`);
        }
      },
    },
  };
}
