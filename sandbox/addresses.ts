/** Where the sandbox answers, below the origin of the Vite server. */
export const paths = {
  config: '/config.json',
  home: '/sandbox',
  oidc: '/sandbox/oidc',
  signIn: '/sandbox/sign-in',
  control: '/sandbox/control',
  world: '/sandbox/w',
} as const;

/** The cookie that says which world a browser lives in. */
export const worldCookie = 'sandbox-world';
export const defaultWorld = 'main';

/** Ids of worlds appear in paths, cookies and seeds, so they are kept plain. */
export const worldIdPattern = /^[a-z0-9][a-z0-9-]{0,63}$/i;

/** Reads the world from a `Cookie` header; anything odd counts as the default world. */
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
