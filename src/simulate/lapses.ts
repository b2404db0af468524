import type { Instant } from '../time/instant.js';
import { type CaseRun, remark } from './case-run.js';
import { entitlementLapsed } from './codes.js';
import type { ProcessRun } from './process-run.js';

/** Notes that an entitlement ended while milestones of its process were open: expiry after entry ends nothing (S10). */
export function noteLapse(run: CaseRun, process: ProcessRun, observedAt: Instant): void {
  const { cover } = run;
  if (cover === undefined) return;
  const isOpenAt = (at: Instant): boolean =>
    process.occurrences.some(({ left }) => (left ?? observedAt) >= at);
  const { name, to, withheld } = cover;
  if (to !== undefined && process.entered < to && observedAt >= to && isOpenAt(to)) {
    remark(run, entitlementLapsed, {
      message: `\`${name}\` came to its end while the record was open`,
      help: 'renew it, or give the record the entitlement of the next term',
    });
  } else if (withheld !== undefined && isOpenAt(observedAt)) {
    remark(run, entitlementLapsed, { message: `\`${name}\` was ${withheld} while the record was open` });
  }
}
