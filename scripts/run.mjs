import { resolve } from 'node:path';
import { runnerImport } from 'vite';

// Usage: node scripts/run.mjs <script.ts> [arguments…]
// Runs TypeScript through Vite, because Node 20 cannot.
const [script = ''] = process.argv.splice(2, 1);
await runnerImport(resolve(script), { configFile: false, logLevel: 'warn' });
