import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Party } from '../domain/errorCatalogue.ts';
import type { BatchTrackingId } from '../domain/identifiers.ts';
import { people } from '../domain/team/teamForTests.ts';
import { readFields } from '../graph/teamRecord.ts';
import { markAsked, nameUpload } from '../kept/batches.ts';
import { simulatedKeyRange } from '../kept/simulatedDatabase.ts';
import { teamEditsOf } from '../kept/teamEdits.ts';
import { SimulatedTeam, type TeamBrowser } from './simulatedTeam.ts';
import type { TeamFault } from './simulatedTeamList.ts';
import { simulatedRuns } from './simulation.ts';

/*
 * Three people with a browser each, who send, read, name, mark and archive the same uploads in any order, over lost answers, throttling,
 * a lost network, missing consent, reloads, and a list that vanishes, returns and forgets: afterwards everybody has the same list, no
 * decision is lost without a message, and no upload is there twice.
 */

vi.mock('idb', async () => (await import('../kept/simulatedDatabase.ts')).simulatedIdb);

type Step =
  | { readonly do: 'open' | 'close' | 'offline' | 'online' | 'noConsent' | 'consent'; readonly who: number }
  | { readonly do: 'hide' | 'show'; readonly who: number }
  | { readonly do: 'fault'; readonly who: number; readonly fault: TeamFault }
  | { readonly do: 'send'; readonly who: number; readonly parts: number; readonly isWhole: boolean }
  | { readonly do: 'sendRest' | 'know'; readonly who: number; readonly upload: number }
  | { readonly do: 'read'; readonly who: number; readonly upload: number; readonly isDone: boolean }
  | { readonly do: 'name'; readonly who: number; readonly upload: number; readonly name: string | null }
  | { readonly do: 'ask'; readonly who: number; readonly upload: number; readonly isAsked: boolean }
  | { readonly do: 'archive'; readonly who: number; readonly upload: number; readonly isArchived: boolean }
  | { readonly do: 'delete'; readonly item: number }
  | { readonly do: 'gone' | 'back' | 'expire' }
  | { readonly do: 'pass'; readonly seconds: number };

const who = fc.nat({ max: people.length - 1 });
const upload = fc.nat({ max: 2 });
const always = <Name extends Step['do']>(name: Name) => fc.constant(name);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('open', 'close', 'offline', 'online', 'noConsent', 'consent', 'hide', 'show'),
      who,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ do: always('fault'), who },
      fault: fc.constantFrom<TeamFault>('lost', 'lost', 'cut', 'throttled', 'unavailable', 'linkExpired'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ do: always('send'), who },
      parts: fc.integer({ min: 1, max: 3 }),
      isWhole: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('sendRest', 'know'), who, upload }) },
  { weight: 3, arbitrary: fc.record({ do: always('read'), who, upload, isDone: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ do: always('name'), who, upload },
      name: fc.constantFrom('Autumn', 'Winter', 'Spring', null),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: always('ask'), who, upload, isAsked: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: always('archive'), who, upload, isArchived: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: always('delete'), item: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('gone', 'back', 'expire') }) },
  {
    weight: 7,
    arbitrary: fc.record({ do: always('pass'), seconds: fc.constantFrom(0, 1, 3, 20, 80, 200) }),
  },
);

/** Two people share different parts of an upload before they know of each other: any order would bring that about too rarely. */
const bothAtOnce: readonly Step[] = [
  { do: 'pass', seconds: 3 },
  { do: 'send', who: 0, parts: 2, isWhole: true },
  { do: 'know', who: 1, upload: 0 },
  { do: 'name', who: 1, upload: 0, name: 'Autumn' },
];
/** A colleague opens an upload part by part, each by its own link. */
const openedInParts: readonly Step[] = [
  { do: 'send', who: 0, parts: 2, isWhole: false },
  { do: 'read', who: 2, upload: 0, isDone: false },
  { do: 'sendRest', who: 0, upload: 0 },
  { do: 'know', who: 2, upload: 0 },
];
const start = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant(bothAtOnce) },
  { weight: 1, arbitrary: fc.constant(openedInParts) },
);

interface Sent {
  readonly id: string;
  readonly parts: readonly BatchTrackingId[];
  readonly sender: TeamBrowser;
  /** How many of the parts are sent. */
  count: number;
}

interface Decided {
  readonly by: TeamBrowser;
  readonly upload: Sent;
  readonly field: 'name' | 'asked' | 'archived';
  readonly value: string | boolean | null;
}

const party: Party = 'customer';

async function run(steps: readonly Step[]): Promise<void> {
  const team = new SimulatedTeam(people);
  vi.stubGlobal('Date', team.date);
  const { browser, browsers, list, customerId } = team;
  const sent: Sent[] = [];
  const decided: Decided[] = [];
  let wasDeleted = false;
  for (const one of browsers) one.open();

  const partsOf = ({ parts, count }: Sent) => parts.slice(0, count);
  const send = ({ id, parts, sender, count }: Sent, isNew: boolean) =>
    sender.send(
      id,
      parts.map((part, index) => (index < count ? part : null)),
      isNew,
    );

  async function take(one: Step): Promise<void> {
    const person = 'who' in one ? (browsers[one.who] as TeamBrowser) : (browsers[0] as TeamBrowser);
    const chosen = 'upload' in one ? sent[one.upload] : undefined;
    switch (one.do) {
      case 'open':
        if (person.tabs.length < 2) person.open();
        return;
      case 'close':
        return person.close(0);
      case 'hide':
      case 'show':
        return person.tabs[0]?.tab.setVisible(one.do === 'show');
      case 'offline':
      case 'online':
        return person.setOnline(one.do === 'online');
      case 'noConsent':
      case 'consent':
        person.hasConsent = one.do === 'consent';
        return;
      case 'fault':
        person.caller.faults.push(one.fault);
        return;
      case 'send': {
        if (sent.length > 2) return;
        const number = sent.length + 1;
        const parts = Array.from(
          { length: one.parts },
          (_, index) => `00000000-0000-4000-8000-0000000000${number}${index + 1}` as BatchTrackingId,
        );
        const upload = { id: `U${number}`, parts, sender: person, count: one.isWhole ? one.parts : 1 };
        sent.push(upload);
        return send(upload, true);
      }
      case 'sendRest':
        if (!chosen || chosen.count === chosen.parts.length) return;
        chosen.count += 1;
        return send(chosen, false);
      case 'know':
        // Opened by a link that names the last part alone.
        return chosen && person.read(partsOf(chosen).slice(-1));
      case 'read':
        if (!chosen) return;
        if (one.isDone) for (const part of partsOf(chosen)) team.finished.add(part);
        return person.read(partsOf(chosen));
      case 'name': {
        if (!chosen) return;
        decided.push({ by: person, upload: chosen, field: 'name', value: one.name });
        await nameUpload(person.account, customerId, partsOf(chosen), one.name);
        return;
      }
      case 'ask': {
        if (!chosen) return;
        decided.push({ by: person, upload: chosen, field: 'asked', value: one.isAsked });
        const date = one.isAsked ? new Date() : null;
        await markAsked(person.account, customerId, partsOf(chosen), party, date);
        return;
      }
      case 'archive': {
        if (!chosen) return;
        decided.push({ by: person, upload: chosen, field: 'archived', value: one.isArchived });
        const { isArchived } = one;
        await person.hooks.note(person.account, customerId, partsOf(chosen), { isArchived });
        return;
      }
      case 'delete': {
        const id = [...list.items.keys()][one.item];
        if (id === undefined) return;
        wasDeleted = true;
        return list.delete(id);
      }
      case 'gone':
      case 'back':
        list.isGone = one.do === 'gone';
        return;
      case 'expire':
        return list.expireLinks();
      case 'pass':
        return browser.pass(one.seconds * 1_000);
      default:
        one satisfies never;
    }
  }

  for (const one of steps) {
    await take(one);
    // No two people decide within the same millisecond.
    await browser.pass(1);
  }

  // Everything that can come to rest does.
  list.isGone = false;
  for (const person of browsers) {
    person.caller.faults.length = 0;
    person.hasConsent = true;
    person.setOnline(true);
    while (person.tabs.length > 0) person.close(0);
    person.open();
  }
  const since = browser.now;
  while (!isAtRest()) {
    expect(browser.now - since, 'comes to rest').toBeLessThan(25 * 60_000);
    await browser.pass(30_000);
  }

  const items = [...list.items.values()].map(({ fields }) => readFields(fields, Date.now()));
  const ids = items.flatMap((upload) => upload?.parts.map(({ trackingId }) => trackingId) ?? ['unreadable']);
  expect(ids, 'no upload is there twice').toHaveLength(new Set(ids).size);

  const shown = await Promise.all(browsers.map((person) => shownBy(person)));
  for (const one of shown) expect(one, 'everybody has the same list').toEqual(shown[0]);
  if (!wasDeleted)
    expect(ids, 'and all of it is there').toEqual(
      expect.arrayContaining(sent.flatMap((upload) => partsOf(upload))),
    );
  for (const person of browsers)
    expect(await teamEditsOf(person.account), 'nothing is waiting any more').toEqual([]);
  if (!wasDeleted) await expectNoneLost();
  team.end();

  /** For six minutes, everybody has looked at the list several times and had nothing to do. */
  function isAtRest(): boolean {
    const begun = browser.now - 6 * 60_000;
    const calls = list.calls.filter(({ at }) => at >= begun);
    // A person whose share of calls is used up can neither look nor do anything.
    const hasLooked = (person: TeamBrowser) => {
      const times = calls.flatMap(({ at, caller }) => (caller === person.caller ? at : []));
      return Math.max(...times) - Math.min(...times) > 2 * 60_000;
    };
    return begun >= since && calls.every(({ what }) => what === 'changes') && browsers.every(hasLooked);
  }

  /** What the team shares of each upload on the list, as this person's pages show it. */
  async function shownBy(person: TeamBrowser) {
    const listed = (await person.listed()).filter(({ team }) => team !== undefined);
    return listed
      .map(({ trackingIds, name, asked, verdict, team }) => ({
        ids: [...trackingIds].sort(),
        ...{ name, asked, registered: verdict?.registered ?? null },
        ...{ sentBy: team?.sentBy, askedBy: team?.askedBy, isArchived: team?.isArchived },
      }))
      .sort((one, other) => (String(one.ids) < String(other.ids) ? -1 : 1));
  }

  /** The last decision of each person about each thing is on the list, or that person was told what is there instead. */
  async function expectNoneLost() {
    for (const person of browsers) {
      const notices = await person.notices();
      for (const upload of sent) {
        const first = upload.parts[0] as BatchTrackingId;
        const item = items.find((one) => one?.parts.some(({ trackingId }) => trackingId === first));
        for (const field of ['name', 'asked', 'archived'] as const) {
          const last = decided.findLast(
            (one) => one.by === person && one.upload === upload && one.field === field,
          );
          if (last === undefined) continue;
          // Somebody else has decided the same since: what becomes of that is no concern of this person any more.
          const isTakenOver = decided
            .slice(decided.indexOf(last) + 1)
            .some((one) => one.upload === upload && one.field === field && one.value === last.value);
          if (isTakenOver) continue;
          const now = {
            name: item?.name?.value,
            asked: item?.asked[party] && item.asked[party].value !== null,
            archived: item?.archived?.value,
          }[field];
          const isTold = notices.some(
            ({ kind, replaced, trackingIds }) =>
              kind === 'replaced' &&
              replaced?.field === field &&
              trackingIds.some((id) => upload.parts.includes(id)),
          );
          expect(now === last.value || isTold, `${field} of ${upload.id} by ${person.me.name}`).toBe(true);
        }
      }
    }
  }
}

test(
  'in any order, everybody ends with the same list, no decision is lost silently, no upload is there twice',
  async () => {
    vi.stubGlobal('IDBKeyRange', simulatedKeyRange);
    const steps = fc.array(step, { maxLength: 25, size: 'max' });
    await fc.assert(
      fc.asyncProperty(start, steps, (first, others) => run([...first, ...others])),
      // A run takes far less than a second: one that never ends is a fault as well.
      { numRuns: simulatedRuns, timeout: 60_000, examples: [[openedInParts, []]] },
    );
    vi.unstubAllGlobals();
  },
  60 * 60_000,
);
