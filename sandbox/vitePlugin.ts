import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { paths } from './addresses.ts';
import type { PartnerAccount } from './oidc/accounts.ts';

/**
 * Mounts the sandbox into `vite` and `vite preview`. It is loaded when a server starts and takes no part in a build,
 * so nothing of it can reach `dist/`.
 */
export function sandbox(): Plugin {
  return {
    name: 'device-batch-dashboard:sandbox',
    // The sandbox sends CORS headers as a gateway would; Vite's own would hide a missing one.
    config: () => ({ server: { cors: false }, preview: { cors: false } }),
    configureServer: mount,
    configurePreviewServer: mount,
  };
}

async function mount(server: ViteDevServer | PreviewServer): Promise<void> {
  const [{ createSandbox }, { sandboxMiddleware }, { accountList }] = await Promise.all([
    import('./app.ts'),
    import('./middleware.ts'),
    import('./oidc/accounts.ts'),
  ]);
  server.middlewares.use(sandboxMiddleware(createSandbox()));

  const printUrls = server.printUrls.bind(server);
  server.printUrls = () => {
    printUrls();
    const origin = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
    for (const line of welcome(origin, accountList)) server.config.logger.info(line);
  };
}

function welcome(origin: string, accounts: readonly PartnerAccount[]): string[] {
  const width = Math.max(...accounts.map(({ userName }) => userName.length));
  return [
    '',
    `  Sandbox: a Partner Center of its own, with pretend customers. Its page: ${origin}${paths.home}`,
    '  Sign in as (no password, pick one from the list):',
    ...accounts.map(
      ({ name, userName, role, hasMfa }) =>
        `    ${userName.padEnd(width)}  ${name}, ${role}${hasMfa ? '' : ', without a second factor'}`,
    ),
    '',
  ];
}
