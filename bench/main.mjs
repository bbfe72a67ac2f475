import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { findHeadlessBrowser } from '../scripts/browser.mjs';

// Usage: npm run bench [-- --check] [-- <names of files>]
// With --check, a figure over its budget makes it fail. A run of everything writes bench/results.json and docs/performance.*.

/**
 * @param {string} command
 * @param {Record<string, string>} more
 */
function run(command, more = {}) {
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...more } });
  return status === 0;
}

const isCheck = process.argv.includes('--check');
const files = process.argv.slice(2).filter((argument) => argument !== '--check');

const hasPassed =
  run('vite build --logLevel warn') &&
  run(
    `playwright test --config bench/bench.config.ts ${files.join(' ')}`,
    isCheck ? { BENCH_CHECK: '1' } : {},
  );

/** @type {{ isWhole: boolean, results: unknown[] }} */
const { isWhole, results } = JSON.parse(readFileSync('test-results/bench/figures.json', 'utf8'));
if (isWhole) {
  const browser = findHeadlessBrowser()?.path;
  const version = browser ? spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout : '';
  const machine = {
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    chromium: /[\d.]+/.exec(version)?.[0] ?? 'unknown',
  };
  writeFileSync('bench/results.json', `${JSON.stringify({ machine, results }, null, 2)}\n`);
  run('node scripts/run.mjs scripts/writePerformance.ts');
}
process.exitCode = hasPassed ? 0 : 1;
