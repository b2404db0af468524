import type { BusinessHours } from '../link/business-hours.js';
import type { HoursSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';

/** Hours of one day as they are written, and where. */
export interface WrittenHours {
  readonly spans: HoursSpec;
  readonly at: Location;
}

/** The hours of all days and exceptions of some business hours. */
export function hoursLists({ spec, at }: BusinessHours): readonly WrittenHours[] {
  const week = Object.entries(spec.week).map(([days, spans]) => ({ spans, at: at.child('week', days) }));
  const exceptions = (spec.exceptions ?? []).map(({ open }, index) => ({
    spans: open,
    at: at.child('exceptions', index, 'open'),
  }));
  return [...week, ...exceptions];
}
