import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** @typedef {{ path: string, origin: string }} Browser */

const installed = '/usr/bin/chromium';
const downloadMinutes = 5;
const packageMinutes = 10;

/**
 * A path alone proves little: a downloaded Chromium on a bare machine lacks shared libraries and does not start.
 * @param {string} path
 */
function starts(path) {
  try {
    execFileSync(path, ['--version'], { stdio: 'pipe', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} minutes
 */
function attempt(command, args, minutes) {
  try {
    execFileSync(command, args, { stdio: 'inherit', timeout: minutes * 60_000 });
  } catch (error) {
    console.log(`${command} ${args[0]}: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * The Chromium that is already here, without installing anything.
 * @returns {Browser | null}
 */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  // A chosen browser that does not start is a mistake to be told, not one to be worked around.
  if (chosen) {
    if (!starts(chosen)) throw new Error(`CHROMIUM_PATH=${chosen} does not start.`);
    return { path: chosen, origin: 'CHROMIUM_PATH' };
  }
  if (starts(installed)) return { path: installed, origin: 'the installed package' };
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded) && starts(downloaded)) {
    return { path: downloaded, origin: "Playwright's download" };
  }
  return null;
}

/**
 * The Chromium that is here, else Playwright's download, else Debian's package.
 * @returns {Browser | null}
 */
export function findOrInstallBrowser() {
  const here = findBrowser();
  if (here) return here;
  console.log(`No Chromium here: downloading Playwright's own (up to ${downloadMinutes} minutes).`);
  attempt('npx', ['playwright', 'install', 'chromium'], downloadMinutes);
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log("Playwright's Chromium is not to be had or does not start: installing Debian's package.");
  attempt('apt-get', ['update'], packageMinutes);
  attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], packageMinutes);
  return findBrowser();
}
