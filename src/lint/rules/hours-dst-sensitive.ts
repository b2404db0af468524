import type { BusinessHours } from '../../link/business-hours.js';
import type { HoursSpec } from '../../schema/spec.gen.js';
import { WEEKDAYS } from '../../time/calendar-spec.js';
import { DAY, MINUTE } from '../../time/duration.js';
import { parseHours, parseWeekdays } from '../../time/hours-text.js';
import { formatDate, weekdayIndex } from '../../time/plain-date.js';
import { knownZone } from '../../time/zone.js';
import type { Rule } from '../rule.js';

/** Hours that open or close at a time which a clock change skips or repeats. */
export const hoursDstSensitive: Rule = {
  code: 'hours-dst-sensitive',
  severity: 'info',
  summary: 'Hours open or close at a time that a change of the clocks skips or repeats.',
  why: 'On that day the span is longer or shorter than it reads: a skipped time moves forward, of a repeated one the first counts (S3). The changes of 2026 to 2028 are looked at.',
  visit: {
    businessHours(hours, say) {
      const changes = clockChanges(hours);
      for (const [days, spans] of Object.entries(hours.spec.week)) {
        const on = (parseWeekdays(days) ?? []).map(day => WEEKDAYS.indexOf(day));
        for (const minute of boundaries(spans)) {
          const change = changes.find(
            one => one.from <= minute && minute < one.to && on.includes(one.weekday),
          );
          if (change === undefined) continue;
          const at = hours.at.child('week', days);
          const time = new Date(minute * MINUTE).toISOString().slice(11, 16);
          say(
            `\`${time}\` ${change.isSkipped ? 'does not exist' : 'exists twice'} on ${change.date} in \`${hours.spec.timeZone}\``,
            {
              span: at.value(),
              related: at.via(),
              help: 'open and close at hours that every day has once',
            },
          );
          break;
        }
      }
    },
  },
};

interface ClockChange {
  readonly date: string;
  readonly weekday: number;
  /** The minutes after midnight that are skipped or repeated, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly isSkipped: boolean;
}

function clockChanges({ spec }: BusinessHours): readonly ClockChange[] {
  const zone = knownZone(spec.timeZone);
  const changes: ClockChange[] = [];
  let period = zone.periodAt(Date.UTC(2026, 0, 1));
  while (period.end < Date.UTC(2029, 0, 1)) {
    const next = zone.periodAt(period.end);
    const [before, after] = [period.end + period.offset, period.end + next.offset];
    if (before !== after) {
      const first = Math.min(before, after);
      const day = Math.floor(first / DAY);
      changes.push({
        date: formatDate(day),
        weekday: weekdayIndex(day),
        from: (first - day * DAY) / MINUTE,
        to: (Math.max(before, after) - day * DAY) / MINUTE,
        isSkipped: after > before,
      });
    }
    period = next;
  }
  return changes;
}

/** The minutes after midnight at which spans of one day open or close; midnight at the end of it is of the next day. */
function boundaries(spans: HoursSpec): readonly number[] {
  const reading = parseHours(spans);
  const windows = 'windows' in reading ? reading.windows : [];
  return windows.flatMap(({ start, end }) => [start, ...(end < 1440 ? [end] : [])]);
}
