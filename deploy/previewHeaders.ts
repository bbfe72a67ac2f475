import type { Plugin } from 'vite';
import { securityHeaders } from './headers.mjs';

/**
 * Lets `vite preview` send the headers of a real deployment, so that every end-to-end test runs under them.
 * The sandbox signs in on the app's own origin; its own pages under `/sandbox` are not part of any deployment.
 */
export function previewHeaders(): Plugin {
  return {
    name: 'preview-headers',
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url ?? '/';
        if (!path.startsWith('/sandbox')) {
          const page = { isRedirectPage: path.startsWith('/redirect.html') };
          const origin = `http://${request.headers.host}`;
          const headers = securityHeaders({ signInOrigin: origin }, page);
          for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        }
        next();
      });
    },
  };
}
