import * as z from 'zod';

/*
 * The commands of `POST /sandbox/control/<world>`: one JSON object each, or a list of them.
 * `path` is a regular expression, tried on `METHOD /v1/…` without regard to case; left out, it matches every API call.
 */

const path = z.string().refine(isPattern, 'Not a regular expression').optional();
const batch = z.guid().transform((id) => id.toLowerCase());

/** What a failing call is answered with, where it is not the body Partner Center would send for that status. */
export const bodyKinds = ['A', 'B', 'html', 'text', 'empty', 'truncatedJson', 'wrongJson'] as const;

/**
 * `reset` cuts the connection before the call has any effect, `lost` after it has had it; `timeout` lets the call take
 * effect and never answers; `truncate` cuts the connection in the middle of the answer.
 */
export const networkFaults = ['reset', 'lost', 'timeout', 'truncate'] as const;

/** Answers the next `times` matching calls with a failure. */
const fail = z.strictObject({
  do: z.literal('fail'),
  path,
  times: z.int().min(1).default(1),
  /** Lets this many matching calls pass before. */
  skip: z.int().min(0).optional(),
  status: z.int().min(200).max(599).optional(),
  /** Seconds, or an HTTP date. */
  retryAfter: z.union([z.int().min(0), z.string()]).optional(),
  body: z.enum(bodyKinds).optional(),
  code: z.union([z.string(), z.number()]).optional(),
  description: z.string().optional(),
  network: z.enum(networkFaults).optional(),
  /** Where a redirect leads, absolute: with a 3xx `status`. */
  location: z.url().optional(),
  /** The claims a 401 asks for, as continuous access evaluation does. */
  claims: z.string().optional(),
});

export const command = z.discriminatedUnion('do', [
  /** Puts a batch where a test wants it; from then on only commands move it. `done` counts decided devices. */
  z.strictObject({
    do: z.literal('advance'),
    batch,
    to: z.enum(['queued', 'processing', 'finished']),
    done: z.int().min(0).optional(),
  }),
  /** Says who moves a batch on: each poll, or commands alone. */
  z.strictObject({ do: z.literal('pace'), batch, by: z.enum(['polls', 'command']) }),
  /** Makes a batch unknown, as Partner Center does with old ones. */
  z.strictObject({ do: z.literal('forget'), batch }),
  /** Every access token issued so far is refused from now on; renewing still works. */
  z.strictObject({ do: z.literal('expireTokens') }),
  /** Renewing fails too: only a sign-in by hand helps. */
  z.strictObject({ do: z.literal('revokeSessions') }),
  /** Renewals are refused with these claims until a sign-in by hand asks for claims. Expires the tokens too. */
  z.strictObject({ do: z.literal('challenge'), claims: z.string().optional() }),
  fail,
  /** The same for what is no API call: files of the app, the token endpoint. `path` is tried on the path alone. */
  z.strictObject({
    do: z.literal('failFile'),
    path,
    status: z.int().min(400).max(599).default(404),
    times: z.int().min(1).default(1),
  }),
  /** Takes back failures that have not happened yet. */
  z.strictObject({ do: z.literal('clearFaults') }),
  /** Keeps matching calls waiting until `release`. */
  z.strictObject({ do: z.literal('hold'), path }),
  /** Lets all waiting calls go on, and later ones pass. */
  z.strictObject({ do: z.literal('release') }),
  /** Replaces fields of `/config.json` in this world; null removes a field, an empty object undoes it all. */
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
