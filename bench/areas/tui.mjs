// A frame of the terminal UI over 100,000 cases: the reducer, the view and what Ink writes, from a key to its bytes.
// Times are those of the processor, so that other work of the machine does not count.
import { EventEmitter } from 'node:events';
import { render } from 'ink';
import { createElement } from 'react';
import { caseColumns } from '../../dist/report/workbench/case-columns.js';
import { caseRow } from '../../dist/report/workbench/case-row.js';
import { overviewCounter } from '../../dist/report/workbench/count-overview.js';
import { riskRows } from '../../dist/report/workbench/risk-row.js';
import { actionOf } from '../../dist/tui/active-keys.js';
import { Frame } from '../../dist/tui/frame.js';
import { reduce } from '../../dist/tui/reduce.js';
import { openingState } from '../../dist/tui/state.js';

const COUNT = 100_000;
const HOUR = 3_600_000;
const FROM = Date.UTC(2025, 0, 1);
const ZONES = { default: 'UTC', calendars: {} };
const PRIORITIES = ['Low', 'Moderate', 'High', 'Critical'];

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
];

/** What is pressed for each line of the table, and how often. */
const STEPS = [
  ['scroll by a line', 'down', 200],
  ['scroll by a page', 'page-down', 200],
  ['to the end and back', ['end', 'home'], 40],
  ['type a filter', ['/', ...'priority=high case-9', 'esc'], 4],
  ['sort by the next column', 's', 8],
];

/** The markdown of one run. */
export async function run() {
  const workbench = workbenchOf(COUNT);
  const rows = [];
  for (const size of SIZES) {
    for (const [what, keys, times] of STEPS)
      rows.push(rowOf(size, what, await frames(workbench, size, keys, times)));
  }
  return [
    '## tui\n',
    `A frame over ${COUNT.toLocaleString('en-US')} cases, in milliseconds of the processor from a key to the bytes that Ink writes (limit 50 ms). Sorting puts all of them in order anew.\n`,
    '| terminal | what | median | p95 | slowest |\n|---|---|--:|--:|--:|',
    ...rows,
    '',
  ].join('\n');
}

function rowOf({ columns, rows }, what, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = share => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(1);
  return `| ${columns}×${rows} | ${what} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`;
}

/** Milliseconds of every frame after a key. */
async function frames(workbench, size, keys, times) {
  let state = press(workbench, openingState(workbench, size, 'dark'), '2');
  const stdout = Object.assign(new EventEmitter(), { ...size, isTTY: true, write: () => true });
  const ink = render(createElement(Frame, { workbench, state }), {
    stdout,
    debug: true,
    patchConsole: false,
  });
  const taken = [];
  const all = Array.from({ length: times }, () => keys).flat();
  for (const [index, key] of all.entries()) {
    const before = process.cpuUsage();
    state = press(workbench, state, key);
    ink.rerender(createElement(Frame, { workbench, state }));
    if (index >= Math.min(20, all.length / 4)) taken.push(milliseconds(before));
    if (index % 20 === 0) await new Promise(setImmediate);
  }
  ink.unmount();
  return taken;
}

function milliseconds(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function press(workbench, state, key) {
  const action = actionOf(state, key);
  return action === undefined ? state : reduce(workbench, state, action);
}

function workbenchOf(count) {
  const cases = Array.from({ length: count }, (_, index) => caseOf(index));
  return {
    title: 'bench',
    summary: `${count} cases`,
    cases: cases.map(({ timeline, result }) => caseRow('log', timeline, result)),
    columns: caseColumns('UTC', ['priority']),
    risks: riskRows(cases),
    overview: overviewCounter(
      cases.map(({ timeline, result }) => ({ createdAt: timeline.createdAt, result })),
      'UTC',
    ),
  };
}

/** A case of three milestones; every seventh is open, every third is violated. */
function caseOf(index) {
  const id = `case-${(index * 7919) % COUNT}`;
  const createdAt = FROM + (index % 8760) * HOUR;
  const milestones = ['first-response', 'workaround', 'resolution'].map(milestone => ({
    case: id,
    process: index % 2 === 0 ? 'premium' : 'standard',
    processVersion: 1,
    milestone,
    id: milestone,
    occurrence: 1,
    cycle: 1,
    state: index % 7 === 0 ? 'running' : 'completed',
    start: createdAt,
    target: createdAt + 4 * HOUR,
    violated: index % 3 === 0,
    remaining: (index % 100) * 60_000,
    calendar: { name: '24x7', source: 'fallback' },
    actions: [],
  }));
  const fields = { priority: PRIORITIES[index % PRIORITIES.length], subject: `Subject ${index}` };
  const result = { case: id, process: milestones[0].process, processVersion: 1, milestones, fields };
  return { timeline: { createdAt }, result, zones: ZONES };
}
