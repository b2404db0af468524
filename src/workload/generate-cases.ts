import type { CaseEvent, CaseTimeline } from '../simulate/timeline.js';
import { alwaysOpen } from '../time/always-open.js';
import type { Calendar } from '../time/calendar.js';
import { compileCalendar } from '../time/compile-calendar.js';
import type { Duration } from '../time/duration.js';
import { type Instant, instant } from '../time/instant.js';
import { drawArrivals } from './arrivals.js';
import { drawDelay } from './delay.js';
import { type Random, random } from './random.js';
import type { FieldSet, Mix, Workload } from './workload.js';

/** What each source of random numbers is for: a change of one part of a workload leaves what the others draw as it is. */
const PURPOSE = { arrivals: 0, fields: 1, reply: 2, pause: 3, resolve: 4, reopen: 5 } as const;

/** The records of a workload, in the order in which they arrive: the same document gives the same records on every machine. */
export function* generateCases(workload: Workload): Generator<CaseTimeline> {
  const { seed, name, object, process, hours, timeZone } = workload;
  const calendar = hours === undefined ? alwaysOpen(timeZone) : compileCalendar(hours);
  let index = 0;
  for (const createdAt of drawArrivals(workload, random(seed, PURPOSE.arrivals))) {
    const own = ++index;
    const source = (purpose: keyof typeof PURPOSE): Random => random(seed, PURPOSE[purpose], own);
    const fields = drawFields(workload.mixes, source('fields'));
    yield {
      id: `${name}-${own}`,
      object,
      createdAt,
      createdBy: 'customer',
      ...(process !== undefined && { process }),
      fields,
      events: eventsOf(workload, { createdAt, fields, calendar, source }).sort((a, b) => a.at - b.at),
    };
  }
}

function drawFields(mixes: readonly Mix[], source: Random): FieldSet {
  return Object.fromEntries(
    mixes.map(({ field, values }) => {
      let left = source.next() * values.reduce((sum, { weight }) => sum + weight, 0);
      const drawn = values.find(({ weight }) => {
        left -= weight;
        return left < 0;
      });
      return [field, (drawn ?? values.at(-1))?.value ?? null];
    }),
  );
}

/** A record that is about to live. */
interface Birth {
  readonly createdAt: Instant;
  readonly fields: FieldSet;
  readonly calendar: Calendar;
  source(purpose: keyof typeof PURPOSE): Random;
}

function eventsOf(workload: Workload, birth: Birth): CaseEvent[] {
  const { reply, resolve } = workload;
  const { createdAt, calendar, source } = birth;
  const events: CaseEvent[] = [];
  const repliedAt = reply && worked(calendar, createdAt, drawDelay(reply, source('reply')));
  if (repliedAt !== undefined) events.push({ at: repliedAt, kind: 'message', from: 'agent', public: true });
  const closings = source('resolve');
  const closedAt = resolve && worked(calendar, createdAt, drawDelay(resolve.after, closings));
  const wait = drawWait(workload, birth);
  const isWaiting = wait !== undefined && (closedAt === undefined || wait.from < closedAt);
  if (isWaiting) events.push(...waitEvents(wait, birth.fields));
  if (resolve === undefined || closedAt === undefined) return events;
  const late = isWaiting ? instant(closedAt + wait.until - wait.from) : closedAt;
  const end = (isWaiting ? calendar.nextOpen(late) : late) ?? late;
  events.push({ at: end, kind: 'set', fields: resolve.set });
  return [...events, ...reopening(workload, birth, end, closings)];
}

interface Wait {
  readonly from: Instant;
  readonly until: Instant;
  readonly set: FieldSet;
}

function drawWait({ pauses }: Workload, { createdAt, calendar, source }: Birth): Wait | undefined {
  const draws = source('pause');
  if (pauses === undefined || draws.next() >= pauses.probability) return undefined;
  const from = worked(calendar, createdAt, drawDelay(pauses.after, draws));
  return from && { from, until: instant(from + drawDelay(pauses.length, draws)), set: pauses.set };
}

/** The fields are set, and come back as they were at creation. */
function waitEvents({ from, until, set }: Wait, fields: FieldSet): readonly CaseEvent[] {
  const former = Object.fromEntries(Object.keys(set).map(name => [name, fields[name] ?? null]));
  return [
    { at: from, kind: 'set', fields: set },
    { at: until, kind: 'set', fields: former },
  ];
}

function reopening(
  workload: Workload,
  { calendar, source }: Birth,
  closedAt: Instant,
  closings: Random,
): readonly CaseEvent[] {
  const { reopen, resolve } = workload;
  const draws = source('reopen');
  if (reopen === undefined || resolve === undefined || draws.next() >= reopen.probability) return [];
  const at = instant(closedAt + drawDelay(reopen.after, draws));
  const again = worked(calendar, at, drawDelay(resolve.after, closings));
  const opened: CaseEvent = { at, kind: 'set', fields: reopen.set };
  return again === undefined ? [opened] : [opened, { at: again, kind: 'set', fields: resolve.set }];
}

/** When so much work is done; `undefined` where that is beyond what a calendar answers. */
function worked(calendar: Calendar, from: Instant, amount: Duration): Instant | undefined {
  return calendar.add(from, amount);
}
