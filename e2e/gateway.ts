import { findNginx } from '../scripts/nginx.mjs';
import { startNginx } from './nginx.ts';
import { startPartnerCenterTls } from './partnerCenterTls.ts';
import { test as base } from './test.ts';

export { expect } from './test.ts';

export interface Gateway {
  readonly origin: string;
  /** Everything nginx has logged so far. */
  log: () => string;
  /** `Host` header of every call that reached Partner Center. */
  readonly hostsSeen: readonly string[];
}

interface Fixtures {
  /** The API host of the deployment's cloud. */
  partnerCenterHost: string;
  /** The name in the certificate of the host that answers there; null for the right one. */
  certificateName: string | null;
  /** Fields of the deployment's `config.json` that differ from the sandbox's. */
  config: Record<string, unknown>;
  signInOrigin: string | null;
  /** A running `deploy/nginx` with this test's sandbox world as Partner Center. */
  gateway: Gateway;
}

export const test = base.extend<Fixtures>({
  partnerCenterHost: ['api.partnercenter.microsoft.com', { option: true }],
  certificateName: [null, { option: true }],
  config: [{}, { option: true }],
  signInOrigin: [null, { option: true }],

  gateway: async (
    { world, hosts, request, baseURL, partnerCenterHost, certificateName, config, signInOrigin },
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
    });
    hosts.add(new URL(nginx.origin).host);
    await use({ origin: nginx.origin, log: nginx.log, hostsSeen: partnerCenter.hosts });
    await nginx.stop();
    partnerCenter.close();
  },
});
