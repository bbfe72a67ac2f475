import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(gzip);
const text = /\.(?:css|html|js|json|svg)$/;

/**
 * Writes a `.gz` next to each text file of the build, for servers that serve precompressed files. Files from `public/`
 * are skipped, because `config.json` is replaced in every deployment and an old `.gz` would be served instead of it.
 */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = 'dist' }, bundle) {
      for (const output of Object.values(bundle)) {
        if (!text.test(output.fileName)) continue;
        const content = output.type === 'chunk' ? output.code : output.source;
        await writeFile(join(dir, `${output.fileName}.gz`), await compress(content, { level: 9 }));
      }
    },
  };
}
