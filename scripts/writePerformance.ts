import { readFileSync, writeFileSync } from 'node:fs';
import { budgetOf, type FigureId, type Verdict } from '../bench/budgets.ts';

/* Writes the chart docs/performance.svg, and the table in docs/performance.md, from bench/results.json. */

interface Result {
  readonly id: FigureId;
  readonly name: string;
  readonly measured: number;
  readonly unit: string;
  readonly budget: number;
  readonly acceptedLimit?: number;
  readonly verdict: Verdict;
  readonly details?: string;
}

interface Results {
  readonly machine: Readonly<Record<'cores' | 'memoryGiB' | 'node' | 'chromium', string | number>>;
  readonly results: readonly Result[];
}

const { machine, results }: Results = JSON.parse(readFileSync('bench/results.json', 'utf8'));

const [rowHeight, left, scale, width] = [22, 470, 260, 1000];
const colors = { within: '#2e7d32', accepted: '#b26a00', over: '#c62828' } as const satisfies Record<
  Verdict,
  string
>;

/** Bars as long as the figure is of its budget; a budget of 0 that is met has none. */
function chart(): string {
  const height = (results.length + 2) * rowHeight;
  const rows = results.map(({ name, measured, unit, budget, verdict }, index) => {
    const y = (index + 1) * rowHeight;
    const share = budget === 0 ? Math.min(measured, 2) : Math.min(measured / budget, 2);
    const bar = Math.round(share * scale);
    return [
      `<text x="${left - 8}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>`,
      `<rect x="${left}" y="${y + 3}" width="${bar}" height="${rowHeight - 6}" fill="${colors[verdict]}"/>`,
      `<text x="${left + bar + 6}" y="${y + 15}">${measured} ${escaped(unit)}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>Measured figures as a share of their budgets</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${left + scale}" y="15" text-anchor="middle">budget</text>
${rows.join('\n')}
<line x1="${left + scale}" x2="${left + scale}" y1="${rowHeight - 4}" y2="${height - rowHeight}" stroke="#000" stroke-dasharray="4 3"/>
</svg>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function table(): string {
  const rows = results.map(({ id, name, measured, unit, budget, acceptedLimit, verdict, details }) => {
    const limit = acceptedLimit === undefined ? '' : `, accepted up to ${acceptedLimit}`;
    const of = details === undefined ? '' : ` (${details})`;
    return `| ${name} | ${measured} ${unit}${of} | ${budget}${limit} | ${verdict} | ${budgetOf(id).explanation} |`;
  });
  const exceptions = results.flatMap(({ id, name }) => {
    const accepted = budgetOf(id).accepted;
    return accepted ? `- **${name}**, accepted up to ${accepted.limit}: ${accepted.because}` : [];
  });
  return [
    `Measured with ${machine.cores} cores, ${machine.memoryGiB} GiB of memory, Node.js ${machine.node} and Chromium ${machine.chromium}.`,
    '',
    '| figure | measured | budget | verdict | what it is |',
    '|---|---|---|---|---|',
    ...rows,
    ...(exceptions.length > 0 ? ['', '### Limits on a slower or busier machine', '', ...exceptions] : []),
  ].join('\n');
}

const [start, end] = ['<!-- written by `npm run bench` -->', '<!-- end -->'];
const file = 'docs/performance.md';
const text = readFileSync(file, 'utf8');
const [before = '', rest = ''] = text.split(start);
writeFileSync(file, `${before}${start}\n\n${table()}\n\n${end}${rest.split(end)[1] ?? ''}`);
writeFileSync('docs/performance.svg', chart());
