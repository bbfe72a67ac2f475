import type { Provider } from 'oidc-provider';
import type { Worlds } from '../worlds.ts';
import { createProvider } from './provider.ts';

/** One provider per origin the server is reached by, because the issuer's name holds it. */
export class Providers {
  readonly #worlds: Worlds;
  readonly #byHost = new Map<string, Promise<Provider>>();

  constructor(worlds: Worlds) {
    this.#worlds = worlds;
  }

  of(host: string): Promise<Provider> {
    let provider = this.#byHost.get(host);
    if (!provider) {
      provider = createProvider(host, this.#worlds);
      this.#byHost.set(host, provider);
    }
    return provider;
  }
}
