import type { Calendar } from '../time/calendar.js';
import { type Duration, duration } from '../time/duration.js';
import type { Instant } from '../time/instant.js';
import type { CalendarUsed } from './result.js';
import type { Watch } from './watch.js';

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
  /** The end of every halt so far, each with the running time up to there. */
  checkpoints: Checkpoint[];
}

interface Checkpoint {
  readonly at: Instant;
  readonly spent: Duration;
}

/** Where a span that ends between two open stretches lands: on the close, or (days counted to an opening) on the opening. */
export type Landing = 'close' | 'opening';

/** Shared by all clocks that never stood still. */
const NONE: Checkpoint[] = [];

/** A clock whose time starts at a base; the halts since then are replayed (S22). */
export function startClock(hours: Hours, base: Instant, halted: Watch): Clock {
  const clock: Clock = { hours, base, halted, checkpoints: NONE };
  if (!isHaltedAfter(halted, base)) return clock;
  for (const halt of haltsAfter(halted, base)) {
    if (halt.end !== undefined) markCheckpoint(clock, halt.end);
  }
  return clock;
}

/** Whether the clock has stood still since its base, or does. */
export function wasHalted({ checkpoints, halted, base }: Clock): boolean {
  return checkpoints.length > 0 || isHaltedAfter(halted, base);
}

/** Running time from the base to an instant: open time less halts. */
export function spentAt(clock: Clock, at: Instant): Duration {
  const { base, checkpoints, hours } = clock;
  const last = lastWhere(checkpoints, one => one.at <= at);
  const from = last?.at ?? base;
  const spent = last?.spent ?? duration(0);
  if (at <= from) return spent;
  return duration(spent + hours.calendar.between(from, at) - haltedBetween(clock, from, at));
}

/** Open time from the base to an instant during which the clock was halted. */
export function stoppedAt(clock: Clock, at: Instant): Duration {
  return at <= clock.base
    ? duration(0)
    : duration(clock.hours.calendar.between(clock.base, at) - spentAt(clock, at));
}

/** Notes the running time at the end of a halt, so that what comes later need not look back beyond it. */
export function markCheckpoint(clock: Clock, at: Instant): void {
  const { checkpoints, base } = clock;
  if (at <= (checkpoints.at(-1)?.at ?? base)) return;
  const checkpoint = { at, spent: spentAt(clock, at) };
  if (checkpoints === NONE) clock.checkpoints = [checkpoint];
  else checkpoints.push(checkpoint);
}

/** The instant at which so much running time has been spent since the base; `undefined` when halts or the horizon keep it away. */
export function reach(clock: Clock, amount: Duration, landing: Landing = 'close'): Instant | undefined {
  const { base, checkpoints, hours, halted } = clock;
  const last = lastWhere(checkpoints, one => one.spent < amount);
  if (last === undefined) return runFrom(hours.calendar, halted, base, amount, landing);
  return runFrom(hours.calendar, halted, last.at, duration(amount - last.spent), landing);
}

function haltedBetween(clock: Clock, from: Instant, to: Instant): Duration {
  if (!isHaltedAfter(clock.halted, from)) return duration(0);
  let sum = 0;
  for (const halt of haltsAfter(clock.halted, from)) {
    if (halt.start >= to) break;
    sum += clock.hours.calendar.between(later(halt.start, from), earlier(halt.end ?? to, to));
  }
  return duration(sum);
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
  if (!isHaltedAfter(halted, from)) return land(calendar, from, amount, landing);
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

/** Whether any halt ends after an instant. */
function isHaltedAfter({ holds, past }: Watch, from: Instant): boolean {
  if (holds || past.length === 0) return holds;
  return (past[past.length - 1]?.end ?? from) > from;
}

/** The halts that end after an instant, in order. */
function* haltsAfter(halted: Watch, from: Instant): Generator<Halt> {
  for (let index = partition(halted.past, ({ end }) => end <= from); index < halted.past.length; index++) {
    const past = halted.past[index];
    if (past !== undefined) yield past;
  }
  if (halted.holds) yield { start: halted.since };
}

/** The last element for which a condition holds that holds for none after one for which it does not. */
function lastWhere<Element>(
  list: readonly Element[],
  holds: (element: Element) => boolean,
): Element | undefined {
  const count = list.length === 0 ? 0 : partition(list, holds);
  return count === 0 ? undefined : list[count - 1];
}

/** How many elements come before the first for which a condition no longer holds. */
function partition<Element>(list: readonly Element[], holds: (element: Element) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = list[middle];
    if (element !== undefined && holds(element)) low = middle + 1;
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
