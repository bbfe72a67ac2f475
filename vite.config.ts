import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sandbox } from './sandbox/vitePlugin.ts';

export default defineConfig({
  plugins: [react(), sandbox()],
  server: { port: 5173, strictPort: true },
  build: {
    target: 'es2022',
    manifest: true,
    rolldownOptions: { input: ['index.html', 'redirect.html'] },
  },
});
