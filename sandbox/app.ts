import { Hono } from 'hono';
import { paths, worldOfCookie } from './addresses.ts';
import { partnerCenterApi } from './api/api.ts';
import { canonicalPath } from './api/canonicalPath.ts';
import { runtimeConfig } from './config.ts';
import { controlApi } from './control/control.ts';
import { graphApi } from './graph/graph.ts';
import { signOutScript } from './oidc/entraBehavior.ts';
import { Providers } from './oidc/providers.ts';
import { signInPages } from './oidc/signIn.ts';
import { homePage } from './page/home.ts';
import { stylesheet } from './page/stylesheet.ts';
import { Worlds } from './worlds.ts';

/** The whole sandbox except the OpenID provider, which handles Node requests directly instead of through Hono. */
export function createSandbox() {
  const worlds = new Worlds();
  const providers = new Providers(worlds);

  const app = new Hono({ getPath: (request) => canonicalPath(new URL(request.url).pathname) })
    .get(paths.config, (c) => {
      c.header('Cache-Control', 'no-store');
      return c.json(
        runtimeConfig(new URL(c.req.url).host, worlds.get(worldOfCookie(c.req.header('cookie')))),
      );
    })
    .get(`${paths.home}/page.css`, (c) =>
      c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
    )
    .get(`${paths.home}/sign-out.js`, (c) =>
      c.body(signOutScript, 200, { 'Content-Type': 'text/javascript' }),
    )
    .route(paths.home, homePage(worlds))
    .route(paths.world, partnerCenterApi(worlds))
    .route(paths.graph, graphApi(worlds))
    .route(paths.control, controlApi(worlds))
    .route(paths.signIn, signInPages(worlds, providers));

  return { app, worlds, providers };
}

export type Sandbox = ReturnType<typeof createSandbox>;
