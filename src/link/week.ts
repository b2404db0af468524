import { finding, type Report } from '../diagnostic/finding.js';
import type { HoursSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { type CalendarSpec, type DayWindow, WEEKDAYS, type Weekday } from '../time/calendar-spec.js';
import { DAY_MINUTES, parseHours, parseWeekdays } from '../time/hours-text.js';
import { hoursOverlap, hoursTailOverlap, weekdayRepeated } from './codes/calendar-codes.js';
import { parsed } from './parsed.js';

/** Links the hours of a week; reports days that are named twice and nights that run into the next day's hours. */
export function linkWeek(
  week: Readonly<Record<string, HoursSpec>>,
  at: Location,
  report: Report,
): CalendarSpec['week'] {
  const windows = new Map<Weekday, readonly DayWindow[]>();
  const places = new Map<Weekday, Location>();
  for (const [days, hours] of Object.entries(week)) {
    const place = at.child(days);
    const read = readHours(hours, place, report);
    for (const day of parsed(parseWeekdays(days), days)) {
      const first = places.get(day);
      if (first) reportRepeatedDay(day, place, first, report);
      windows.set(day, read);
      places.set(day, place);
    }
  }
  reportTails(windows, places, report);
  return Object.fromEntries(WEEKDAYS.flatMap(day => (windows.has(day) ? [[day, windows.get(day)]] : [])));
}

function reportRepeatedDay(day: Weekday, place: Location, first: Location, report: Report): void {
  report(
    finding(weekdayRepeated, `\`${day}\` has hours already`, {
      span: place.key(),
      related: [{ span: first.key(), label: 'here' }, ...place.via()],
      help: 'name each day once; a day with several spans takes a list',
    }),
  );
}

/** The windows of a day in order of time; reports those that overlap. */
export function readHours(hours: HoursSpec, at: Location, report: Report): readonly DayWindow[] {
  const reading = parseHours(hours);
  const windows = parsed('windows' in reading ? reading.windows : undefined, hours);
  const sorted = windows.map((window, index) => ({ ...window, index })).sort((a, b) => a.start - b.start);
  let longest = sorted[0];
  for (const window of sorted.slice(1)) {
    if (longest === undefined || longest.end <= window.start) longest = window;
    else {
      reportOverlap(longest.index, window.index, at, report);
      if (window.end > longest.end) longest = window;
    }
  }
  return sorted.map(({ start, end }) => ({ start, end }));
}

function reportOverlap(a: number, b: number, at: Location, report: Report): void {
  report(
    finding(hoursOverlap, 'two spans of hours of one day overlap', {
      span: at.child(Math.max(a, b)).value(),
      related: [{ span: at.child(Math.min(a, b)).value(), label: 'the other' }, ...at.via()],
      help: 'write them as one span, or let the second start when the first ends',
    }),
  );
}

/** A span past midnight may reach into the next day's own span: both count once (S3). */
function reportTails(
  windows: ReadonlyMap<Weekday, readonly DayWindow[]>,
  places: ReadonlyMap<Weekday, Location>,
  report: Report,
): void {
  for (const [index, day] of WEEKDAYS.entries()) {
    const next = WEEKDAYS[(index + 1) % WEEKDAYS.length] ?? day;
    const tail = Math.max(0, ...(windows.get(day) ?? []).map(window => window.end)) - DAY_MINUTES;
    const opening = Math.min(...(windows.get(next) ?? []).map(window => window.start));
    const place = places.get(day);
    if (tail <= opening || place === undefined) continue;
    report(
      finding(hoursTailOverlap, `the hours of \`${day}\` run into those of \`${next}\``, {
        span: place.value(),
        related: place.via(),
        help: `let \`${day}\` end when \`${next}\` begins`,
      }),
    );
  }
}
