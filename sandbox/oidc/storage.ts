import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * Sessions, grants and tokens of the provider, in memory. oidc-provider has such a store too, but greets each start
 * with a warning that it is not for production, and drops entries beyond a thousand.
 */
export class MemoryStorage implements Adapter {
  readonly #entries = new Map<string, { payload: AdapterPayload; expiresAt: number }>();

  async upsert(id: string, payload: AdapterPayload, expiresIn = Number.POSITIVE_INFINITY) {
    this.#entries.set(id, { payload, expiresAt: Date.now() + expiresIn * 1000 });
  }

  async find(id: string) {
    const entry = this.#entries.get(id);
    if (entry && entry.expiresAt > Date.now()) return entry.payload;
    this.#entries.delete(id);
    return undefined;
  }

  async findByUid(uid: string) {
    for (const { payload } of this.#entries.values()) if (payload.uid === uid) return payload;
    return undefined;
  }

  async findByUserCode(): Promise<undefined> {
    // The device flow is switched off.
  }

  async consume(id: string) {
    const entry = this.#entries.get(id);
    if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string) {
    this.#entries.delete(id);
  }

  async revokeByGrantId(grantId: string) {
    for (const [id, { payload }] of this.#entries) if (payload.grantId === grantId) this.#entries.delete(id);
  }
}
