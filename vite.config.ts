import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './deploy/precompress.ts';
import { previewHeaders } from './deploy/previewHeaders.ts';
import { workerLicenses } from './deploy/workerLicenses.ts';
import { sandbox } from './sandbox/vitePlugin.ts';
import { compileHint, pageChunks, preloadLinks } from './scripts/pageChunks.ts';
import { themeStyles } from './scripts/themeStyles.ts';

const licenseFile = 'licenses.md';
const licenses = workerLicenses(licenseFile);

const zipWithoutWorkers = new URL('src/browser/zipWithoutWorkers.ts', import.meta.url);

export default defineConfig({
  plugins: [
    react(),
    themeStyles(),
    previewHeaders(),
    sandbox(),
    preloadLinks(),
    compileHint(),
    precompress(),
    licenses.inBuild,
  ],
  resolve: {
    // What writes Excel workbooks compresses them with a function that starts workers in a way that the security policy forbids.
    alias: [{ find: /^fflate$/, replacement: fileURLToPath(zipWithoutWorkers) }],
  },
  // Found only once a workbook is written, which would then reload the page in development.
  optimizeDeps: { include: ['write-excel-file/universal'] },
  server: { port: 5173, strictPort: true },
  // So that the worker can load the readers of workbooks and encodings when it needs them.
  worker: { format: 'es', plugins: () => [licenses.inWorker()] },
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 800,
    // The license notices of the bundled packages, which their licenses require.
    license: { fileName: licenseFile },
    // The content security policy does not allow images or fonts from data: URLs.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'redirect.html'],
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [pageChunks()] } },
    },
  },
});
