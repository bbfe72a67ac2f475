interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL: (url: string) => unknown;
  };
}

/** Not in TypeScript's library yet. Older browsers lack it and do not require it. */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

// The content security policy lets a worker start only from an address that went through a policy of this name.
const policy = trustedTypes?.createPolicy('deviceFileReader', { createScriptURL: ownAddress });

function ownAddress(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError('Not a file of the app.');
  return url;
}

/** Starts a worker of the app; `url` is from `import … from './….worker.ts?worker&url'`, which the build fixes. */
export function startWorker(url: string): Worker {
  return new Worker((policy ? policy.createScriptURL(url) : url) as string, { type: 'module' });
}
