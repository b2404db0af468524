import path from 'node:path';
import type { ReadHolidays } from '../link/holiday-calendar.js';
import type { Manifest } from '../link/manifest.js';
import { countryHolidays } from '../time/country-holidays.js';
import { ICS_LIMIT, readIcs } from '../time/ics.js';
import { isTimeZone } from '../time/zone.js';
import { exists, isInside, readText } from './host.js';

/**
 * Reads the holidays that policies include from outside: `.ics` files inside the project, whose timed events count in the
 * project's zone, and those of countries.
 */
export function holidayReader(root: string, manifest: Manifest): ReadHolidays {
  return holidaysFrom(manifest, (ics, zone) => readIcsFile(path.join(root, ics), root, zone));
}

/** Reads the holidays that policies include from outside, `.ics` files by a reader that gets the project's zone. */
export function holidaysFrom(
  { spec }: Manifest,
  readFile: (ics: string, zone: string) => ReturnType<ReadHolidays>,
): ReadHolidays {
  const zone = spec.timeZone !== undefined && isTimeZone(spec.timeZone) ? spec.timeZone : 'UTC';
  return (include, years) =>
    'ics' in include ? readFile(include.ics, zone) : countryHolidays(include, years);
}

function readIcsFile(file: string, root: string, zone: string): ReturnType<ReadHolidays> {
  if (!exists(file)) return { problem: 'there is no such file' };
  if (!isInside(root, file)) return { problem: 'it lies outside of the project' };
  const read = readText(file, ICS_LIMIT);
  switch (read.kind) {
    case 'text':
      return readIcs(read.text, zone);
    case 'too-large':
      return { problem: `it is larger than ${ICS_LIMIT / 1024 / 1024} MiB` };
    case 'not-utf8':
      return { problem: 'it is not UTF-8' };
    case 'unreadable':
      return { problem: read.reason };
  }
}
