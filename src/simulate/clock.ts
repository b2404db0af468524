import type { Calendar } from '../time/calendar.js';
import { type Duration, duration } from '../time/duration.js';
import type { Instant } from '../time/instant.js';
import type { CalendarUsed } from './result.js';
import type { Interval, Watch } from './watch.js';

/** A calendar, and how S12 came to it. */
export interface Hours {
  readonly calendar: Calendar;
  readonly used: CalendarUsed;
}

/** Open time that runs from a base on, except while halted (S25). */
export interface Clock {
  readonly hours: Hours;
  readonly base: Instant;
  /** Holds while the clock stands still; stops that overlap are one (S25). */
  readonly halted: Watch;
  /** An instant up to which the running time was summed up; a clock starts with its base and nothing spent. */
  checkpoint: Checkpoint;
}

interface Checkpoint {
  readonly at: Instant;
  readonly spent: Duration;
}

/** Where a span that ends between two open stretches lands: on the close, or (days counted to an opening) on the opening. */
export type Landing = 'close' | 'opening';

const NOTHING = duration(0);

/** A clock whose time starts at a base. */
export function startClock(hours: Hours, base: Instant, halted: Watch): Clock {
  return { hours, base, halted, checkpoint: { at: base, spent: NOTHING } };
}

/** Running time from the base to an instant: open time less halts. */
export function spentAt(clock: Clock, at: Instant): Duration {
  const from: Checkpoint = at >= clock.checkpoint.at ? clock.checkpoint : { at: clock.base, spent: NOTHING };
  const { calendar } = clock.hours;
  if (at <= from.at) return from.spent;
  return duration(from.spent + calendar.between(from.at, at) - haltedBetween(clock, from.at, at));
}

/** Open time within `[from, to)` during which the clock was halted. */
export function haltedBetween(clock: Clock, from: Instant, to: Instant): Duration {
  let sum = 0;
  for (const halt of haltsAfter(clock.halted, from)) {
    if (halt.start >= to) break;
    sum += clock.hours.calendar.between(later(halt.start, from), earlier(halt.end ?? to, to));
  }
  return duration(sum);
}

/** Sums up the running time to an instant, so that what comes later need not look back beyond it. */
export function markCheckpoint(clock: Clock, at: Instant): void {
  if (at > clock.base) clock.checkpoint = { at, spent: spentAt(clock, at) };
}

/** The instant at which so much running time has been spent since the base; `undefined` when halts or the horizon keep it away. */
export function reach(clock: Clock, amount: Duration, landing: Landing = 'close'): Instant | undefined {
  const { at, spent } = clock.checkpoint;
  return amount > spent
    ? runFrom(clock.hours.calendar, clock.halted, at, duration(amount - spent), landing)
    : runFrom(clock.hours.calendar, clock.halted, clock.base, amount, landing);
}

/**
 * The instant at which so much open time has run since `from`, halts left out. An instant that was reached when
 * a halt began stays (S25). `undefined` when a halt that has not ended, or the horizon, keeps it away.
 */
export function runFrom(
  calendar: Calendar,
  halted: Watch,
  from: Instant,
  amount: Duration,
  landing: Landing = 'close',
): Instant | undefined {
  let at = from;
  let left = amount;
  for (const halt of haltsAfter(halted, from)) {
    if (halt.start > at) {
      const reached = land(calendar, at, left, landing);
      if (reached === undefined || reached <= halt.start) return reached;
      left = duration(left - calendar.between(at, halt.start));
    }
    if (halt.end === undefined) return undefined;
    at = later(at, halt.end);
  }
  return land(calendar, at, left, landing);
}

function land(calendar: Calendar, from: Instant, amount: Duration, landing: Landing): Instant | undefined {
  const reached = calendar.add(from, amount);
  return reached === undefined || landing === 'close' ? reached : calendar.nextOpen(reached);
}

interface Halt {
  readonly start: Instant;
  /** Absent: it has not ended. */
  readonly end?: Instant;
}

/** The halts that end after an instant, in order. */
function* haltsAfter(halted: Watch, from: Instant): Generator<Halt> {
  for (let index = firstEndingAfter(halted.past, from); index < halted.past.length; index++) {
    const past = halted.past[index];
    if (past !== undefined) yield past;
  }
  if (halted.holds) yield { start: halted.since };
}

function firstEndingAfter(intervals: readonly Interval[], at: Instant): number {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
