import { expect, test } from 'vitest';
import type { CustomerId, ProfileId } from '../domain/identifiers.ts';
import type { PartnerCenter } from './http.ts';
import { assignProfile } from './policyUpdates.ts';
import type { PostOptions } from './send.ts';

const customerId = '47021739-3426-40bf-9601-61b4b6d7c793' as CustomerId;
const profileId = '59e45a48-0000-4000-8000-6b3d1d2c1a11' as ProfileId;
const trackingId = '0127ed8e-ff72-4983-a3d8-e8d8bd378932';

async function assign(location: string | null) {
  const calls: (readonly [string, PostOptions])[] = [];
  const patch = (async (path: string, call: PostOptions) => {
    calls.push([path, call]);
    return { body: {}, location };
  }) as unknown as PartnerCenter['patch'];
  const assignment = {
    customerId,
    profileId,
    deviceIds: ['9993-8627-3608-6844-6369-4361-72'],
    requestId: 'r',
  };
  return { trackingId: await assignProfile({ patch }, assignment), calls };
}

test('sends the documented body under the given request ID, and returns the tracking ID', async () => {
  const link = `/customers/${customerId}/batchJobStatus/${trackingId.toUpperCase()}`;
  const { trackingId: returned, calls } = await assign(link);
  expect(returned).toBe(trackingId);
  expect(calls).toEqual([
    [
      `/v1/customers/${customerId}/DevicePolicyUpdates`,
      expect.objectContaining({
        requestId: 'r',
        json: {
          Devices: [
            {
              Id: '9993-8627-3608-6844-6369-4361-72',
              Policies: [{ Key: 'o_o_b_e', Value: profileId }],
              Attributes: { ObjectType: 'Device' },
            },
          ],
          Attributes: { ObjectType: 'DevicePolicyUpdateRequest' },
        },
      }),
    ],
  ]);
});

test.each([null, '/customers', ''])('%s is no tracking ID', async (location) => {
  expect((await assign(location)).trackingId).toBeNull();
});
