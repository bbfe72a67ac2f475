import { resolve } from 'node:path';
import { runnerImport } from 'vite';

// Node 20 runs no TypeScript; Vite, which is here anyway, does. node scripts/run.mjs <script.ts> [arguments…]
const [script = ''] = process.argv.splice(2, 1);
await runnerImport(resolve(script), { configFile: false, logLevel: 'warn' });
