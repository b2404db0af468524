import { finding, type Report } from '../diagnostic/finding.js';
import type { Records } from '../entitlement/records.js';
import { instantUnserved } from '../link/codes/calendar-codes.js';
import { didYouMean } from '../link/name-list.js';
import type { PlanContent } from '../plan/plan.js';
import type { Location } from '../syntax/location.js';
import type { Instant } from '../time/instant.js';
import { scenarioMilestoneUnknown } from './codes.js';
import { type Clock, readMoment } from './moment.js';

/** What every part of a scenario is read with. */
export interface Reading {
  readonly plan: PlanContent;
  /** The records of customers; absent: they are not known, and names of them are taken as they are. */
  readonly records?: Records;
  readonly clock: Clock;
  readonly report: Report;
}

/** The instant that a text means; an instant outside the served years is reported and counts as the clock's origin. */
export function instantAt(text: string, at: Location, { clock, report }: Reading): Instant {
  const read = readMoment(text, clock);
  if (read !== undefined) return read;
  report(unserved(text, at));
  return clock.origin;
}

/** The finding of a date outside the years for which business time is kept. */
export function unserved(text: string, at: Location) {
  return finding(instantUnserved, `\`${text}\` is outside of the years that milepost computes with`, {
    span: at.value(),
    help: 'use a date within a hundred years',
  });
}

/** Reports a milestone that no process for records of `object` has, by name or by item id. */
export function checkMilestone(name: string, object: string, at: Location, { plan, report }: Reading): void {
  const items = plan.processes
    .filter(process => process.object === object)
    .flatMap(process => process.milestones);
  const known = new Set(items.flatMap(item => [item.milestone, item.id]));
  if (known.has(name)) return;
  report(
    finding(scenarioMilestoneUnknown, `no process for \`${object}\` has a milestone \`${name}\``, {
      span: at.value(),
      help: didYouMean(name, known, 'the milestones are'),
    }),
  );
}
