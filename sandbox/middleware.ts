import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { paths, worldOfCookie } from './addresses.ts';
import type { Sandbox } from './app.ts';
import { nameClientAtSignOut } from './oidc/likeEntra.ts';

interface MountedRequest extends IncomingMessage {
  /** The provider tells its own address from this and `url`, as with Connect and Express. */
  originalUrl?: string | undefined;
}

/** A Connect middleware that answers what belongs to the sandbox and passes on the rest. */
export function sandboxMiddleware({ app, worlds, providers }: Sandbox) {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request: MountedRequest, response: ServerResponse, next: (error?: unknown) => void): void => {
    const url = request.url ?? '/';
    const path = url.split('?')[0] ?? '/';
    const isPageOrApi =
      path === paths.home || path.startsWith(`${paths.world}/`) || path.startsWith(`${paths.control}/`);
    const failure = isPageOrApi
      ? undefined
      : worlds.get(worldOfCookie(request.headers.cookie)).takeFileFault(path);
    if (failure !== undefined) {
      response.writeHead(failure, { 'Cache-Control': 'no-store' }).end();
    } else if (path.startsWith(`${paths.oidc}/`)) {
      request.url = nameClientAtSignOut(url.slice(paths.oidc.length));
      request.originalUrl = `${paths.oidc}${request.url}`;
      providers
        .of(request.headers.host ?? 'localhost')
        .then((provider) => provider.callback()(request, response), next);
    } else if (path === paths.config || path === paths.home || path.startsWith(`${paths.home}/`)) {
      answer(request, response).catch(next);
    } else next();
  };
}
