import type { Plugin } from 'vite';
import { cacheControl, securityHeaders } from './headers.ts';

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
          const host = request.headers.host ?? 'localhost';
          const headers = securityHeaders(
            // The sandbox plays a gateway on another origin too: the same port under this machine's other name.
            {
              signInOrigin: `http://${host}`,
              apiOrigin: `http://${host.replace(/^localhost\b/, '127.0.0.1')}`,
            },
            page,
          );
          for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
          if (path.startsWith('/assets/')) response.setHeader('Cache-Control', cacheControl.hashed);
        }
        next();
      });
    },
  };
}
