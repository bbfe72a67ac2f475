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

/**
 * Starts the worker at this address, which the build fixes. The content security policy lets a worker start only from an address
 * that went through a policy; `deploy/headers.ts` has their names. Call it once for each policy.
 */
export function workerStarter(policyName: string, workerUrl: string): () => Worker {
  const policy = trustedTypes?.createPolicy(policyName, { createScriptURL: () => workerUrl });
  const url = policy ? policy.createScriptURL(workerUrl) : workerUrl;
  return () => new Worker(url as string, { type: 'module' });
}
