import { finding } from '../diagnostic/finding.js';
import { parsed } from '../link/parsed.js';
import { readHours } from '../link/week.js';
import type { ArrivalsSpec, ProfilePartSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import type { CalendarSpec } from '../time/calendar-spec.js';
import { DAY, MINUTE } from '../time/duration.js';
import { parseWeekdays } from '../time/hours-text.js';
import { workloadWeightsZero } from './codes.js';
import { findSource } from './link-delay.js';
import type { Linking } from './linking.js';
import type { Arrivals } from './workload.js';

/** Links a rule for arrivals: weights become rates, so that a week has `perDay` records a day on average. */
export function linkArrivals(spec: ArrivalsSpec, at: Location, linking: Linking): Arrivals {
  if ('empirical' in spec) {
    const source = findSource(spec.empirical, at.child('empirical'), linking);
    return { kind: 'hourly', rates: source?.samples.rates ?? [] };
  }
  const { perDay, profile } = spec.poisson;
  if (profile === undefined) return { kind: 'even', rate: perDay / DAY };
  const place = at.child('poisson', 'profile');
  const parts = profile.map((part, index) => linkPart(part, place.child(index), linking));
  const weighted = parts.reduce((sum, { weight, hours }) => sum + weight * openMinutes(hours) * MINUTE, 0);
  if (weighted === 0) {
    linking.report(
      finding(workloadWeightsZero, 'no hour of the profile has any weight', {
        span: place.value(),
        help: 'give the hours in which records arrive a weight above 0',
      }),
    );
  }
  const rate = weighted === 0 ? 0 : (perDay * 7) / weighted;
  return { kind: 'profile', parts: parts.map(({ hours, weight }) => ({ hours, rate: weight * rate })) };
}

function linkPart(
  { days, hours, weight }: ProfilePartSpec,
  at: Location,
  { clock, report }: Linking,
): { readonly hours: CalendarSpec; readonly weight: number } {
  const windows = readHours(hours, at.child('hours'), report);
  const week = Object.fromEntries(parsed(parseWeekdays(days), days).map(day => [day, windows]));
  return { weight, hours: { name: 'profile', timeZone: clock.timeZone, week, exceptions: [], holidays: [] } };
}

/** The open minutes of a week on the wall clock. */
function openMinutes({ week }: CalendarSpec): number {
  return Object.values(week)
    .flat()
    .reduce((sum, { start, end }) => sum + end - start, 0);
}
