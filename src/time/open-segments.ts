import type { BoundaryReason, OpenSegment } from './calendar.js';
import type { DateHours } from './date-hours.js';
import { DAY } from './duration.js';
import { EARLIEST, type Instant, instant, LATEST } from './instant.js';
import type { DayNumber } from './plain-date.js';
import type { TimeSpan } from './time-span.js';
import type { Zone } from './zone.js';

/** Dates looked at before and after an instant: none of other dates has hours that reach it. */
const REACH = 3;

/** The open time within `[from, to)` with the reason for each boundary, split where the zone's offset changes. */
export function* openSegments(hours: DateHours, from: Instant, to: Instant): Generator<OpenSegment> {
  const [start, end] = [Math.max(from, EARLIEST), Math.min(to, LATEST)];
  if (start >= end) return;
  const spans = hours.openBetween(dateAt(hours.zone, start) - REACH, dateAt(hours.zone, end) + REACH);
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    const opens = span.start < start ? RANGE : whyOpens(hours, span.start);
    const closes = span.end > end ? RANGE : whyCloses(hours, span.end);
    const clipped = { start: Math.max(span.start, start), end: Math.min(span.end, end) };
    yield* splitAtZoneChanges(hours.zone, clipped, opens, closes);
  }
}

const RANGE: BoundaryReason = { kind: 'range' };
const ZONE_CHANGE: BoundaryReason = { kind: 'zone-change' };

function* splitAtZoneChanges(
  zone: Zone,
  span: TimeSpan,
  opens: BoundaryReason,
  closes: BoundaryReason,
): Generator<OpenSegment> {
  let [start, reason] = [span.start, opens];
  let period = zone.periodAt(start);
  while (period.end < span.end) {
    const next = zone.periodAt(period.end);
    if (next.offset !== period.offset) {
      yield { start: instant(start), end: instant(next.start), opens: reason, closes: ZONE_CHANGE };
      [start, reason] = [next.start, ZONE_CHANGE];
    }
    period = next;
  }
  yield { start: instant(start), end: instant(span.end), opens: reason, closes };
}

function whyOpens(hours: DateHours, at: number): BoundaryReason {
  const holiday = holidayAt(hours, at - 1);
  if (holiday !== undefined) return { kind: 'holiday', name: holiday };
  return exceptionOr(hours, at, span => span.start === at);
}

function whyCloses(hours: DateHours, at: number): BoundaryReason {
  const holiday = holidayAt(hours, at);
  if (holiday !== undefined) return { kind: 'holiday', name: holiday };
  return exceptionOr(hours, at, span => span.end === at);
}

/** The holiday that closes an instant which the hours would have open. */
function holidayAt(hours: DateHours, at: number): string | undefined {
  const holds = (span: TimeSpan) => at >= span.start && at < span.end;
  const dates = datesNear(hours.zone, at);
  if (!dates.some(date => hours.plannedOn(date).some(holds))) return undefined;
  for (const date of dates) {
    const closure = hours.holidayOn(date);
    if (closure?.whole !== undefined && hours.plannedOn(date).some(holds)) return closure.whole;
    const partial = hours.closedOn(date).find(({ closed }) => holds(closed));
    if (partial) return partial.name;
  }
  return undefined;
}

function exceptionOr(hours: DateHours, at: number, bounds: (span: TimeSpan) => boolean): BoundaryReason {
  for (const date of datesNear(hours.zone, at)) {
    const exception = hours.exceptionOn(date);
    if (exception === undefined || !hours.plannedOn(date).some(bounds)) continue;
    return exception.name === undefined ? { kind: 'exception' } : { kind: 'exception', name: exception.name };
  }
  return { kind: 'window' };
}

function datesNear(zone: Zone, at: number): readonly DayNumber[] {
  const date = dateAt(zone, at);
  return [date, date - 1, date - 2, date + 1];
}

function dateAt(zone: Zone, at: number): DayNumber {
  return Math.floor((at + zone.offsetAt(at)) / DAY);
}
