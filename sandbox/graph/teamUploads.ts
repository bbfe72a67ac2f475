import type { BatchPlan } from '../batches/plan.ts';
import { accounts } from '../oidc/accounts.ts';
import { type Customer, customers } from '../seed/customers.ts';
import { teamBatch } from '../seed/regularBatches.ts';
import { guidFor } from '../seed/seededRandom.ts';
import type { Fields } from './teamList.ts';

/** When the first of them was sent; each later one 90 minutes before. Fixed, as all seeded times are. */
const latest = Date.UTC(2026, 2, 9, 15);
const gapMs = 90 * 60_000;
const devices = 40;

/** Upload `number` of a colleague: its item, with fields as `docs/team-list.md` describes them, and what Partner Center says about it. */
export function teamUpload(number: number): { readonly fields: Fields; readonly batch: BatchPlan } {
  const customer = customers[(number * 7) % customers.length] ?? customers[0];
  if (!customer) throw new Error('The sandbox has customers');
  const trackingId = guidFor(`team upload ${number}`);
  const failed = number % 5;
  const batch = teamBatch(trackingId, customer.id, devices, failed);
  return { batch, fields: fieldsOf(number, customer, trackingId, failed) };
}

function fieldsOf(number: number, customer: Customer, trackingId: string, failed: number): Fields {
  const { id: customerId, companyProfile } = customer;
  const at = new Date(latest - number * gapMs);
  const by = { id: accounts.salesAgent.oid, name: accounts.salesAgent.name };
  const finishedAt = new Date(at.getTime() + 20 * 60_000).toISOString();
  const name = `Delivery ${number}`;
  return {
    Title: name,
    UploadKey: `${customerId}/${trackingId}`,
    CustomerId: customerId,
    CustomerName: companyProfile.companyName,
    SentBy: by.name,
    SentAt: at.toISOString(),
    Record: JSON.stringify({
      version: 1,
      customerId,
      customerName: companyProfile.companyName,
      sharedBy: by,
      sent: { by, at: at.toISOString(), batchId: name, devices },
      parts: [
        {
          trackingId,
          number: 1,
          devices,
          reading: {
            at: finishedAt,
            phase: 'done',
            total: devices,
            toResolve: failed,
            registered: devices - failed,
            alreadyRegistered: 0,
            forYou: failed,
            waitingForOthers: 0,
            inProgress: 0,
            unclear: 0,
            finishedAt,
          },
        },
      ],
      asked: {},
    }),
  };
}
