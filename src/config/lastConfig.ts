import { type LoadedConfig, parseRuntimeConfig } from './runtimeConfig.ts';

/** In `localStorage`: the text of `config.json`, which is public. */
const key = 'config';

/**
 * The configuration with which the app last ran in this browser; `null` if there is none that can be used. With it the first call can be
 * made without waiting for `config.json`, which alone decides about everything else.
 */
export async function lastConfig(): Promise<LoadedConfig | null> {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return null;
    const parsed = await parseRuntimeConfig(text, location.origin);
    return parsed.ok ? { text, parsed } : null;
  } catch {
    // A browser that refuses storage, or a file of an earlier version that is gone.
    return null;
  }
}

/** Notes the configuration for the next visit; `null` removes what is noted. */
export function noteConfig(text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // A browser that refuses storage.
  }
}
