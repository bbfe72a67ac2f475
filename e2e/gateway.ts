import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { findNginx } from '../scripts/nginx.mjs';
import { startNginx } from './nginx.ts';
import { startPartnerCenterTls } from './partnerCenterTls.ts';
import { test as base } from './test.ts';

export { expect } from './test.ts';

export interface Gateway {
  readonly origin: string;
  /** The folder that nginx serves. */
  readonly webRoot: string;
  /** Everything nginx has logged so far. */
  log: () => string;
  /** `Host` header of every call that reached Partner Center. */
  readonly hostsSeen: readonly string[];
  /** Ends the host that answers as Partner Center, so that connections to it are refused. */
  stopPartnerCenter: () => void;
}

interface Call {
  readonly method: string;
  /** Sent as it is; a browser would resolve dot segments before sending. */
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** A token that Partner Center refuses, so that a call changes nothing. */
const uselessToken = { Authorization: 'Bearer useless' };

/** Makes a call and reports whether Partner Center received it. */
export async function call(
  { origin, hostsSeen }: Gateway,
  { method, path, headers = uselessToken, body }: Call,
) {
  const before = hostsSeen.length;
  const { hostname, port } = new URL(origin);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ hostname, port, method, path, headers }, resolve).on('error', reject).end(body);
  });
  // A connection that is cut in the middle of the response is an answer as well.
  await text(response).catch(() => '');
  return { status: response.statusCode, headers: response.headers, isForwarded: hostsSeen.length > before };
}

interface Fixtures {
  /** The API host of the deployment's cloud. */
  partnerCenterHost: string;
  /** The name in the certificate of the host that answers there; null for the right one. */
  certificateName: string | null;
  /** The level of nginx's error log, if not the image's own. */
  errorLogLevel: string | undefined;
  /** Fields of the deployment's `config.json` that differ from the sandbox's. */
  config: Record<string, unknown>;
  signInOrigin: string | null;
  /** A running `deploy/nginx` with this test's sandbox world as Partner Center. */
  gateway: Gateway;
}

export const test = base.extend<Fixtures>({
  partnerCenterHost: ['api.partnercenter.microsoft.com', { option: true }],
  certificateName: [null, { option: true }],
  errorLogLevel: [undefined, { option: true }],
  config: [{}, { option: true }],
  signInOrigin: [null, { option: true }],

  gateway: async (
    {
      world,
      hosts,
      request,
      baseURL,
      partnerCenterHost,
      certificateName,
      errorLogLevel,
      config,
      signInOrigin,
    },
    use,
  ) => {
    const binary = findNginx();
    test.skip(binary === null, 'nginx is not installed: the gateway is not tested');
    if (binary === null || baseURL === undefined) return;

    const partnerCenter = await startPartnerCenterTls(
      `${baseURL}/sandbox/w/${world.id}`,
      certificateName ?? partnerCenterHost,
    );
    const sandboxConfig = await (await request.get('/config.json')).json();
    const nginx = await startNginx(binary, {
      configJson: { ...sandboxConfig, apiBaseUrl: '/partnercenter', ...config },
      signInOrigin: signInOrigin ?? baseURL,
      partnerCenterHost,
      partnerCenterAddress: partnerCenter.address,
      trustedCa: partnerCenter.ca,
      errorLogLevel,
    });
    hosts.add(new URL(nginx.origin).host);
    await use({
      origin: nginx.origin,
      webRoot: nginx.webRoot,
      log: nginx.log,
      hostsSeen: partnerCenter.hosts,
      stopPartnerCenter: partnerCenter.stop,
    });
    await nginx.stop();
    partnerCenter.close();
  },
});
