import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox } from '../app.ts';
import { sandboxMiddleware } from '../middleware.ts';

/** The sandbox on a free port, for tests that need real sockets: cut connections, cookies, redirects. */
export async function startServer() {
  const handle = sandboxMiddleware(createSandbox());
  const server = createServer((request, response) =>
    handle(request, response, (error) => {
      response.writeHead(error ? 500 : 404).end(error ? String(error) : 'not the sandbox');
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
