import type { Provider } from 'oidc-provider';
import type { Worlds } from '../worlds.ts';
import { createProvider } from './provider.ts';

/** One provider per host name and port used to reach the server, because the issuer URL contains them. */
export class Providers {
  readonly #worlds: Worlds;
  readonly #byHost = new Map<string, Promise<Provider>>();

  constructor(worlds: Worlds) {
    this.#worlds = worlds;
  }

  forHost(host: string): Promise<Provider> {
    let provider = this.#byHost.get(host);
    if (!provider) {
      provider = createProvider(host, this.#worlds);
      this.#byHost.set(host, provider);
    }
    return provider;
  }
}
