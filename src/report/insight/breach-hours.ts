import type { MilestoneResult } from '../../simulate/result.js';
import { DAY, HOUR } from '../../time/duration.js';
import { knownZone } from '../../time/zone.js';

/** Violations by weekday, Monday first, and hour of the day on the wall clock of a zone. */
export type BreachHours = readonly (readonly number[])[];

/** 1970-01-01 was a Thursday: so many days after a Monday. */
const EPOCH_WEEKDAY = 3;

/** When milestones were violated. The zone must be known. */
export function breachHours(results: Iterable<MilestoneResult>, timeZone: string): BreachHours {
  const zone = knownZone(timeZone);
  const week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { violatedAt } of results) {
    if (violatedAt === undefined) continue;
    const local = violatedAt + zone.offsetAt(violatedAt);
    const day = Math.floor(local / DAY);
    const hours = week[(((day + EPOCH_WEEKDAY) % 7) + 7) % 7];
    const hour = Math.floor((local - day * DAY) / HOUR);
    if (hours !== undefined) hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return week;
}
