import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const deployment = join(import.meta.dirname, '../deploy/nginx');
const templates = join(deployment, 'templates');

export interface Nginx {
  readonly origin: string;
  /** The folder that it serves, with a copy of the build. */
  readonly webRoot: string;
  /** The access and error logs so far. */
  log: () => string;
  stop: () => Promise<void>;
}

export interface NginxSettings {
  configJson: object;
  signInOrigin: string;
  partnerCenterHost: string;
  /** Where the gateway sends calls, as `host:port`. */
  partnerCenterAddress: string;
  trustedCa: string;
  /** The image's own level if missing. */
  errorLogLevel?: string | undefined;
}

/** Starts nginx with the deployment's templates, filled in the way the container's start script does it. */
export async function startNginx(binary: string, settings: NginxSettings): Promise<Nginx> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const webRoot = join(folder, 'html');
  const variables: Record<string, string> = {
    LISTEN: `127.0.0.1:${port}`,
    WEB_ROOT: webRoot,
    SIGN_IN_ORIGIN: settings.signInOrigin,
    GRAPH_ORIGIN: '',
    PARTNER_CENTER_HOST: settings.partnerCenterHost,
    PARTNER_CENTER_ADDRESS: settings.partnerCenterAddress,
    TRUSTED_CA: settings.trustedCa,
    ERROR_LOG_LEVEL: settings.errorLogLevel ?? imageDefault('ERROR_LOG_LEVEL'),
    NGINX_LOCAL_RESOLVERS: '127.0.0.1',
  };
  const fillTemplate = (template: string, target: string) => {
    const text = readFileSync(join(templates, template), 'utf8');
    writeFileSync(
      join(folder, target),
      text.replace(/\$\{([A-Z_]+)\}/g, (_, name: string) => {
        const value = variables[name];
        if (value === undefined) throw new Error(`${template} needs ${name}, which is not set`);
        return value;
      }),
    );
  };
  mkdirSync(join(folder, 'conf.d/snippets'), { recursive: true });
  fillTemplate('default.conf.template', 'conf.d/default.conf');
  for (const name of ['headers.conf', 'redirect-page-headers.conf', 'gateway-headers.conf'])
    fillTemplate(`snippets/${name}.template`, `conf.d/snippets/${name}`);
  cpSync(join(import.meta.dirname, '../dist'), webRoot, { recursive: true });
  writeFileSync(join(webRoot, 'config.json'), JSON.stringify(settings.configJson));
  // The settings of the container's nginx.conf, with every path inside the test's folder.
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  include /etc/nginx/mime.types;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  include ${folder}/conf.d/*.conf;
}`,
  );
  // A file, because nginx cannot open /dev/stdout when Node has made it a socket.
  const logPath = join(folder, 'log');
  const logFile = openSync(logPath, 'a');
  const nginx = spawn(binary, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', logFile, logFile],
  });
  closeSync(logFile);
  const log = () => readFileSync(logPath, 'utf8');
  const origin = `http://localhost:${port}`;
  await untilHealthy(origin, nginx, log);
  return {
    origin,
    webRoot,
    log,
    async stop() {
      const ended = new Promise((resolve) => nginx.once('exit', resolve));
      // SIGQUIT would wait a minute for the connections that a browser opened and has not used yet.
      nginx.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

function imageDefault(variable: string): string {
  const dockerfile = readFileSync(join(deployment, 'Dockerfile'), 'utf8');
  const value = new RegExp(`\\b${variable}=(\\S+)`).exec(dockerfile)?.[1];
  if (value === undefined) throw new Error(`the Dockerfile does not set ${variable}`);
  return value;
}

async function untilHealthy(origin: string, nginx: ChildProcess, log: () => string): Promise<void> {
  for (;;) {
    if (nginx.exitCode !== null) throw new Error(`nginx did not start:\n${log()}`);
    const response = await fetch(`${origin}/healthz`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
