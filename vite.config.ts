import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './deploy/precompress.ts';
import { previewHeaders } from './deploy/previewHeaders.ts';
import { sandbox } from './sandbox/vitePlugin.ts';

export default defineConfig({
  plugins: [react(), previewHeaders(), sandbox(), precompress()],
  server: { port: 5173, strictPort: true },
  build: {
    target: 'es2022',
    manifest: true,
    // The notices that the licences of the bundled packages ask for; served beside the app.
    license: { fileName: 'licenses.md' },
    // The content security policy lets no image or font come out of a data: address.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'redirect.html'] },
  },
});
