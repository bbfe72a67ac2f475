import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const installed = '/usr/sbin/nginx';
const packageMinutes = 10;

/**
 * The path of nginx; Debian's package is installed for it where that is possible. The gateway's tests need openssl
 * as well, for a certificate of their own.
 * @returns {string | null}
 */
export function findOrInstallNginx() {
  if (process.env.NGINX_PATH) return process.env.NGINX_PATH;
  if (existsSync(installed)) return installed;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log("No nginx here: installing Debian's package.");
  try {
    const options = { stdio: /** @type {const} */ ('inherit'), timeout: packageMinutes * 60_000 };
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light', 'openssl'], options);
  } catch (error) {
    console.log(`apt-get: ${error instanceof Error ? error.message : error}`);
  }
  return existsSync(installed) ? installed : null;
}
