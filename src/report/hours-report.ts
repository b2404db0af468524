import type { Duration } from '../time/duration.js';
import { formatOpenTime } from '../time/duration-text.js';
import type { Instant } from '../time/instant.js';
import { formatInstant } from '../time/instant-text.js';
import { describeInstant } from '../time/instant-words.js';
import { jsonOutput } from './json-output.js';
import type { Formatter } from './report-context.js';

/** What a sum on business hours came to. */
export interface HoursReport {
  readonly businessHours: string;
  readonly timeZone: string;
  readonly answer:
    | { readonly at: Instant }
    | { readonly milliseconds: Duration }
    | { readonly open: boolean };
}

/** The version of the shape of `schemas/output/hours.schema.json`. */
export const HOURS_VERSION = 1;

/** Every format of an HoursReport, by the name that `--format` takes. */
export const HOURS_FORMATS: Readonly<Record<'pretty' | 'json', Formatter<HoursReport>>> = {
  pretty: ({ answer, timeZone }) => {
    if ('at' in answer) return `${describeInstant(answer.at, timeZone)}\n`;
    if ('milliseconds' in answer) return `${formatOpenTime(answer.milliseconds)}\n`;
    return answer.open ? 'open\n' : 'closed\n';
  },
  json: ({ businessHours, timeZone, answer }, { builtWith }) =>
    jsonOutput({
      version: HOURS_VERSION,
      builtWith,
      businessHours,
      timeZone,
      ...('at' in answer ? { at: formatInstant(answer.at, timeZone) } : answer),
    }),
};
