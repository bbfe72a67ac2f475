import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const installed = '/usr/sbin/nginx';
const packageMinutes = 10;

/**
 * Finds an nginx that is already installed.
 * @returns {string | null}
 */
export function findNginx() {
  return process.env.NGINX_PATH ?? (existsSync(installed) ? installed : null);
}

/**
 * Finds nginx, or installs Debian's package if possible. Also installs openssl, which the gateway tests need to create a
 * certificate.
 * @returns {string | null}
 */
export function findOrInstallNginx() {
  const existing = findNginx();
  if (existing) return existing;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log("No nginx found. Installing Debian's package.");
  try {
    const options = { stdio: /** @type {const} */ ('inherit'), timeout: packageMinutes * 60_000 };
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light', 'openssl'], options);
  } catch (error) {
    console.log(`apt-get: ${error instanceof Error ? error.message : error}`);
  }
  return findNginx();
}
