// Business time beside its peers, on the same sums: P1 (cost independent of span and calendar), P2 (peers), P3 (compiling).
import { do_not_optimize, measure } from 'mitata';
import { hoursFilter } from '../../dist/app/hours.js';
import { compileCalendar } from '../../dist/time/compile-calendar.js';
import { CALENDARS } from '../calendars.mjs';
import { PEERS } from '../peers.mjs';

const HOUR = 3_600_000;
const SPANS = [
  ['1 h', HOUR],
  ['3 d', 24 * HOUR],
  ['90 d', 720 * HOUR],
];
const COUNT = 4096;
const FROM = Date.UTC(2025, 0, 1);
const YEAR = 365 * 24 * HOUR;

/** The same instants on every run: a linear congruential generator. */
const instants = Float64Array.from({ length: COUNT }, (_, index) => {
  return FROM + (((index * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648) * YEAR;
}).map(Math.floor);

/** Nanoseconds of one of `count` sums of a round, the least of many rounds: what the machine can do when nobody disturbs it. */
async function nanoseconds(round, count) {
  const options = { min_cpu_time: 100e6, min_samples: count < COUNT ? 2 : 50 };
  const { min } = await measure(() => {
    do_not_optimize(round(count));
  }, options);
  return min / count;
}

const adding = (calendar, amount) => count => {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += calendar.add(instants[index], amount);
  return sum;
};
/** A loop of its own for the others: one that saw several sorts of `add` would slow ours. */
const asking = (theirs, amount) => count => {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += theirs(instants[index], amount);
  return sum;
};
const measuring = (calendar, amount) => count => {
  let sum = 0;
  for (let index = 0; index < count; index++)
    sum += calendar.between(instants[index], instants[index] + amount);
  return sum;
};

/** The markdown of one run. */
export async function run() {
  const calendars = CALENDARS.map(spec => ({ spec, calendar: compileCalendar(spec) }));
  for (const { calendar } of calendars) {
    for (const [, amount] of SPANS) {
      await nanoseconds(adding(calendar, amount), COUNT);
      await nanoseconds(measuring(calendar, amount), COUNT);
    }
  }
  return [
    '## time\n',
    await sums(calendars),
    await peers(calendars),
    await compiling(calendars),
    await lines(),
  ].join('\n');
}

/** How often each sum is measured, in turn with the others, so that a disturbance of some seconds strikes all alike. */
const ROUNDS = 5;

async function sums(calendars) {
  const rows = calendars.flatMap(({ spec, calendar }) =>
    SPANS.map(([span, amount]) => ({
      name: spec.name,
      span,
      calendar,
      amount,
      add: Infinity,
      between: Infinity,
    })),
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of rows) {
      const { calendar, amount } = row;
      row.add = Math.min(row.add, await nanoseconds(adding(calendar, amount), COUNT));
      row.between = Math.min(row.between, await nanoseconds(measuring(calendar, amount * 3), COUNT));
    }
  }
  const of = (name, span) => rows.find(row => row.name === name && row.span === span)?.add ?? Number.NaN;
  const bySpan = Math.max(...calendars.map(({ spec }) => of(spec.name, '90 d') / of(spec.name, '1 h')));
  const threeDays = calendars.map(({ spec }) => of(spec.name, '3 d'));
  const byCalendar = Math.max(...threeDays) / Math.min(...threeDays);
  return [
    '### P1: a sum\n',
    '| calendar | span | add, ns | between, ns |\n|---|---|--:|--:|',
    ...rows.map(
      ({ name, span, add, between }) => `| ${name} | ${span} | ${add.toFixed(1)} | ${between.toFixed(1)} |`,
    ),
    `\n\`add\` of 90 d ÷ 1 h, worst calendar: ${bySpan.toFixed(2)} (limit 1.3); slowest ÷ fastest calendar at 3 d: ${byCalendar.toFixed(2)} (limit 1.3).\n`,
  ].join('\n');
}

async function peers(calendars) {
  const rows = [];
  for (const peer of PEERS) {
    for (const { spec, calendar } of calendars) {
      const theirs = peer.open(spec);
      for (const [span, amount] of SPANS) {
        const count = span === '90 d' ? 4 : 32;
        const sample = [...instants].slice(0, 32);
        const wrong = sample.filter(from => theirs(from, amount) !== calendar.add(from, amount)).length;
        const cost = await nanoseconds(asking(theirs, amount), count);
        const ours = await nanoseconds(adding(calendar, amount), COUNT);
        const ratio = Math.round(cost / ours).toLocaleString('en-US');
        rows.push(
          `| ${peer.name} | ${spec.name} | ${span} | ${(cost / 1000).toFixed(0)} | ${ratio} × | ${wrong} of 32 |`,
        );
      }
    }
  }
  return [
    '### P2: the same sums by others\n',
    '| peer | calendar | span | µs | ours is faster | answers unlike ours |\n|---|---|---|--:|--:|--:|',
    ...rows,
    '',
  ].join('\n');
}

/** `hours --stdin` without its input and output: lines answered in a second. */
async function lines() {
  const calendar = { timeZone: 'America/New_York', week: { 'mon-fri': '09:00-17:00' } };
  const questions = [...instants].map(from =>
    JSON.stringify({ op: 'add', from: new Date(from).toISOString(), amount: '4h', calendar }),
  );
  const answer = hoursFilter(undefined);
  const cost = await nanoseconds(count => {
    let length = 0;
    for (let index = 0; index < count; index++) length += answer(questions[index]).length;
    return length;
  }, COUNT);
  const rate = Math.round(1e9 / cost).toLocaleString('en-US');
  return `### hours --stdin\n\n${rate} lines a second, each with its calendar (limit 200,000).\n`;
}

async function compiling(calendars) {
  const years = 10;
  const rows = [];
  for (const { spec } of calendars) {
    const { min } = await measure(() => openYears(spec, years), { min_cpu_time: 200e6 });
    rows.push(
      `| ${spec.name} | ${(min / years / 1e6).toFixed(3)} | ${((await bytesOf(spec, years)) / 1000).toFixed(1)} |`,
    );
  }
  return [
    '### P3: compiling\n',
    '| calendar | ms a year (limit 0.15) | kB a year (limit 5) |\n|---|--:|--:|',
    ...rows,
    '',
  ].join('\n');
}

function openYears(spec, years) {
  const calendar = compileCalendar(spec);
  calendar.between(FROM, FROM + HOUR);
  calendar.between(FROM, FROM + years * YEAR);
  return calendar;
}

/** Memory of one calendar a year, from the growth of the heap and of typed arrays over a hundred of them. */
async function bytesOf(spec, years) {
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const kept = Array.from({ length: 100 }, () => openYears(spec, years));
  const grown = used() - before;
  return grown / kept.length / years;
}
