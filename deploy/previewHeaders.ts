import type { Plugin } from 'vite';
import { cacheControl, securityHeaders } from './headers.ts';

/**
 * Adds a real deployment's headers to `vite preview`, so that every end-to-end test runs with them. The pages under
 * `/sandbox` are skipped because they are not part of a deployment.
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
            // The sandbox can also act as a gateway on another origin, which is the same port on 127.0.0.1.
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
