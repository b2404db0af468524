import type { Plan } from '../plan/plan.js';
import type { Zones } from '../report/results/zones.js';

/** The zones to show a plan's times in: each calendar's own, else the one given. */
export function zonesOf({ content }: Plan, timeZone: string): Zones {
  const calendars = Object.values(content.calendars).map(one => [one.name, one.timeZone] as const);
  return { default: timeZone, calendars: Object.fromEntries(calendars) };
}
