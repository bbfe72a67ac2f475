import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApiFailure } from '../domain/apiProblem.ts';
import type { CustomerId, ProfileId } from '../domain/identifiers.ts';
import { emptyValues, newProfile, type ProfileValues } from '../domain/profile.ts';
import { ApiError } from '../partnerCenter/apiError.ts';
import { readProfile } from '../partnerCenter/policies.ts';
import type { PostOptions } from '../partnerCenter/send.ts';
import {
  type ChangeResult,
  changeProfile,
  createProfileOnce,
  deleteProfileOnce,
  type ProfileCalls,
} from './profileWrites.ts';

/** What becomes of a call: whether it takes effect, and how it fails. */
interface Fate {
  readonly arrives: boolean;
  readonly kind?: ApiFailure['kind'];
  readonly status?: number;
  readonly code?: string;
}
const fates: readonly Fate[] = [
  { arrives: true },
  { arrives: true, kind: 'network' },
  { arrives: false, kind: 'network' },
  { arrives: true, kind: 'timeout' },
  { arrives: false, kind: 'offline' },
  { arrives: true, kind: 'notAnAnswer', status: 200 },
  { arrives: true, kind: 'status', status: 500 },
  { arrives: false, kind: 'status', status: 503 },
  { arrives: false, kind: 'status', status: 429 },
  { arrives: false, kind: 'status', status: 403, code: '900150' },
  { arrives: false, kind: 'status', status: 400, code: '2000' },
  { arrives: false, kind: 'interactionRequired' },
];
const anyFates = fc.array(fc.constantFrom(...fates), { maxLength: 8 });

const customerId = '47021739-3426-40bf-9601-61b4b6d7c793' as CustomerId;
const id = '59e45a48-0000-4000-8000-6b3d1d2c1a11' as ProfileId;
const stored = (rest: object = {}) => ({
  ...{ id, name: 'Standard', category: 'o_o_b_e', description: 'Office' },
  policySettings: ['skip_express_settings', 'new_one'],
  ...rest,
});

/** The customer's profiles, and what becomes of each call; calls after the last fate work. */
class Center {
  readonly profiles: Record<string, unknown>[];
  readonly requestIds = new Set<string>();
  puts = 0;
  /** What a colleague does right after the next read. */
  afterRead: (() => void) | null = null;
  #fates: Fate[];

  constructor(profiles: Record<string, unknown>[], upcoming: readonly Fate[] = []) {
    this.profiles = profiles;
    this.#fates = [...upcoming];
  }

  readonly calls = {
    get: (path: string) =>
      this.#call(path, () => {
        const isList = path.endsWith('/policies');
        const body = isList ? { items: this.profiles.map((one) => ({ ...one })) } : { ...this.#find(path) };
        this.afterRead?.();
        return body;
      }),
    post: (path: string, { json, requestId }: PostOptions) =>
      this.#call(path, () => {
        this.requestIds.add(requestId);
        const profile = { id: crypto.randomUUID(), ...(json as object) };
        this.profiles.push(profile);
        return profile;
      }),
    put: (path: string, { json }: PostOptions) =>
      this.#call(path, () => {
        this.puts += 1;
        return Object.assign(this.#find(path), json);
      }),
    delete: (path: string) =>
      this.#call(path, () => {
        this.profiles.splice(this.profiles.indexOf(this.#find(path)), 1);
        return {};
      }),
  } as unknown as ProfileCalls;

  #find(path: string): Record<string, unknown> {
    const found = this.profiles.find((one) => path.endsWith(String(one.id)));
    if (found === undefined) throw error({ arrives: false, kind: 'status', status: 404, code: '1000' });
    return found;
  }

  async #call(_path: string, act: () => object) {
    const fate = this.#fates.shift() ?? { arrives: true };
    const body = fate.arrives ? act() : {};
    if (fate.kind !== undefined) throw error(fate);
    return { body, location: null };
  }
}

function error({ kind = 'status', status, code }: Fate): ApiError {
  const facts = {
    ...({ method: '', path: '', purpose: 'profile', attempt: 1, durationMs: 0 } as const),
    ...{ at: new Date(), status: status ?? null },
    ...{ requestId: '', correlationId: '', cv: null, serverId: null },
  };
  return new ApiError(kind, facts, { code: code ?? null });
}

describe('creating a profile', () => {
  const body = newProfile({ ...emptyValues, name: 'Reception' });
  const creation = { customerId, body, requestId: 'r', idsBefore: [id], isInDoubt: false };

  test('creates one, however often responses are lost and the user tries again', async () => {
    await fc.assert(
      fc.asyncProperty(anyFates, async (upcoming) => {
        const center = new Center([stored(), stored({ id: crypto.randomUUID(), name: 'Other' })], upcoming);
        const created = () => center.profiles.filter(({ name }) => name === 'Reception').length;
        for (let isInDoubt = false; ; ) {
          const result = await createProfileOnce(center.calls, { ...creation, isInDoubt });
          if (result.kind === 'saved') break;
          // Nobody is told that nothing happened while a profile is there.
          if (!result.isInDoubt) expect(created()).toBe(0);
          isInDoubt = result.isInDoubt;
        }
        expect(created()).toBe(1);
        expect([...center.requestIds]).toEqual(['r']);
      }),
      { numRuns: 500 },
    );
  });

  test('a profile with the same content that was there before is not taken for the new one', async () => {
    const center = new Center([stored({ ...body })], [{ arrives: false, kind: 'timeout' }]);
    expect(await createProfileOnce(center.calls, creation)).toMatchObject({
      kind: 'failed',
      isInDoubt: true,
    });
    expect(await createProfileOnce(center.calls, { ...creation, isInDoubt: true })).toMatchObject({
      kind: 'saved',
    });
    expect(center.profiles).toHaveLength(2);
  });
});

describe('changing a profile', () => {
  const seen = readProfile(stored());
  const values: ProfileValues = {
    name: 'New name',
    description: 'Office',
    settings: { ...emptyValues.settings, skip_eula: true },
  };
  const change = { customerId, profileId: id, seen, values, requestId: 'r' };
  const wanted = stored({ name: 'New name', policySettings: ['new_one', 'skip_eula'] });

  test('writes the whole profile, whatever fails on the way', async () => {
    await fc.assert(
      fc.asyncProperty(anyFates, async (upcoming) => {
        const center = new Center([stored()], upcoming);
        let result: ChangeResult;
        do result = await changeProfile(center.calls, change);
        while (result.kind === 'failed');
        expect(result.kind).toBe('saved');
        expect(center.profiles).toEqual([wanted]);
      }),
      { numRuns: 500 },
    );
  });

  test('is not written over a change that someone else made', async () => {
    const theirs = stored({ description: 'Head office', policySettings: ['new_one', 'another_one'] });
    const center = new Center([theirs]);
    expect(await changeProfile(center.calls, change)).toEqual({
      kind: 'changedMeanwhile',
      theirs: readProfile(theirs),
    });
    expect([center.puts, center.profiles]).toEqual([0, [theirs]]);
    // Once the user has seen it, the new settings are kept.
    expect(await changeProfile(center.calls, { ...change, seen: readProfile(theirs) })).toEqual({
      kind: 'saved',
    });
    expect(center.profiles).toMatchObject([{ policySettings: ['new_one', 'another_one', 'skip_eula'] }]);
  });

  test('is not written if settings are no longer sent, or the profile is gone', async () => {
    const unknown = new Center([stored({ policySettings: null })]);
    expect(await changeProfile(unknown.calls, change)).toEqual({ kind: 'incomplete' });
    expect(unknown.puts).toBe(0);
    expect(await changeProfile(new Center([]).calls, change)).toEqual({ kind: 'gone' });
    const deleted = new Center([stored()]);
    deleted.afterRead = () => deleted.profiles.splice(0);
    expect(await changeProfile(deleted.calls, change)).toEqual({ kind: 'gone' });
  });

  test('that a lost response left unclear is found by reading', async () => {
    const center = new Center([stored()], [{ arrives: true }, { arrives: true, kind: 'timeout' }]);
    expect(await changeProfile(center.calls, change)).toEqual({ kind: 'saved' });
    expect(center.puts).toBe(1);
  });
});

describe('deleting a profile', () => {
  test.each<[string, readonly Fate[], object]>([
    ['works', [], { kind: 'deleted' }],
    ['works although the response is lost', [{ arrives: true, kind: 'timeout' }], { kind: 'deleted' }],
    [
      'is in doubt if nothing can be read either',
      [
        { arrives: false, kind: 'timeout' },
        { arrives: false, kind: 'network' },
      ],
      { kind: 'failed', isInDoubt: true },
    ],
    [
      'may be refused',
      [{ arrives: false, kind: 'status', status: 409, code: '3000' }],
      { kind: 'failed', isInDoubt: false },
    ],
    [
      'is not done because a proxy says 404',
      [{ arrives: false, kind: 'status', status: 404 }],
      { kind: 'failed' },
    ],
  ])('%s', async (_, upcoming, expected) => {
    const center = new Center([stored()], upcoming);
    expect(await deleteProfileOnce(center.calls, customerId, id)).toMatchObject(expected);
  });

  test('that is already gone says so', async () => {
    expect(await deleteProfileOnce(new Center([]).calls, customerId, id)).toEqual({ kind: 'alreadyGone' });
  });
});
