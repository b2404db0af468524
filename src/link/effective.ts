import { present } from '../base/present.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { EntitlementProcessSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { type Instant, isServed } from '../time/instant.js';
import { parseInstant } from '../time/instant-text.js';
import { startOfDate } from '../time/local-date.js';
import { formatDate, parseDate } from '../time/plain-date.js';
import { instantUnserved } from './codes/calendar-codes.js';
import { reportReversed } from './report-reversed.js';

/** The entry instants a version takes, `[from, to)`; an absent end is open. */
export interface Effective {
  readonly from?: Instant;
  readonly to?: Instant;
}

type EffectiveSpec = NonNullable<EntitlementProcessSpec['effective']>;

/** Links the effective dates of a version; a date is of the project's zone, and a last date is itself included. */
export function linkEffective(
  spec: EffectiveSpec,
  at: Location,
  timeZone: string,
  report: Report,
): Effective {
  const read = (end: 'from' | 'to', daysOn: number): Instant | undefined => {
    const text = spec[end];
    const moment = text === undefined ? undefined : readMoment(text, daysOn, timeZone);
    if (text !== undefined && moment === undefined) reportUnserved(text, at.child(end), report);
    return moment;
  };
  const from = read('from', 0);
  const to = read('to', 1);
  if (from !== undefined && to !== undefined && from >= to) reportReversed(at, report);
  return present({ from, to });
}

/** The instant of a text, for a date the first moment of the day `daysOn` days later; `undefined` when it is not served. */
function readMoment(text: string, daysOn: number, timeZone: string): Instant | undefined {
  const day = parseDate(text);
  const moment =
    day === undefined ? parseInstant(text, timeZone) : startOfDate(formatDate(day + daysOn), timeZone);
  return moment !== undefined && isServed(moment) ? moment : undefined;
}

function reportUnserved(text: string, at: Location, report: Report): void {
  report(
    finding(instantUnserved, `\`${text}\` is outside of the years for which business time is kept`, {
      span: at.value(),
      related: at.via(),
      help: 'leave it out for an open end',
    }),
  );
}
