import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { paths } from './addresses.ts';
import type { PartnerAccount } from './oidc/accounts.ts';

/**
 * Adds the sandbox to `vite` and `vite preview`. It is imported only when a server starts, never during a build,
 * so none of it can end up in `dist/`.
 */
export function sandbox(): Plugin {
  return {
    name: 'device-batch-dashboard:sandbox',
    // The sandbox sends the CORS headers a gateway would send. Vite's own headers would hide a missing one.
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
    for (const line of startupMessage(origin, accountList)) server.config.logger.info(line);
  };
}

function startupMessage(origin: string, accounts: readonly PartnerAccount[]): string[] {
  const width = Math.max(...accounts.map(({ userName }) => userName.length));
  return [
    '',
    `  Sandbox: a simulated Partner Center with made-up customers. Controls: ${origin}${paths.home}`,
    '  Accounts (no password; pick one on the sign-in page):',
    ...accounts.map(
      ({ name, userName, role, hasMfa }) =>
        `    ${userName.padEnd(width)}  ${name}, ${role}${hasMfa ? '' : ', no second factor'}`,
    ),
    '',
  ];
}
