interface Budget {
  readonly name: string;
  readonly unit: '×' | 'ms' | '%' | 'requests' | 'rounds' | 'rows' | 'spots' | 'tasks' | 'changes' | 'MB';
  /** The most it should be. */
  readonly budget: number;
  /** The limit that holds on a slower or busier machine, where the budget cannot be met. `because` is for docs/performance.md. */
  readonly accepted?: { readonly limit: number; readonly because: string };
  /** What is measured, and beside what. */
  readonly explanation: string;
}

const coldAndWarm =
  'Beside a page that loads the same bytes as one script next to the same status answer and paints a bare table. 100 ms latency, 10 Mbit/s, through the shipped nginx configuration.';
const firstRows =
  'From the answer to the painted rows. Beside parsing the same answer and painting a bare table of 30 rows.';
const sorting =
  'From the click to the painted rows. Beside `Array.prototype.sort` with the same collator, which paints nothing.';

/** Every figure of `npm run bench`, in the order of docs/performance.md. */
export const budgets = {
  linkCold: {
    name: 'link → rows, nothing cached',
    unit: '×',
    budget: 1.3,
    explanation: coldAndWarm,
    accepted: {
      limit: 1.55,
      because:
        'Met on a quiet machine, and between 1.3 and 1.4 with the processor at half its speed. The floor only has to load, and the app also has to run. In a trace of the full speed, the main thread is busy with modules for 20 ms after the last file has come, with the theme and the router for 10, and with drawing the page for 120, a third of which is layout, style and paint.',
    },
  },
  linkWarm: {
    name: 'link → rows, cached',
    unit: '×',
    budget: 1.6,
    explanation: coldAndWarm,
    accepted: {
      limit: 1.8,
      because:
        'Met on a quiet machine, and about 1.5 with the processor at half its speed. Without files to wait for, what is left is the same work: 85 ms until the page is drawn for the first time, while the answer is on its way, and 65 ms from the answer to the rows.',
    },
  },
  requestsCold: {
    ...{ name: 'requests before the rows, nothing cached', unit: 'requests', budget: 15 },
    explanation: 'Sent over the network until the rows are painted.',
  },
  requestsWarm: {
    ...{ name: 'requests before the rows, cached', unit: 'requests', budget: 15 },
    explanation:
      'The page, with `config.json` in it, the status, the customer and the icon: everything else is in the cache.',
  },
  roundCold: {
    ...{ name: 'round of the status request, nothing cached', unit: 'rounds', budget: 3 },
    explanation:
      'How many requests are made one after the other until the status is asked for, itself included.',
  },
  roundWarm: {
    ...{ name: 'round of the status request, cached', unit: 'rounds', budget: 3 },
    explanation: 'The same with a full cache.',
  },
  firstRows500: {
    name: 'answer → first rows, 500 devices',
    unit: '×',
    budget: 3,
    explanation: firstRows,
    accepted: {
      limit: 4,
      because:
        'Met on a quiet machine, and about 3 with the processor at half its speed. Both end with a frame, and the bare table takes only one to three of them, so a single frame more or less changes the ratio by a third or more.',
    },
  },
  firstRows10k: {
    name: 'answer → first rows, 10,000 devices',
    unit: '×',
    budget: 3,
    explanation: firstRows,
    accepted: { limit: 4, because: 'As with 500 devices.' },
  },
  firstRows100k: {
    name: 'answer → first rows, 100,000 devices',
    unit: '×',
    budget: 3,
    explanation: firstRows,
  },
  pollTask10k: {
    ...{ name: 'longest task of a poll that changes 1 %, 10,000 devices', unit: 'ms', budget: 50 },
    explanation:
      "Of the page's main thread, from the answer until a second after the paint; the median of 7 polls.",
  },
  pollTask100k: {
    ...{ name: 'longest task of a poll that changes 1 %, 100,000 devices', unit: 'ms', budget: 50 },
    explanation: 'The same. The answer of 13 MB is read and compared in a worker.',
  },
  pollTime: {
    ...{ name: 'main-thread time of a poll that changes 10 rows, 100,000 devices', unit: '×', budget: 3 },
    explanation:
      'Beside a poll of 1,000 devices that changes 10 rows. Both paint the same, so the rest grows with the list.',
  },
  pollRows10k: {
    ...{ name: 'rows touched that did not change, 10,000 devices', unit: 'rows', budget: 0 },
    explanation: 'Elements of visible rows that a poll touched although the row reads as before.',
  },
  pollRows100k: {
    ...{ name: 'rows touched that did not change, 100,000 devices', unit: 'rows', budget: 0 },
    explanation: 'The same.',
  },
  key10k: {
    ...{ name: 'key in the search → paint, 10,000 devices', unit: 'ms', budget: 50 },
    explanation:
      'The duration that the browser reports for the key, in steps of 8 ms; the slowest of the first four keys after the page has come, the median of 7 times.',
  },
  key100k: {
    ...{ name: 'longest task while typing, 100,000 devices', unit: 'ms', budget: 50 },
    explanation:
      'The first four keys after the page has come, the median of 7 times. The search goes through the list in slices.',
  },
  sort10k: {
    name: 'sort by serial number → paint, 10,000 devices',
    unit: '×',
    budget: 2,
    explanation: sorting,
  },
  sort100k: {
    name: 'sort by serial number → paint, 100,000 devices',
    unit: '×',
    budget: 2,
    explanation: sorting,
  },
  scroll10k: {
    ...{ name: 'frames over 33 ms while scrolling, 10,000 devices', unit: '%', budget: 1 },
    explanation:
      'Percentage points more than a bare scrolled element of the same height has. The browser draws in software here.',
    accepted: {
      limit: 30,
      because:
        'Met on a quiet machine, 1 to 10 % with the processor at half its speed, and up to 26 % on one that it shared with others. Each third turn of the wheel is 2,400 px, which replaces every row on the screen: in a profile of half the speed 40 ms, 20 of them in React, 10 to 17 in finding the styles of 400 elements (the longer ago the browser has collected garbage, the more), and 8 in painting them in software. The bare list has nothing to draw. A turn of 400 px takes 20 to 25 ms.',
    },
  },
  scroll100k: {
    ...{ name: 'frames over 33 ms while scrolling, 100,000 devices', unit: '%', budget: 1 },
    explanation: 'The same.',
    accepted: { limit: 30, because: 'As with 10,000 devices.' },
  },
  blank10k: {
    ...{ name: 'blank places while scrolling, 10,000 devices', unit: 'spots', budget: 0 },
    explanation: 'Three places in the list are looked at in each frame.',
  },
  blank100k: {
    ...{ name: 'blank places while scrolling, 100,000 devices', unit: 'spots', budget: 0 },
    explanation: 'The same.',
  },
  overview: {
    ...{ name: 'overview with 200 followed uploads → list', unit: '×', budget: 1.5 },
    explanation: 'Beside the customers page with the same stored uploads.',
  },
  findRead: {
    ...{ name: 'longest task while 100,000 stored devices are read', unit: 'ms', budget: 50 },
    explanation: 'On the page “Find a device”, until everything that is stored can be searched.',
  },
  findKey: {
    ...{ name: 'key → first results on “Find a device”', unit: 'ms', budget: 100 },
    explanation: 'Among 100,000 stored devices; the slowest of 10 keys.',
  },
  findTask: {
    ...{ name: 'longest task while searching on “Find a device”', unit: 'ms', budget: 50 },
    explanation:
      'The same search, and texts that fit nearly everything or nothing; the second longest, because other processes make one of so many longer.',
  },
  jumpKey: {
    ...{ name: 'key → first results in the jump field', unit: 'ms', budget: 100 },
    explanation: 'Among the same devices; the slowest of 10 keys.',
  },
  jumpTask: {
    ...{ name: 'longest task while searching in the jump field', unit: 'ms', budget: 50 },
    explanation: 'The same.',
  },
  workbook: {
    ...{ name: 'longest task while a workbook of 10,000 devices is read', unit: 'ms', budget: 50 },
    explanation:
      'From choosing the file until its devices can be checked; the shortest of 5 times, because other processes make some longer.',
  },
  teamPull: {
    ...{ name: 'longest task while 5,000 shared uploads are read', unit: 'ms', budget: 50 },
    explanation:
      'The first reading of a team list, on the overview, until its last page is shown; the median of 5 times.',
  },
  heap: {
    ...{ name: 'heap growth from the 10th to the 1,000th poll', unit: 'MB', budget: 5 },
    explanation: '1,000 devices, after garbage collection.',
  },
  idleChanges: {
    ...{ name: 'changes of an idle page in a minute', unit: 'changes', budget: 0 },
    explanation:
      'Of the document, on the page of a finished upload, once the bell is there and nothing has been requested for half a second.',
  },
  idleTasks: {
    ...{ name: 'tasks over 50 ms of an idle page in a minute', unit: 'tasks', budget: 0 },
    explanation: 'The same minute.',
  },
} as const satisfies Record<string, Budget>;

export type FigureId = keyof typeof budgets;

export type Verdict = 'within' | 'accepted' | 'over';

export function budgetOf(id: FigureId): Budget {
  return budgets[id];
}

/** An accepted exception is judged by its own limit, and never called within the budget. */
export function verdictOf(id: FigureId, measured: number): Verdict {
  const { budget, accepted } = budgetOf(id);
  if (measured <= budget) return 'within';
  return accepted !== undefined && measured <= accepted.limit ? 'accepted' : 'over';
}
