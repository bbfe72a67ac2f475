interface Budget {
  readonly name: string;
  readonly unit: '×' | 'ms' | '%' | 'requests' | 'rounds' | 'rows' | 'spots' | 'tasks' | 'changes' | 'MB';
  /** The most it should be. */
  readonly budget: number;
  /** A budget that cannot be met for now, and the limit that holds until then. `because` is for docs/performance.md. */
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
      limit: 1.65,
      because:
        'The floor only has to load; the app also has to run. A trace shows the main thread busy from the moment when the last file is there: its modules for 30 ms, the theme and the router for 25, and drawing the page for 200 to 230, of which 60 are layout and style. The two-core machine of the measurement compiles that file, emulates the network and serves it at the same time.',
    },
  },
  linkWarm: {
    name: 'link → rows, cached',
    unit: '×',
    budget: 1.6,
    explanation: coldAndWarm,
    accepted: {
      limit: 2.15,
      because:
        'The main thread is busy from the first script to the rows: the stored token until the call leaves, the app’s modules, drawing the page (150 ms) while the answer arrives, and drawing it again with the rows (130 ms, half of it layout, style and paint).',
    },
  },
  requestsCold: {
    ...{ name: 'requests before the rows, nothing cached', unit: 'requests', budget: 15 },
    explanation: 'Sent over the network until the rows are painted.',
  },
  requestsWarm: {
    ...{ name: 'requests before the rows, cached', unit: 'requests', budget: 15 },
    explanation: 'The page, with `config.json` in it, the status, the customer and the icon: everything else is in the cache.',
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
      limit: 4.5,
      because:
        'Both end with a frame, and the bare table takes two or three of them, 29 to 54 ms from run to run: the same 100 ms are then between 2.1 and 3.9 times as long. A profile shows 30 to 50 ms in React, the page of the upload and its rows together, and 35 to 50 for style, layout and paint.',
    },
  },
  firstRows10k: {
    name: 'answer → first rows, 10,000 devices',
    unit: '×',
    budget: 3,
    explanation: firstRows,
    accepted: { limit: 4.5, because: 'As with 500 devices.' },
  },
  firstRows100k: {
    name: 'answer → first rows, 100,000 devices',
    unit: '×',
    budget: 3,
    explanation: firstRows,
    accepted: {
      limit: 3.8,
      because:
        'A third of it is decoding and parsing 13 MB, a fifth is reading 100,000 rows, and a sixth is collecting garbage. Through the worker the rows come later, because all of them have to be copied.',
    },
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
    accepted: {
      limit: 4.2,
      because:
        'Looking through 100,000 rows and counting their outcomes takes some 35 ms, in slices. The rest is drawing, and the browser’s own work with 13 MB on their way to the worker and back.',
    },
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
      limit: 35,
      because:
        'Each third turn of the wheel is 2,400 px, which replaces every row on the screen. A profile shows 40 ms for it: 20 in React, 10 to 17 in finding the styles of 400 elements (the longer ago the browser has collected garbage, the more), 8 in painting them in software. The bare list has nothing to draw. A turn of 400 px takes 20 to 25 ms. How many frames are late depends on what else the machine does: 4 to 26 %.',
    },
  },
  scroll100k: {
    ...{ name: 'frames over 33 ms while scrolling, 100,000 devices', unit: '%', budget: 1 },
    explanation: 'The same.',
    accepted: {
      limit: 35,
      because: 'As with 10,000 devices.',
    },
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
