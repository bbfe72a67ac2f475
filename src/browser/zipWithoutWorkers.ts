import { type Zippable, zipSync } from 'fflate/browser';

// `vite.config.ts` puts this file in the place of `fflate`.
export * from 'fflate/browser';

/**
 * fflate's own `zip` compresses large files in workers that it starts from `blob:` addresses, which the content security policy does
 * not allow. This one compresses at once: call it in a worker.
 */
export function zip(files: Zippable, done: (error: unknown, archive: Uint8Array | null) => void): void {
  try {
    done(null, zipSync(files));
  } catch (error) {
    done(error, null);
  }
}
