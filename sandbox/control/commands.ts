import * as z from 'zod';
import { listStates } from '../graph/teamList.ts';

/*
 * The commands of `POST /sandbox/control/<world>`, which accepts one JSON object or a list of them.
 * `path` is a case-insensitive regular expression for `METHOD /v1/…`, or `METHOD /v1.0/…` for Graph. Without it, every API call matches.
 */

const path = z.string().refine(isPattern, 'Not a regular expression').optional();
/** The tracking ID of an upload. */
const batch = z.guid().transform((id) => id.toLowerCase());

/** Bodies of failed calls. The default is the one that Partner Center would send with that status. */
export const bodyKinds = ['A', 'B', 'html', 'text', 'empty', 'truncatedJson', 'wrongJson'] as const;

/**
 * `reset` cuts the connection before the call takes effect, `lost` afterwards. `timeout` lets the call take effect and
 * never responds. `truncate` cuts the connection in the middle of the response.
 */
export const networkFaults = ['reset', 'lost', 'timeout', 'truncate'] as const;

/** Fails the next `times` matching calls. */
const fail = z.strictObject({
  do: z.literal('fail'),
  path,
  times: z.int().min(1).default(1),
  /** The number of matching calls to let through first. */
  skip: z.int().min(0).optional(),
  status: z.int().min(200).max(599).optional(),
  /** Seconds, or an HTTP date. */
  retryAfter: z.union([z.int().min(0), z.string()]).optional(),
  body: z.enum(bodyKinds).optional(),
  code: z.union([z.string(), z.number()]).optional(),
  description: z.string().optional(),
  network: z.enum(networkFaults).optional(),
  /** The absolute target of a redirect, with a 3xx `status`. */
  location: z.url().optional(),
  /** The claims that a 401 asks for, as in continuous access evaluation. */
  claims: z.string().optional(),
});

export const command = z.discriminatedUnion('do', [
  /** Sets the progress of an upload, which then advances by commands only. `done` is the number of processed devices. */
  z.strictObject({
    do: z.literal('advance'),
    batch,
    to: z.enum(['queued', 'processing', 'finished']),
    done: z.int().min(0).optional(),
  }),
  /** Sets whether polls advance an upload, or commands only. */
  z.strictObject({ do: z.literal('pace'), batch, by: z.enum(['polls', 'command']) }),
  /** Adds uploads that are processing and advance by commands only. One device of each is going to fail. */
  z.strictObject({
    do: z.literal('addUploads'),
    customer: z.guid(),
    count: z.int().min(1).max(500),
    devices: z.int().min(1).default(5),
  }),
  /** Removes an upload's status, as Partner Center does after a while. */
  z.strictObject({ do: z.literal('forget'), batch }),
  /** Rejects every access token issued so far. Renewing them still works. */
  z.strictObject({ do: z.literal('expireTokens') }),
  /** Rejects renewals as well, so that only an interactive sign-in helps. */
  z.strictObject({ do: z.literal('revokeSessions') }),
  /** Expires the tokens and refuses renewals with these claims until an interactive sign-in requests claims. */
  z.strictObject({ do: z.literal('challenge'), claims: z.string().optional() }),
  /** Changes a profile as a colleague would. What is left out stays. */
  z.strictObject({
    do: z.literal('changePolicy'),
    customer: z.guid(),
    policy: z.guid(),
    name: z.string().min(1).optional(),
    description: z.string().nullable().optional(),
    policySettings: z.array(z.string()).optional(),
  }),
  /** Deletes a profile as a colleague would, even while it is assigned. */
  z.strictObject({ do: z.literal('deletePolicy'), customer: z.guid(), policy: z.guid() }),
  /** From now on, assigning a profile to these devices fails with this code; without a code, it works again. */
  z.strictObject({
    do: z.literal('failAssignment'),
    devices: z.array(z.string().min(1)).min(1),
    code: z.string().optional(),
  }),
  /** From now on, uploads register these devices, however their serial number ends: somebody has acted meanwhile. */
  z.strictObject({ do: z.literal('resolve'), serialNumbers: z.array(z.string().min(1)).min(1) }),
  /** Whether the team list is there and may be used, and which of its columns are missing. What is left out stays. */
  z.strictObject({
    do: z.literal('teamList'),
    state: z.enum(listStates).optional(),
    missingColumns: z.array(z.string()).optional(),
  }),
  /** Gives or withdraws the consent to use Graph. */
  z.strictObject({ do: z.literal('teamConsent'), given: z.boolean() }),
  /** Adds uploads of a colleague to the team list. Up to 100 of them have a status in Partner Center. */
  z.strictObject({ do: z.literal('addTeamUploads'), count: z.int().min(1).max(10_000) }),
  /** Adds an item with any fields to the team list, as somebody might in SharePoint. */
  z.strictObject({ do: z.literal('addTeamItem'), fields: z.record(z.string(), z.unknown()) }),
  /** Changes fields of an item as somebody might in SharePoint. */
  z.strictObject({
    do: z.literal('changeTeamItem'),
    item: z.int(),
    fields: z.record(z.string(), z.unknown()),
  }),
  /** Deletes items as somebody might in SharePoint; all of them without `item`. */
  z.strictObject({ do: z.literal('deleteTeamItem'), item: z.int().optional() }),
  /** Answers every link to later changes that was given out so far with 410. */
  z.strictObject({ do: z.literal('expireTeamChanges') }),
  fail,
  /** Like `fail`, but for the app's files and the token endpoint. `path` is matched against the URL path only. */
  z.strictObject({
    do: z.literal('failFile'),
    path,
    status: z.int().min(400).max(599).default(404),
    times: z.int().min(1).default(1),
  }),
  /** Cancels the failures that have not happened yet. */
  z.strictObject({ do: z.literal('clearFaults') }),
  /** Delays matching calls until `release`. */
  z.strictObject({ do: z.literal('hold'), path }),
  /** Ends all holds and releases the waiting calls. */
  z.strictObject({ do: z.literal('release') }),
  /** Overrides fields of `/config.json` in this world. Null removes a field; an empty object removes all overrides. */
  z.strictObject({ do: z.literal('configure'), config: z.record(z.string(), z.unknown()) }),
]);

export const commands = z.union([command, z.array(command)]);

export type Command = z.infer<typeof command>;

export interface Fault extends Omit<z.infer<typeof fail>, 'do' | 'path' | 'times' | 'skip'> {
  readonly pattern: RegExp;
  timesLeft: number;
  skip?: number | undefined;
}

export interface FileFault {
  readonly pattern: RegExp;
  readonly status: number;
  timesLeft: number;
}

export interface Hold {
  readonly pattern: RegExp;
  waiting: number;
  readonly released: Promise<void>;
  readonly release: () => void;
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'i');
    return true;
  } catch {
    return false;
  }
}
