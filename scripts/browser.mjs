import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** @typedef {{ path: string, origin: string }} Browser */

const installed = '/usr/bin/chromium';
const headlessShell = '/usr/bin/chromium-headless-shell';
const downloadMinutes = 5;
const packageMinutes = 10;

/**
 * Starts the browser, because a downloaded Chromium can fail to start if shared libraries are missing.
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
 * Finds a Chromium that is already installed.
 * @returns {Browser | null}
 */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  // Report a configured browser that does not start, instead of silently using another one.
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
 * A Chromium that opens no windows takes a quarter less time for the same tests. It has no notifications and no back/forward
 * cache. Without it, or where `CHROMIUM_PATH` names a browser, the whole one is used.
 */
export function findHeadlessBrowser() {
  if (process.env.CHROMIUM_PATH || !starts(headlessShell)) return findBrowser();
  return { path: headlessShell, origin: 'the installed package' };
}

/** Installs Debian's package of the Chromium without windows, if it is missing and that is possible. */
export function installMissingHeadlessBrowser() {
  if (process.env.CHROMIUM_PATH || existsSync(headlessShell) || !mayInstall()) return;
  installPackage('chromium-headless-shell');
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @param {string} name */
function installPackage(name) {
  console.log(`Installing Debian's package: ${name}`);
  attempt('apt-get', ['update'], packageMinutes);
  attempt('apt-get', ['install', '-y', '--no-install-recommends', name], packageMinutes);
}

/**
 * Finds an installed Chromium, or installs Playwright's download or, if that fails, Debian's package.
 * @returns {Browser | null}
 */
export function findOrInstallBrowser() {
  const existing = findBrowser();
  if (existing) return existing;
  console.log(`No Chromium found. Downloading Playwright's (up to ${downloadMinutes} minutes).`);
  attempt('npx', ['playwright', 'install', 'chromium'], downloadMinutes);
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  console.log("Playwright's Chromium could not be downloaded or does not start.");
  if (mayInstall()) installPackage('chromium');
  return findBrowser();
}
