import { createRequire } from 'node:module';
import type { DayWindow, Holiday, Years } from './calendar-spec.js';
import { DAY, MINUTE } from './duration.js';
import { DAY_MINUTES, parseTimeOfDay } from './hours-text.js';
import { formatDate, parseDate } from './plain-date.js';

/** The sorts of days that date-holidays tells apart. */
export type HolidayType = 'public' | 'bank' | 'optional' | 'school' | 'observance';

/** Which days to take: those of a country such as `US`, or of a region of it such as `CA`; public ones when `types` is left out. */
export interface CountrySource {
  readonly country: string;
  readonly region?: string;
  readonly types?: readonly HolidayType[];
}

/** The holidays of a country, or why they could not be had: words without capital and period. */
export type CountryReading = { readonly holidays: readonly Holiday[] } | { readonly problem: string };

/**
 * The holidays of a country in some years, both included, from date-holidays, which people install beside milepost
 * (its data is CC BY-SA 3.0). Substitute days and days of lunar calendars come as single dates.
 */
export function countryHolidays(
  { country, region, types = ['public'] }: CountrySource,
  years: Years,
): CountryReading {
  const Holidays = loadLibrary();
  if (Holidays === undefined) {
    return {
      problem:
        'holidays of countries come from date-holidays, which is not installed: run `npm install date-holidays`',
    };
  }
  const source = new Holidays();
  if (!(country in source.getCountries()))
    return { problem: `date-holidays knows no country \`${country}\`` };
  if (region !== undefined && !(region in (source.getStates(country) ?? {}))) {
    return { problem: `date-holidays knows no region \`${region}\` of \`${country}\`` };
  }
  source.init({ country, ...(region !== undefined && { state: region }) });
  const holidays: Holiday[] = [];
  for (let year = years.from; year <= years.to; year++) {
    for (const day of source.getHolidays(year)) if (types.includes(day.type)) holidays.push(...closures(day));
  }
  return { holidays };
}

/** The library, loaded when a country is first asked about, for it is large; `undefined` when it is not installed. */
function loadLibrary(): typeof import('date-holidays').default | undefined {
  try {
    return createRequire(import.meta.url)('date-holidays');
  } catch {
    return undefined;
  }
}

interface SourceDay {
  readonly name: string;
  /** `2026-01-01 00:00:00`, sometimes with an offset that says when the day before it begins. */
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
}

/** A day of the library as holidays: whole dates, or a part of one. */
function closures({ name, date, start, end }: SourceDay): readonly Holiday[] {
  const first = parseDate(date.slice(0, 10));
  const from = parseTimeOfDay(date.slice(11, 16)) ?? 0;
  if (first === undefined) return [];
  const length = end.getTime() - start.getTime();
  const minutes = Math.round(length / MINUTE);
  if (from > 0 || minutes < 20 * 60)
    return [onDate(name, first, { start: from, end: from + Math.min(minutes, DAY_MINUTES) })];
  const days = Math.max(1, Math.round(length / DAY));
  return Array.from({ length: days }, (_, index) => onDate(name, first + index));
}

function onDate(name: string, day: number, closed?: DayWindow): Holiday {
  return { name, rule: { kind: 'date', date: formatDate(day) }, ...(closed && { closed: [closed] }) };
}
