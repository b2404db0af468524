import { counted } from './counted.js';
import { jsonOutput } from './json-output.js';
import type { Formatter } from './report-context.js';
import { safeText } from './safe-text.js';

/** What `calendar import` has to tell. */
export interface CalendarReport {
  /** The file or country, as the command line names it. */
  readonly source: string;
  readonly days: number;
  /** The HolidayCalendar as YAML. */
  readonly text: string;
  /** The file it was written to, as the command line names it. */
  readonly file?: string;
}

/** The version of the shape of a CalendarReport as JSON. */
export const CALENDAR_VERSION = 1;

/** Every format of a CalendarReport: the YAML itself, or the line that it was written; all of it as JSON. */
export const CALENDAR_FORMATS: Readonly<Record<'pretty' | 'json', Formatter<CalendarReport>>> = {
  pretty: ({ days, text, file }, { style, quiet }) => {
    if (file === undefined) return text;
    return quiet ? '' : `${style.green('+')} ${safeText(file)}: ${counted(days, 'day')}\n`;
  },
  json: (report, { builtWith }) => jsonOutput({ version: CALENDAR_VERSION, builtWith, ...report }),
};
