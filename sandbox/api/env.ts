import type { HttpBindings } from '@hono/node-server';
import type { PartnerAccount } from '../oidc/accounts.ts';
import type { World } from '../worlds.ts';

export interface ApiEnv {
  /** Absent when a test calls the app without a socket. */
  readonly Bindings: Partial<HttpBindings>;
  readonly Variables: { world: World; account: PartnerAccount };
}
