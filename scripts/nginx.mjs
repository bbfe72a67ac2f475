import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const installed = '/usr/sbin/nginx';
const packageMinutes = 10;

/**
 * The nginx that is already here.
 * @returns {string | null}
 */
export function findNginx() {
  return process.env.NGINX_PATH ?? (existsSync(installed) ? installed : null);
}

/**
 * The path of nginx; Debian's package is installed for it where that is possible. The gateway's tests need openssl
 * as well, for a certificate of their own.
 * @returns {string | null}
 */
export function findOrInstallNginx() {
  const here = findNginx();
  if (here) return here;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log("No nginx here: installing Debian's package.");
  try {
    const options = { stdio: /** @type {const} */ ('inherit'), timeout: packageMinutes * 60_000 };
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light', 'openssl'], options);
  } catch (error) {
    console.log(`apt-get: ${error instanceof Error ? error.message : error}`);
  }
  return findNginx();
}
