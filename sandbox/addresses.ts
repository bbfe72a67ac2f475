/** The sandbox's paths on the Vite server's origin. */
export const paths = {
  config: '/config.json',
  home: '/sandbox',
  oidc: '/sandbox/oidc',
  signIn: '/sandbox/sign-in',
  control: '/sandbox/control',
  world: '/sandbox/w',
  graph: '/sandbox/graph',
} as const;

/** Names the world that a browser uses. */
export const worldCookie = 'sandbox-world';
export const defaultWorld = 'main';

/** World IDs are used in paths, cookies and seeds, so only characters that need no escaping are allowed. */
export const worldIdPattern = /^[a-z0-9][a-z0-9-]{0,63}$/i;

/** Reads the world ID from a `Cookie` header. Returns the default world if it is missing or invalid. */
export function worldOfCookie(header: string | null | undefined): string {
  for (const pair of (header ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === worldCookie && worldIdPattern.test(value)) return value;
  }
  return defaultWorld;
}

export function isLoopback(url: string): boolean {
  return URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
