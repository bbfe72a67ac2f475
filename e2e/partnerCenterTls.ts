import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PartnerCenterTls {
  /** `host:port` */
  readonly address: string;
  /** Path of the self-signed certificate. */
  readonly ca: string;
  /** `Host` header of every call received. */
  readonly hosts: string[];
  /** Refuses connections from now on. */
  stop: () => void;
  close: () => void;
}

/**
 * Serves the sandbox's Partner Center, which has only plain HTTP, over HTTPS with a certificate that the gateway can check.
 * `target` is the URL before its `/v1`.
 */
export async function startPartnerCenterTls(
  target: string,
  certificateName: string,
): Promise<PartnerCenterTls> {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const keyPath = join(folder, 'key.pem');
  const ca = join(folder, 'certificate.pem');
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyPath];
  const names = ['-subj', `/CN=${certificateName}`, '-addext', `subjectAltName=DNS:${certificateName}`];
  execFileSync('openssl', ['req', '-x509', '-days', '1', ...newKey, ...names, '-out', ca], { stdio: 'pipe' });

  const hosts: string[] = [];
  const server = createServer({ key: readFileSync(keyPath), cert: readFileSync(ca) }, (request, response) => {
    const { host = '', ...headers } = request.headers;
    hosts.push(host);
    const forwarded = httpRequest(target + request.url, { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    // The sandbox dropped the connection, so this one is dropped as well.
    forwarded.on('error', () => response.destroy());
    request.pipe(forwarded);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return {
    address: `127.0.0.1:${port}`,
    ca,
    hosts,
    stop,
    close() {
      stop();
      rmSync(folder, { recursive: true });
    },
  };
}
