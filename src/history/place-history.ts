import type { Lived } from '../entitlement/life/live.js';
import type { Records } from '../entitlement/records.js';
import type { PlanContent } from '../plan/plan.js';
import { hasCustomers, placeCases } from '../simulate/place-cases.js';
import type { Instant } from '../time/instant.js';
import type { HistoryCase } from './case-timeline.js';
import { type RecordGap, recordGaps } from './record-gaps.js';

/** The cases of a log among the customers of a project. */
export interface PlacedHistory {
  /** In the order of the log, those created by the end alone. */
  readonly cases: Iterable<HistoryCase>;
  /** What became of the customers; absent where no entitlement plays a part. */
  readonly lived?: Lived;
  /** Records that cases name and that are not there. */
  readonly gaps: readonly RecordGap[];
}

/**
 * Places the cases of a log, up to `until`, among customers: each finds its entitlement as a case of a scenario does (S34, S43).
 * Without customers they are passed on one by one, and none is held.
 */
export function placeHistory(
  cases: Iterable<HistoryCase>,
  content: PlanContent,
  records: Records,
  until: Instant,
): PlacedHistory {
  const customers = { records, events: [], until };
  if (!hasCustomers(content, customers)) return { cases: createdBy(cases, until), gaps: [] };
  const all = [...createdBy(cases, until)];
  const timelines = all.map(({ timeline }) => timeline);
  const placed = placeCases(content, customers, timelines);
  return {
    cases: all.map((one, index) => ({ ...one, timeline: placed.timelines[index] ?? one.timeline })),
    lived: placed.lived,
    gaps: recordGaps(timelines, placed),
  };
}

function* createdBy(cases: Iterable<HistoryCase>, until: Instant): Iterable<HistoryCase> {
  for (const one of cases) if (one.timeline.createdAt <= until) yield one;
}
