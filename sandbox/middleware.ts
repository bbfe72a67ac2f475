import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { paths, worldOfCookie } from './addresses.ts';
import type { Sandbox } from './app.ts';
import { addClientToSignOut } from './oidc/entraBehavior.ts';

interface MountedRequest extends IncomingMessage {
  /** The provider derives its mount path from this and `url`, as it does under Connect and Express. */
  originalUrl?: string | undefined;
}

/** Connect middleware that handles the sandbox's paths and calls `next` for all others. */
export function sandboxMiddleware({ app, worlds, providers }: Sandbox) {
  const handle = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return (request: MountedRequest, response: ServerResponse, next: (error?: unknown) => void): void => {
    const url = request.url ?? '/';
    const path = url.split('?')[0] ?? '/';
    const isPageOrApi =
      path === paths.home ||
      [paths.world, paths.graph, paths.control].some((api) => path.startsWith(`${api}/`));
    const failureStatus = isPageOrApi
      ? undefined
      : worlds.get(worldOfCookie(request.headers.cookie)).nextFileFailure(path);
    if (failureStatus !== undefined) {
      response.writeHead(failureStatus, { 'Cache-Control': 'no-store' }).end();
    } else if (path.startsWith(`${paths.oidc}/`)) {
      request.url = addClientToSignOut(url.slice(paths.oidc.length));
      request.originalUrl = `${paths.oidc}${request.url}`;
      providers
        .forHost(request.headers.host ?? 'localhost')
        .then((provider) => provider.callback()(request, response), next);
    } else if (path === paths.config || path === paths.home || path.startsWith(`${paths.home}/`)) {
      handle(request, response).catch(next);
    } else next();
  };
}
