import { DAY, MINUTE, SECOND } from './duration.js';
import { EARLIEST, LATEST } from './instant.js';

/** Local time in a zone as milliseconds, read as if the wall clock showed UTC: 1970-01-01T00:00 is 0. */
export type LocalTime = number;

/** A stretch of time in which a zone keeps one offset, `[start, end)` in milliseconds; cut at each UTC new year. */
export interface ZonePeriod {
  readonly start: number;
  readonly end: number;
  /** Milliseconds to add to an instant to get its local time. */
  readonly offset: number;
}

/** A time zone of the runtime's IANA data. Beyond the served years (`EARLIEST`, `LATEST`) the nearest known offset holds. */
export interface Zone {
  readonly name: string;
  /** The period that holds an instant. */
  periodAt(at: number): ZonePeriod;
  /** Milliseconds to add to an instant to get its local time. */
  offsetAt(at: number): number;
  /**
   * The instant at which the wall clock shows `local`: its first occurrence when it exists twice;
   * moved forward by the gap when it does not exist (S3).
   */
  resolve(local: LocalTime): number;
}

const zones = new Map<string, Zone | undefined>();

/** The zone of an IANA name, `undefined` when the runtime knows none; the same name gives the same object. */
export function openZone(name: string): Zone | undefined {
  if (!zones.has(name)) {
    const offsetFrom = offsetReader(name);
    zones.set(name, offsetFrom && makeZone(name, offsetFrom));
  }
  return zones.get(name);
}

/** The zone of a name that was checked before: throws a `RangeError` when the runtime knows none. */
export function knownZone(name: string): Zone {
  const zone = openZone(name);
  if (zone === undefined) throw new RangeError(`unknown time zone ${name}`);
  return zone;
}

/** Whether the runtime knows an IANA zone of this name; bare offsets (`+05:30`) are no zones. */
export function isTimeZone(name: string): boolean {
  return openZone(name) !== undefined;
}

/** The version of the runtime's time-zone data, such as `2025c`; `unknown` where the runtime does not say (S8). */
export function timeZoneDataVersion(): string {
  return process.versions.tz ?? 'unknown';
}

function makeZone(name: string, offsetFrom: (at: number) => number): Zone {
  const years = new Map<number, readonly ZonePeriod[]>();
  let current: ZonePeriod = { start: 0, end: 0, offset: 0 };

  const periodAt = (at: number): ZonePeriod => {
    if (at >= current.start && at < current.end) return current;
    const inside = Math.min(Math.max(at, EARLIEST), LATEST - 1);
    const year = new Date(inside).getUTCFullYear();
    let periods = years.get(year);
    if (periods === undefined) {
      periods = periodsBetween(offsetFrom, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
      years.set(year, periods);
    }
    current = periods.find(period => inside < period.end) ?? current;
    return current;
  };
  const offsetAt = (at: number): number => periodAt(at).offset;

  const resolve = (local: LocalTime): number => {
    const [before, after] = [offsetAt(local - DAY), offsetAt(local + DAY)];
    const first = local - before;
    if (before === after || offsetAt(first) === before) return first;
    const second = local - after;
    return offsetAt(second) === after ? second : first;
  };
  return { name, periodAt, offsetAt, resolve };
}

/** The shortest time for which any zone kept an offset since 1920 is a week less an hour (America/Noronha, October 2000). */
const STEP = 4 * DAY;

function periodsBetween(offsetFrom: (at: number) => number, from: number, to: number): readonly ZonePeriod[] {
  const periods: ZonePeriod[] = [];
  let start = from;
  let offset = offsetFrom(from);
  for (let probe = from; probe < to; ) {
    const next = Math.min(probe + STEP, to);
    const offsetThere = offsetFrom(next === to ? to - SECOND : next);
    if (offsetThere !== offset) {
      const change = changeBetween(offsetFrom, probe, next, offset);
      periods.push({ start, end: change, offset });
      start = change;
      offset = offsetThere;
    }
    probe = next;
  }
  periods.push({ start, end: to, offset });
  return periods;
}

/** The first whole second after `low` at which the offset is no longer `offset`. */
function changeBetween(
  offsetFrom: (at: number) => number,
  low: number,
  high: number,
  offset: number,
): number {
  let [same, changed] = [low / SECOND, high / SECOND];
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (offsetFrom(middle * SECOND) === offset) same = middle;
    else changed = middle;
  }
  return changed * SECOND;
}

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** Reads a zone's offset at an instant from Intl, about a microsecond a call. */
function offsetReader(timeZone: string): ((at: number) => number) | undefined {
  if (!/^[A-Za-z]/.test(timeZone)) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hour: 'numeric',
      timeZoneName: 'longOffset',
    });
    return at => {
      const [, sign, hours, minutes, seconds] = OFFSET.exec(format.format(at)) ?? [];
      if (sign === undefined) return 0;
      const size = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds ?? 0) * SECOND;
      return sign === '-' ? -size : size;
    };
  } catch {
    return undefined;
  }
}
