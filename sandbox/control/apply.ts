import { setPhase } from '../batches/run.ts';
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
