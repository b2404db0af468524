import { IANAZone } from 'luxon';
import type { CalendarSpec, DayWindow, Holiday } from '../../src/time/calendar-spec.js';
import { WEEKDAYS } from '../../src/time/calendar-spec.js';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** Minutes at both ends of the range that may miss the hours of dates outside of it. */
const EDGE = 3 * DAY_MINUTES;

/** Answers about one calendar over a few weeks, from marks on single minutes: slow, and plain enough to be believed. */
export interface MinuteOracle {
  /** The beginning of the range, in milliseconds; answers within three days of its ends are `undefined`. */
  readonly from: number;
  isOpen(at: number): boolean;
  between(from: number, to: number): number;
  add(from: number, amount: number): number | undefined;
  subtract(from: number, amount: number): number | undefined;
  nextOpen(at: number): number | undefined;
  nextClose(at: number): number | undefined;
  previousOpen(at: number): number | undefined;
  previousClose(at: number): number | undefined;
  addBusinessDays(from: number, days: number): number | undefined;
}

/** Marks the open minutes of a calendar for so many days from midnight UTC of a date. */
export function minuteOracle(spec: CalendarSpec, firstDate: string, days: number): MinuteOracle {
  const from = Date.parse(`${firstDate}T00:00Z`);
  const count = days * DAY_MINUTES;
  const wall = wallClock(spec.timeZone, from, count);
  const firstDay = Math.floor((wall.local[0] ?? 0) / DAY_MINUTES) - 1;
  const dates = Array.from({ length: days + 3 }, (_, index) => firstDay + index);
  const marksOf = dates.map(day => markDate(spec, day, wall));
  const open = new Uint8Array(count);
  for (const marks of marksOf) for (const minute of marks.minutes) open[minute] = 1;
  for (const marks of marksOf) for (const minute of marks.closed) open[minute] = 0;

  const openAt = (minute: number) => open[minute] === 1;
  const hoursOf = marksOf.map(marks => Int32Array.from(marks.minutes.filter(openAt)).sort());
  const minuteOf = (at: number) => Math.floor((at - from) / MINUTE);
  const instantOf = (minute: number) => from + minute * MINUTE;
  const inside = (minute: number) => minute >= EDGE && minute < count - EDGE;

  const nextOpen = (at: number) => {
    let minute = minuteOf(at);
    if (openAt(minute)) return at;
    while (inside(minute) && !openAt(minute)) minute++;
    return inside(minute) ? instantOf(minute) : undefined;
  };
  const scan = (start: number, step: number, wanted: (minute: number) => boolean) => {
    for (let minute = start; inside(minute); minute += step) {
      if (wanted(minute)) return instantOf(minute);
    }
    return undefined;
  };
  const opensAt = (minute: number) => openAt(minute) && !openAt(minute - 1);
  const closesAt = (minute: number) => !openAt(minute) && openAt(minute - 1);
  const minuteBefore = (at: number) => Math.ceil((at - from) / MINUTE) - 1;

  return {
    from,
    isOpen: at => openAt(minuteOf(at)),
    between(start, end) {
      if (end < start) return 0 - this.between(end, start);
      let sum = 0;
      for (let minute = minuteOf(start); instantOf(minute) < end; minute++) {
        if (open[minute] === 0) continue;
        sum += Math.min(end, instantOf(minute + 1)) - Math.max(start, instantOf(minute));
      }
      return sum;
    },
    add(start, amount) {
      let left = amount;
      for (let minute = minuteOf(start); inside(minute); minute++) {
        if (!openAt(minute)) continue;
        const begin = Math.max(start, instantOf(minute));
        if (begin + left <= instantOf(minute + 1)) return begin + left;
        left -= instantOf(minute + 1) - begin;
      }
      return undefined;
    },
    subtract(start, amount) {
      let left = amount;
      for (let minute = minuteBefore(start); inside(minute); minute--) {
        if (!openAt(minute)) continue;
        const end = Math.min(start, instantOf(minute + 1));
        if (end - left >= instantOf(minute)) return end - left;
        left -= end - instantOf(minute);
      }
      return undefined;
    },
    nextOpen,
    nextClose: at => scan(minuteOf(at) + 1, 1, closesAt),
    previousOpen: at => scan(minuteBefore(at), -1, opensAt),
    previousClose: at => scan(minuteBefore(at), -1, closesAt),
    addBusinessDays(start, days) {
      const base = nextOpen(start);
      if (base === undefined) return undefined;
      const own = Math.floor((wall.local[minuteOf(base)] ?? 0) / DAY_MINUTES) - firstDay;
      const holdsBase = (index: number) => hoursOf[index]?.includes(minuteOf(base)) ?? false;
      const owner = [own, own - 1, own + 1].find(holdsBase) ?? own;
      let [target, left] = [owner, days];
      while (left > 0 && target < hoursOf.length - 6) {
        target++;
        if ((hoursOf[target]?.length ?? 0) > 0) left--;
      }
      const hours = Array.from(hoursOf[target] ?? []);
      const [first = 0, last = 0] = [hours[0], hours.at(-1)];
      if (left > 0) return undefined;
      const time = (wall.local[minuteOf(base)] ?? 0) - (firstDay + owner) * DAY_MINUTES;
      const minute = wall.resolve((firstDay + target) * DAY_MINUTES + time);
      if (minute === undefined) return undefined;
      const wanted = instantOf(minute) + ((base - from) % MINUTE);
      if (wanted <= instantOf(first)) return instantOf(first);
      if (wanted >= instantOf(last + 1)) return instantOf(last + 1);
      if (hours.includes(minuteOf(wanted))) return wanted;
      return instantOf(hours.find(one => instantOf(one) > wanted) ?? last);
    },
  };
}

/** The open minutes that start on a date, and the minutes that its partial holidays close. */
function markDate(spec: CalendarSpec, day: number, wall: WallClock) {
  const date = new Date(day * DAY_MINUTES * MINUTE).toISOString().slice(0, 10);
  const weekday = WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 'mon';
  const today = spec.holidays.filter(holiday => fallsOn(holiday, date));
  const exception = spec.exceptions.find(one => one.date === date);
  const windows = exception?.windows ?? spec.week[weekday] ?? [];
  const whole = today.some(holiday => !holiday.closed);
  const skipped = wall.resolve(day * DAY_MINUTES) === wall.resolve((day + 1) * DAY_MINUTES);
  const mark = (window: DayWindow) => {
    const [start, end] = [window.start, window.end].map(time => wall.resolve(day * DAY_MINUTES + time));
    const minutes: number[] = [];
    for (let minute = start ?? 0; minute < (end ?? 0); minute++) minutes.push(minute);
    return minutes;
  };
  return {
    minutes: whole || skipped ? [] : windows.flatMap(mark),
    closed: skipped ? [] : today.flatMap(holiday => holiday.closed ?? []).flatMap(mark),
  };
}

/** The rules that generated calendars use. */
function fallsOn({ rule }: Holiday, date: string): boolean {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  if (rule.kind === 'date') return rule.date === date;
  if (rule.kind === 'range') return date >= rule.from && date <= rule.to;
  if (rule.kind === 'yearly') return rule.month === month && rule.day === day;
  throw new Error(`the oracle knows no ${rule.kind} holidays`);
}

interface WallClock {
  /** What the wall clock shows in each minute of the range, in minutes since 1970. */
  readonly local: Float64Array;
  /** The minute of the range in which the wall clock first shows a time, or the gap later where it never does (S3). */
  resolve(local: number): number | undefined;
}

const clocks = new Map<string, WallClock>();

/** Reads the wall clock minute by minute; the range must begin and end a day or more away from zone changes. */
function wallClock(timeZone: string, from: number, count: number): WallClock {
  const key = `${timeZone} ${from} ${count}`;
  const known = clocks.get(key);
  if (known) return known;
  const zone = IANAZone.create(timeZone);
  const local = new Float64Array(count);
  for (let block = 0; block < count; block += 60) {
    const [first, next] = [zone.offset(from + block * MINUTE), zone.offset(from + (block + 60) * MINUTE)];
    for (let minute = block; minute < block + 60; minute++) {
      const offset = first === next ? first : zone.offset(from + minute * MINUTE);
      local[minute] = from / MINUTE + minute + offset;
    }
  }
  const firstMinute = new Map<number, number>();
  local.forEach((shown, minute) => {
    if (!firstMinute.has(shown)) firstMinute.set(shown, minute);
  });
  const clock: WallClock = {
    local,
    resolve(shown) {
      const found = firstMinute.get(shown);
      if (found !== undefined) return found;
      const after = local.findIndex((there, minute) => there > shown && (local[minute - 1] ?? there) < shown);
      const gap = (local[after] ?? 0) - (local[after - 1] ?? 0) - 1;
      return firstMinute.get(shown + gap);
    },
  };
  clocks.set(key, clock);
  return clock;
}
