import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * Keeps the provider's sessions, grants and tokens in memory. oidc-provider's own memory store prints a warning on each
 * start that it is not for production, and drops entries beyond a thousand.
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
    // Only the device flow uses this, and it is off.
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
