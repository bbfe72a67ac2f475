import { Hono } from 'hono';
import * as z from 'zod';
import { worldIdPattern } from '../addresses.ts';
import { countDevices } from '../batches/deviceBatch.ts';
import type { World, Worlds } from '../worlds.ts';
import { apply } from './apply.ts';
import { commands } from './commands.ts';

/** The API that tests and scripts use to control a world. It needs no token because the sandbox has no real data. */
export function controlApi(worlds: Worlds) {
  return new Hono()
    .use('/:world/*', async (c, next) => {
      if (worldIdPattern.test(c.req.param('world'))) return next();
      return c.json({ error: 'Not a valid world ID.' }, 404);
    })
    .get('/:world', (c) => c.json(state(worlds.get(c.req.param('world')))))
    .get('/:world/requests', (c) => c.json(worlds.get(c.req.param('world')).requests))
    .post('/:world', async (c) => {
      const parsed = commands.safeParse(await c.req.json().catch(() => undefined));
      if (!parsed.success) return c.json({ error: z.prettifyError(parsed.error) }, 400);
      const world = worlds.get(c.req.param('world'));
      const list = Array.isArray(parsed.data) ? parsed.data : [parsed.data];
      for (const command of list) {
        const error = apply(world, command);
        if (error !== null) return c.json({ error }, 404);
      }
      return c.json(state(world));
    })
    .delete('/:world', (c) => {
      worlds.reset(c.req.param('world'));
      return c.json(state(worlds.get(c.req.param('world'))));
    });
}

export function state(world: World) {
  return {
    world: world.id,
    batches: [...world.runs.values()].map(({ plan, phase, done, pace, polls }) => ({
      trackingId: plan.trackingId,
      customerId: plan.customerId,
      label: plan.label,
      group: plan.group,
      devices: plan.size,
      phase,
      done,
      pace,
      polls,
    })),
    deviceBatches: world.deviceBatches.map((batch) => ({
      id: batch.id,
      customerId: batch.customerId,
      uploads: batch.uploads.map(({ run }) => run.plan.trackingId),
      devices: countDevices(batch),
    })),
    policies: world.policies.map(({ id, customerId, name, category, policySettings }) => ({
      ...{ id, customerId, name, category },
      policySettings: [...policySettings],
    })),
    failingDevices: [...world.failingDevices].map(([device, { errorCode }]) => ({ device, code: errorCode })),
    teamList: {
      state: world.teamList.state,
      missingColumns: [...world.teamList.missingColumns],
      hasConsent: world.hasGraphConsent,
      items: world.teamList.items.map(({ id, version, fields, createdBy, modifiedBy }) => ({
        ...{ id, version, fields },
        createdBy: createdBy.displayName,
        modifiedBy: modifiedBy.displayName,
      })),
    },
    faults: world.faults.map(({ pattern, ...fault }) => ({ path: textOf(pattern), ...fault })),
    fileFaults: world.fileFaults.map(({ pattern, ...fault }) => ({ path: textOf(pattern), ...fault })),
    holds: world.holds.map(({ pattern, waiting }) => ({ path: textOf(pattern), waiting })),
    config: world.config,
    claimsChallenge: world.claimsChallenge,
    requests: world.requests.length,
  };
}

export type WorldState = ReturnType<typeof state>;

/** The source of an empty pattern is `(?:)`. */
function textOf(pattern: RegExp): string {
  return pattern.source === '(?:)' ? '' : pattern.source;
}
