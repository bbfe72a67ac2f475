import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { findHeadlessBrowser, findOrInstallBrowser, installMissingHeadlessBrowser } from './browser.mjs';
import { countPlaywright, countVitest } from './count.mjs';
import { findOrInstallNginx } from './nginx.mjs';
import { findFirefox, findWebKit, installMissingBrowsers } from './otherBrowsers.mjs';

/** @typedef {import('./count.mjs').Count} Count */

const results = 'test-results';
const unitReport = `${results}/unit.json`;
const e2eReport = `${results}/e2e.json`;
const browsersReport = `${results}/browsers.json`;

/** @type {{ name: string, count: Count }[]} */
const done = [];

/**
 * @param {string} command
 * @returns {Promise<boolean>} whether it ended with exit code 0
 */
function run(command) {
  return new Promise((resolve) => {
    // npm puts node_modules/.bin on the PATH of its scripts, so the tools are found by name.
    const child = spawn(command, { shell: true, stdio: 'inherit' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** @param {string} name */
function announce(name) {
  console.log(`\n── ${name}`);
}

/**
 * @param {string} name
 * @param {Count} count
 */
function record(name, count) {
  done.push({ name, count });
  return count.failed === 0;
}

/**
 * A check that passes or fails as a whole.
 * @param {string} name
 * @param {string} command
 */
async function check(name, command) {
  announce(name);
  const succeeded = await run(command);
  return record(name, { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0 });
}

/** @param {string} reason */
function endToEndCannotRun(reason) {
  announce('end-to-end');
  console.log(`Not run: ${reason}`);
  record(`end-to-end (${reason})`, { passed: 0, failed: 1, skipped: 0 });
}

/** Everything that looks at the build in a browser. */
async function inBrowser() {
  const browser = findOrInstallBrowser();
  if (!browser) return endToEndCannotRun('no Chromium; install one or name it in CHROMIUM_PATH');
  installMissingHeadlessBrowser();
  await check('size of what a browser loads', 'node scripts/run.mjs scripts/size.ts');
  announce('end-to-end');
  console.log(`Chromium: ${browser.path} (${browser.origin}), for most tests ${findHeadlessBrowser()?.path}`);
  const nginx = findOrInstallNginx();
  console.log(
    nginx ? `nginx: ${nginx}` : 'No nginx: THE GATEWAY IS NOT TESTED. Install it or name it in NGINX_PATH.',
  );
  const succeeded = await run('playwright test');
  record('end-to-end', countPlaywright(e2eReport, succeeded));
  await inOtherBrowsers();
}

async function inOtherBrowsers() {
  announce('Firefox and WebKit');
  installMissingBrowsers();
  if (!findFirefox())
    console.log('No Firefox: NOT TESTED THERE. Install firefox-esr or name it in FIREFOX_PATH.');
  if (!findWebKit()) console.log('No WebKitGTK: NOT TESTED THERE. Install webkit2gtk-driver and xvfb.');
  const succeeded = await run('playwright test --config e2e/browsers/browsers.config.ts');
  record('Firefox and WebKit', countPlaywright(browsersReport, succeeded));
}

// Reports of an earlier run must not be counted as this one's.
rmSync(results, { recursive: true, force: true });

// Biome colours even a log file unless told not to.
const plain = process.stdout.isTTY ? '' : '--colors=off';

await check('types', 'tsc --noEmit');
await check('lint and format', `biome ci ${plain} --error-on-warnings`);
await check('import rules', 'node scripts/run.mjs scripts/checkImports.ts');
await check('dead code', 'knip');

announce('unit');
const unitSucceeded = await run(
  `vitest run --reporter=default --reporter=json --outputFile.json=${unitReport}`,
);
record('unit', countVitest(unitReport, unitSucceeded));

const isBuilt = await check('build', 'vite build');
if (isBuilt) await inBrowser();
else endToEndCannotRun('there is no build');

const total = { passed: 0, failed: 0, skipped: 0 };
console.log('');
for (const { name, count } of done) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (count.failed > 0) console.log(`FAILED  ${name}`);
  if (count.skipped > 0) console.log(`SKIPPED ${count.skipped} in ${name}`);
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
