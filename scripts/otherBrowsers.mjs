import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const packageMinutes = 10;
const libraries = '/usr/lib';

/**
 * The file of an installed program, or the one named in an environment variable.
 * @param {string} variable
 * @param {string} path
 */
function program(variable, path) {
  return process.env[variable] ?? (existsSync(path) ? path : null);
}

/** WebKitGTK's own browser is in a folder named after the machine and the library's version. */
function findMiniBrowser() {
  if (process.env.MINIBROWSER_PATH) return process.env.MINIBROWSER_PATH;
  if (!existsSync(libraries)) return null;
  return (
    readdirSync(libraries)
      .filter((name) => name.endsWith('-linux-gnu'))
      .flatMap((machine) =>
        readdirSync(`${libraries}/${machine}`)
          .filter((name) => name.startsWith('webkit2gtk-'))
          .map((name) => `${libraries}/${machine}/${name}/MiniBrowser`),
      )
      .find((path) => existsSync(path)) ?? null
  );
}

/** Finds Firefox if it is installed. */
export function findFirefox() {
  return program('FIREFOX_PATH', '/usr/bin/firefox-esr') ?? program('FIREFOX_PATH', '/usr/bin/firefox');
}

/** Finds WebKitGTK's driver, its browser and the display they need, if all are installed. */
export function findWebKit() {
  const driver = program('WEBKIT_DRIVER_PATH', '/usr/bin/WebKitWebDriver');
  const browser = findMiniBrowser();
  const display = program('XVFB_PATH', '/usr/bin/Xvfb');
  return driver && browser && display ? { driver, browser, display } : null;
}

/** Installs Debian's packages of the browsers that are missing, if possible. A failure leaves them missing. */
export function installMissingBrowsers() {
  const packages = [
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(findWebKit() ? [] : ['webkit2gtk-driver', 'xvfb']),
  ];
  if (packages.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing Debian's packages: ${packages.join(', ')}`);
  try {
    const options = { stdio: /** @type {const} */ ('ignore'), timeout: packageMinutes * 60_000 };
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  } catch (error) {
    console.log(`apt-get: ${error instanceof Error ? error.message : error}`);
  }
}
