// The engine beside its twins, on the same cases: P4 (speed), P5 (threads), P6 (memory), P7 (growth), P11 (tests of scenarios).
import { Worker } from 'node:worker_threads';
import { prepare } from '../../dist/simulate/prepare.js';
import { runCase, simulateCase } from '../../dist/simulate/simulate-case.js';
import { compileCalendar } from '../../dist/time/compile-calendar.js';
import { CALENDARS } from '../calendars.mjs';
import { luxonCalendar } from '../engine/luxon-calendar.mjs';
import { promtoolTest } from '../engine/promtool.mjs';
import { commandTest } from '../engine/thousand-tests.mjs';
import { countTwin, twin } from '../engine/twin.mjs';
import { cases, milestones, noCounts, planOf, UNTIL } from '../engine/workload.mjs';

const [OFFICE] = CALENDARS;
const COUNT = 20_000;
const EVENTS = 8;
const ROUNDS = 7;

/** Processor nanoseconds of a piece of work: other processes that take their turn are not counted. */
function processorTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) * 1000;
}

/** The least times of several pieces of work, measured in turn, so that a disturbance strikes all alike. */
function leastTimes(works, rounds = ROUNDS) {
  const times = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, index) => {
      times[index] = Math.min(times[index], processorTime(work));
    });
  }
  return times;
}

/** Runs cases through the engine and counts what became of them, without making results. */
export function count(program, timelines, until = UNTIL) {
  const counts = noCounts();
  const see = run => {
    counts.actions += run.actionsRun;
    for (const { state, violated } of run.process?.occurrences ?? []) {
      if (violated) counts.violated++;
      else if (state === 'completed') counts.met++;
      else if (state === 'cancelled' || state === 'exited') counts.other++;
      else counts.open++;
    }
  };
  for (const timeline of timelines) runCase(program, timeline, { until }, see);
  return counts;
}

const programOn = (items, calendars) => prepare(planOf(items, calendars));
const number = value => Math.round(value).toLocaleString('en-US');
const ratio = value => (value >= 100 ? number(value) : value.toFixed(2));

/** The markdown of one run. */
export async function run() {
  return ['## engine\n', speed(), await threads(), memory(), growth(), tests()].join('\n');
}

function speed() {
  const plan = planOf(milestones(), [OFFICE]);
  const program = prepare(plan);
  const timelines = cases(COUNT);
  const few = timelines.slice(0, 200);
  const byObjects = twin(plan, compileCalendar(OFFICE));
  const byLuxon = twin(plan, luxonCalendar(OFFICE));
  const agreed = [count(program, few), countTwin(byObjects, few, UNTIL), countTwin(byLuxon, few, UNTIL)];
  const [ours, withResults, objects] = leastTimes([
    () => count(program, timelines),
    () => {
      for (const one of timelines) simulateCase(program, one, { until: UNTIL });
    },
    () => countTwin(byObjects, timelines, UNTIL),
  ]).map(time => time / COUNT);
  const luxon = leastTimes([() => countTwin(byLuxon, few, UNTIL)], 3)[0] / few.length;
  const line = (name, time) =>
    `| ${name} | ${number(time)} | ${((EVENTS / time) * 1000).toFixed(2)} | ${ratio(time / ours)} × |`;
  return [
    '### P4: replay in memory\n',
    'Four milestones, eight conditions, warnings, violations and success actions, eight events a case; processor time.\n',
    '| engine | ns a case | M events/s | ours is faster |\n|---|--:|--:|--:|',
    line('milepost, counts only', ours),
    line('milepost, with results', withResults),
    line('one object per event, every condition on every event, the same calendar', objects),
    line('the same with a loop over days with luxon', luxon),
    `\n${agreed.every(one => JSON.stringify(one) === JSON.stringify(agreed[0])) ? 'All count the same' : `They do not count the same: ${JSON.stringify(agreed)}`}. Limits: 8 ×, 3,000 ×, 12 M events/s.\n`,
  ].join('\n');
}

/** Wall time of the same cases in one worker thread and in two. */
async function threads() {
  const times = [];
  for (const workers of [1, 2]) {
    const runs = [];
    for (let round = 0; round < 3; round++) runs.push(await inThreads(workers));
    times.push(runs.reduce((a, b) => (a.time < b.time ? a : b)));
  }
  const [one, two] = times;
  return [
    '### P5: worker threads\n',
    `Two threads are ${(one.time / two.time).toFixed(2)} × as fast as one (limit 1.7), wall time; the counts ${one.counts === two.counts ? 'are the same' : 'differ'}.\n`,
  ].join('\n');
}

async function inThreads(workers) {
  const file = new URL('../engine/worker.mjs', import.meta.url);
  const pool = Array.from(
    { length: workers },
    (_, index) => new Worker(file, { workerData: { index, workers } }),
  );
  await Promise.all(pool.map(worker => message(worker)));
  const start = performance.now();
  for (const worker of pool) worker.postMessage('run');
  const counted = await Promise.all(pool.map(worker => message(worker)));
  const time = performance.now() - start;
  await Promise.all(pool.map(worker => worker.terminate()));
  const sum = noCounts();
  for (const counts of counted) for (const key of Object.keys(sum)) sum[key] += counts[key];
  return { time, counts: JSON.stringify(sum) };
}

function message(worker) {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Ten million cases, as many as a large organisation has in years. */
const MANY = 10_000_000;

/** What a case takes while the engine streams through many, in bytes and in time, and what its full result takes. */
function memory() {
  const program = programOn(milestones(), [OFFICE]);
  const timelines = cases(10_000);
  const stream = total => () => {
    for (let done = 0; done < total; done += timelines.length) count(program, timelines);
  };
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const [few] = leastTimes([stream(MANY / 100)], 5);
  const before = used();
  const whole = processorTime(stream(MANY));
  const grown = Math.max(0, used() - before) / MANY;
  const { maxRSS } = process.resourceUsage();
  const held = cases(20_000);
  const full = used();
  const results = held.map(one => simulateCase(program, one, { until: UNTIL }));
  const result = (used() - full) / results.length;
  return [
    '### P6: memory\n',
    `Ten million cases streamed: ${grown.toFixed(2)} bytes a case are left behind (limit 300); at its peak the process had ${number(maxRSS / 1024)} MiB (limit 1,536).`,
    `A case among ten million costs ${(whole / MANY / (few / (MANY / 100))).toFixed(2)} × what it costs among a hundred thousand (P7, limit 1.15).`,
    `Who keeps the full result of every case, rows and actions as objects, keeps ${number(result)} bytes a case.\n`,
  ].join('\n');
}

function growth() {
  const many = Array.from({ length: 500 }, (_, index) => ({ ...OFFICE, name: `hours ${index}` }));
  const named = index => ({ businessHours: `hours ${index % 500}` });
  const region = index => ({ region: `region ${index % 2_500}` });
  const sorted = list => list.sort((a, b) => a.fields.region.localeCompare(b.fields.region));
  const perRegion = n =>
    Array.from({ length: n }, (_, index) => milestones(` ${index}`, inRegion(index))).flat();
  const works = [
    [programOn(milestones(), [OFFICE]), cases(10_000)],
    [programOn(milestones(), many), cases(10_000, named)],
    [programOn(perRegion(2), [OFFICE]), cases(10_000, index => ({ region: `region ${index % 2}` }))],
    [programOn(perRegion(2_500), [OFFICE]), cases(10_000, region)],
    [programOn(perRegion(2_500), [OFFICE]), sorted(cases(10_000, region))],
  ];
  for (const [program, timelines] of works) count(program, timelines);
  const [one, calendars, eight, thousands, inOrder] = leastTimes(
    works.map(
      ([program, timelines]) =>
        () =>
          count(program, timelines),
    ),
  );
  return [
    '### P7: growth\n',
    '| what | ratio | limit |\n|---|--:|--:|',
    `| 500 calendars against one, cases in no order | ${(calendars / one).toFixed(2)} | 1.25 |`,
    `| 10,000 milestones against eight, four of them for each case, each case of another region than the last | ${(thousands / eight).toFixed(2)} | 1.4 |`,
    `| the same, cases in order of their region | ${(inOrder / eight).toFixed(2)} | 1.4 |\n`,
  ].join('\n');
}

function inRegion(index) {
  return {
    op: 'equal',
    left: { op: 'read', path: 'region', type: 'text' },
    right: { op: 'literal', value: `region ${index}` },
  };
}

/** A test of promtool steps a clock through the whole span; ours goes from event to event. */
function tests() {
  const program = programOn(milestones(), [OFFICE]);
  const [timeline] = cases(1);
  const stretched = spanOf(timeline, 365);
  const shrunk = spanOf(timeline, 1);
  const repeat = one => () => {
    for (let round = 0; round < 2_000; round++)
      simulateCase(program, one, { until: UNTIL + 365 * 86_400_000, trace: () => {} });
  };
  const [year, day] = leastTimes([repeat(stretched), repeat(shrunk)]).map(time => time / 2_000);
  const theirs = promtoolTest(24 * 60, 20);
  const whole = commandTest(1_000);
  const beside = ours => (theirs === undefined ? '' : `, ${number(theirs / ours)} × as fast (limit 20)`);
  return [
    '### P11: tests\n',
    theirs === undefined
      ? '`promtool` is not installed: skipped.'
      : `\`promtool test rules\` takes ${theirs.toFixed(1)} ms for a test over a day.`,
    `The engine takes ${(day / 1e6).toFixed(3)} ms, with its trace${beside(day / 1e6)}; \`milepost test\` of a thousand scenario files ${whole.toFixed(2)} ms each, reading and checking included${beside(whole)}.`,
    `A simulated year costs ${(year / day).toFixed(2)} × a simulated day (limit 1.2).\n`,
  ].join('\n');
}

/** The same case with its events spread over so many days. */
function spanOf(timeline, days) {
  const step = (days * 86_400_000) / timeline.events.length;
  return {
    ...timeline,
    events: timeline.events.map((event, index) => ({
      ...event,
      at: Math.floor(timeline.createdAt + step * (index + 1)),
    })),
  };
}
