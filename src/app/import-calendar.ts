import path from 'node:path';
import { printYaml } from '../syntax/print-yaml.js';
import type { Holiday, Years } from '../time/calendar-spec.js';
import { countryHolidays } from '../time/country-holidays.js';
import { writeDays } from '../time/holiday-days.js';
import { ICS_LIMIT, readIcs } from '../time/ics.js';
import { isTimeZone } from '../time/zone.js';
import { readText, writeText } from './host.js';
import { InputError } from './input-error.js';

/** What `calendar import` is asked for. */
export interface ImportOptions {
  /** `2026` or `2026-2028`. */
  readonly years: string;
  /** The name of the HolidayCalendar; absent: the source's. */
  readonly name?: string;
  /** The zone in which timed events of a file count; absent: UTC. */
  readonly timeZone?: string;
  /** A file to write, relative to the working directory; absent: the text is only returned. */
  readonly output?: string;
}

/** A HolidayCalendar of dated days that was made from a source outside. */
export interface ImportedCalendar {
  readonly source: string;
  readonly days: number;
  /** The YAML document, its origin in a comment on top. */
  readonly text: string;
  readonly file?: string;
}

/**
 * Writes the holidays of an `.ics` file, or of a country such as `US` or `US/CA`, as plain dated days that git can review.
 * Throws an InputError when the source cannot be read or has no day in those years.
 */
export function importCalendar(folder: string, source: string, options: ImportOptions): ImportedCalendar {
  const years = readYears(options.years);
  const isFile = source.toLowerCase().endsWith('.ics');
  const holidays = isFile
    ? holidaysOfFile(path.resolve(folder, source), source, options.timeZone ?? 'UTC')
    : holidaysOfCountry(source, years);
  const days = writeDays(holidays, years);
  if (days.length === 0) throw new InputError(`\`${source}\` has no holiday in ${options.years}`);
  const document = {
    kind: 'HolidayCalendar',
    name: options.name ?? nameOf(source),
    covers: years,
    days,
  };
  const origin = isFile
    ? path.basename(source).replace(/\p{Cc}/gu, ' ')
    : `date-holidays, country ${source} (data: CC BY-SA 3.0)`;
  const text = `# From ${origin}, for ${options.years}: written by \`milepost calendar import\`.\n${printYaml(document)}`;
  if (options.output !== undefined) writeText(path.resolve(folder, options.output), text);
  return { source, days: days.length, text, ...(options.output !== undefined && { file: options.output }) };
}

function readYears(text: string): Years {
  const [, from = '', to = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  const years = { from: Number(from), to: Number(to) };
  if (from !== '' && years.from >= 1900 && years.to <= 2200 && years.from <= years.to) return years;
  throw new InputError(`\`${text}\` are no years`, 'write them as `2026` or `2026-2028`');
}

function holidaysOfFile(file: string, shown: string, timeZone: string): readonly Holiday[] {
  if (!isTimeZone(timeZone)) throw new InputError(`no time zone \`${timeZone}\``, 'write an IANA name');
  const read = readText(file, ICS_LIMIT);
  if (read.kind !== 'text')
    throw new InputError(`cannot read \`${shown}\``, 'an .ics file has at most 4 MiB of UTF-8');
  return given(shown, readIcs(read.text, timeZone));
}

function holidaysOfCountry(source: string, years: Years): readonly Holiday[] {
  const [country = '', region] = source.split('/');
  return given(source, countryHolidays({ country, ...(region !== undefined && { region }) }, years));
}

function given(
  shown: string,
  reading: { readonly holidays: readonly Holiday[] } | { readonly problem: string },
): readonly Holiday[] {
  if ('holidays' in reading) return reading.holidays;
  throw new InputError(`cannot read the holidays of \`${shown}\`: ${reading.problem}`);
}

/** A name made of the source: `us-ca`, `feiertage`. */
function nameOf(source: string): string {
  const words = path.basename(source.replace('/', '-'), '.ics').toLowerCase();
  return words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'holidays';
}
