import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './deploy/precompress.ts';
import { previewHeaders } from './deploy/previewHeaders.ts';
import { sandbox } from './sandbox/vitePlugin.ts';
import { pageChunks } from './scripts/pageChunks.ts';

export default defineConfig({
  plugins: [react(), previewHeaders(), sandbox(), precompress()],
  server: { port: 5173, strictPort: true },
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 800,
    // The license notices of the bundled packages, which their licenses require.
    license: { fileName: 'licenses.md' },
    // The content security policy does not allow images or fonts from data: URLs.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'redirect.html'],
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [pageChunks()] } },
    },
  },
});
