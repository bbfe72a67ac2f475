import { setPhase } from '../batches/run.ts';
import { type Fields, isRefusal, type Refusal } from '../graph/teamList.ts';
import { teamUpload } from '../graph/teamUploads.ts';
import { errorWithCode } from '../seed/registrationErrors.ts';
import { addedBatch } from '../seed/regularBatches.ts';
import type { World } from '../worlds.ts';
import type { Command, Hold } from './commands.ts';

/** The claims Entra asks for when a Conditional Access policy requires a second factor. */
const mfaClaims = '{"access_token":{"amr":{"essential":true,"values":["mfa"]}}}';

/** Executes a command. Returns an error message, or null if it succeeded. */
export function apply(world: World, command: Command): string | null {
  switch (command.do) {
    case 'advance': {
      const run = world.run(command.batch);
      if (!run) return `There is no batch ${command.batch} in this world.`;
      run.pace = 'command';
      setPhase(run, command.to, command.done);
      return null;
    }
    case 'pace': {
      const run = world.run(command.batch);
      if (!run) return `There is no batch ${command.batch} in this world.`;
      run.pace = command.by;
      return null;
    }
    case 'addUploads':
      for (let added = 0; added < command.count; added++)
        world.addBatch(addedBatch(world.nextUpload(), command.customer, command.devices));
      return null;
    case 'forget':
      return world.runs.delete(command.batch) ? null : `There is no batch ${command.batch} in this world.`;
    case 'expireTokens':
      world.expireTokens();
      return null;
    case 'revokeSessions':
      world.revokeSessions();
      return null;
    case 'challenge':
      world.expireTokens();
      world.claimsChallenge = command.claims ?? mfaClaims;
      return null;
    case 'changePolicy': {
      const { do: _, customer, policy: id, ...values } = command;
      const policy = world.policy(customer, id);
      if (!policy) return noPolicy(command);
      world.changePolicy(policy, values);
      return null;
    }
    case 'deletePolicy': {
      const policy = world.policy(command.customer, command.policy);
      if (!policy) return noPolicy(command);
      world.deletePolicy(policy);
      return null;
    }
    case 'failAssignment': {
      const { devices, code } = command;
      for (const device of devices)
        if (code === undefined) world.failingDevices.delete(device);
        else world.failingDevices.set(device, errorWithCode(code));
      return null;
    }
    case 'resolve':
      for (const serialNumber of command.serialNumbers) world.resolvedDevices.add(serialNumber);
      return null;
    case 'teamList':
      world.teamList.state = command.state ?? world.teamList.state;
      if (command.missingColumns) {
        world.teamList.missingColumns.clear();
        for (const name of command.missingColumns) world.teamList.missingColumns.add(name);
      }
      return null;
    case 'teamConsent':
      world.hasGraphConsent = command.given;
      return null;
    case 'addTeamUploads':
      for (let added = 0; added < command.count; added++) {
        const { fields, batch } = teamUpload(world.nextTeamUpload());
        world.teamList.add(fields, somebody);
        if (command.count <= mostWithStatus) world.addBatch(batch);
      }
      return null;
    case 'addTeamItem': {
      const added = world.teamList.add(command.fields, somebody);
      return isRefusal(added) ? added.message : null;
    }
    case 'changeTeamItem':
      return changeTeamItem(world, command.item, command.fields)?.message ?? null;
    case 'deleteTeamItem':
      for (const item of world.teamList.items)
        if (command.item === undefined || command.item === item.id) world.teamList.delete(item);
      return null;
    case 'expireTeamChanges':
      world.teamList.expireChanges();
      return null;
    case 'fail': {
      const { do: _, path, times, ...fault } = command;
      world.faults.push({ ...fault, pattern: patternOf(path), timesLeft: times });
      return null;
    }
    case 'failFile': {
      const { path, status, times } = command;
      world.fileFaults.push({ pattern: patternOf(path), status, timesLeft: times });
      return null;
    }
    case 'clearFaults':
      world.faults.length = 0;
      world.fileFaults.length = 0;
      return null;
    case 'hold':
      world.holds.push(newHold(patternOf(command.path)));
      return null;
    case 'release':
      for (const hold of world.holds.splice(0)) hold.release();
      return null;
    case 'configure':
      world.config = Object.keys(command.config).length === 0 ? {} : { ...world.config, ...command.config };
      return null;
    default:
      return command satisfies never;
  }
}

/** Of more uploads, Partner Center knows nothing: pages and commands list all that it knows. */
const mostWithStatus = 100;

/** Who changes the list in SharePoint itself. */
const somebody = { id: '3b8e0f0e-6c1d-4f0f-8a55-91d0a7c0e1ff', displayName: 'Somebody' };

function changeTeamItem({ teamList }: World, id: number, fields: Fields): Refusal | null {
  const item = teamList.item(id);
  if (!item) return { status: 404, code: 'itemNotFound', message: `There is no item ${id} in this world.` };
  return teamList.change(item, fields, null, somebody);
}

function noPolicy({ customer, policy }: { customer: string; policy: string }): string {
  return `The customer ${customer} has no policy ${policy} in this world.`;
}

function patternOf(path: string | undefined): RegExp {
  return new RegExp(path ?? '', 'i');
}

function newHold(pattern: RegExp): Hold {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { pattern, waiting: 0, released, release };
}
