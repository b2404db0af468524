import type { Calendar, OpenSegment } from '../../time/calendar.js';
import { type Duration, duration } from '../../time/duration.js';
import type { Instant } from '../../time/instant.js';
import { knownZone } from '../../time/zone.js';
import type { CitedClosure, LedgerEntry, Rule } from './proof.js';
import type { Stretch } from './story.js';

/** What a clock is walked along: from its base on, over everything that stops it, cut wherever something is to be seen. */
export interface Walk {
  readonly calendar: Calendar;
  /** The holidays and exceptions that close a stretch without open time. */
  readonly closures: (from: Instant, to: Instant) => readonly CitedClosure[];
  readonly from: Instant;
  readonly to: Instant;
  /** The exception of the date of an instant. */
  readonly exceptionAt: (at: Instant) => Rule | undefined;
  /** When the clock stands still, in order and apart. */
  readonly halts: readonly Stretch[];
  /** Instants that begin an entry of their own. */
  readonly cuts: readonly Instant[];
}

/**
 * Every millisecond of a walk, in order: open time that counts, open time that does not because the clock stands still,
 * and closed time. `total` is the time that counts, up to the end of each entry.
 */
export function ledgerOf(walk: Walk): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  const [cutClosed, cutOpen] = [cutter(walk.cuts), cutter(boundariesOf(walk))];
  const isHalted = haltsInOrder(walk.halts);
  let total = duration(0);
  let at = walk.from;
  const close = (to: Instant): void => {
    for (const [start, end] of cutClosed(at, to)) entries.push(closedEntry(walk, start, end, total));
  };
  for (const segment of walk.calendar.segments(walk.from, walk.to)) {
    close(segment.start);
    for (const [start, end] of cutOpen(segment.start, segment.end)) {
      const halted = isHalted(start);
      if (!halted) total = duration(total + (end - start));
      entries.push(openEntry(walk, segment, { start, end, halted, total }));
    }
    at = segment.end;
  }
  close(walk.to);
  return entries;
}

interface Piece {
  readonly start: Instant;
  readonly end: Instant;
  readonly halted: boolean;
  readonly total: Duration;
}

function openEntry(walk: Walk, segment: OpenSegment, piece: Piece): LedgerEntry {
  const { start, end, halted, total } = piece;
  const isException = segment.opens.kind === 'exception' || segment.closes.kind === 'exception';
  const exception = isException ? walk.exceptionAt(segment.start) : undefined;
  return {
    kind: halted ? 'halted' : 'open',
    start,
    end,
    length: duration(end - start),
    total,
    zoneShift: zoneShift(walk.calendar, start, end),
    opens: start === segment.start ? segment.opens : { kind: 'range' },
    closes: end === segment.end ? segment.closes : { kind: 'range' },
    ...(exception && { exception }),
  };
}

function closedEntry(
  { calendar, closures }: Walk,
  start: Instant,
  end: Instant,
  total: Duration,
): LedgerEntry {
  return {
    kind: 'closed',
    start,
    end,
    length: duration(end - start),
    total,
    zoneShift: zoneShift(calendar, start, end),
    closures: closures(start, end),
  };
}

function boundariesOf({ halts, cuts }: Walk): readonly Instant[] {
  return [...cuts, ...halts.flatMap(({ start, end }) => (end === undefined ? [start] : [start, end]))];
}

/** Cuts stretches, asked for in order of time, into the pieces between cuts; an empty stretch has none. */
function cutter(cuts: readonly Instant[]): (from: Instant, to: Instant) => [Instant, Instant][] {
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  let next = 0;
  return (from, to) => {
    const pieces: [Instant, Instant][] = [];
    let start = from;
    for (let at = sorted[next]; at !== undefined && at < to; at = sorted[++next]) {
      if (at <= start) continue;
      pieces.push([start, at]);
      start = at;
    }
    if (start < to) pieces.push([start, to]);
    return pieces;
  };
}

/** Whether the clock stands still at instants, asked for in order of time. */
function haltsInOrder(halts: readonly Stretch[]): (at: Instant) => boolean {
  let next = 0;
  return at => {
    while ((halts[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    return (halts[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
}

/** By how much the clocks go forward from the start of an entry to its end. */
function zoneShift({ timeZone }: Calendar, start: Instant, end: Instant): Duration {
  const zone = knownZone(timeZone);
  return duration(zone.offsetAt(end) - zone.offsetAt(start));
}

/** Open time of some entries up to an instant, or from it on; halted time counts too, or alone. */
export function openTime(
  entries: readonly LedgerEntry[],
  from: Instant,
  to: Instant,
  kinds: readonly LedgerEntry['kind'][] = ['open', 'halted'],
): Duration {
  const within = entries.filter(
    entry => kinds.includes(entry.kind) && entry.start >= from && entry.end <= to,
  );
  return duration(within.reduce((sum, { length }) => sum + length, 0));
}

/** The running total when an instant is reached, which must lie at the edge of an entry. */
export function totalAt(entries: readonly LedgerEntry[], at: Instant): Duration {
  return entries.findLast(entry => entry.end <= at)?.total ?? duration(0);
}
