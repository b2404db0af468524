import { compareText } from '../../base/compare-text.js';
import { groupBy } from '../../base/group-by.js';
import type { MilestoneResult } from '../../simulate/result.js';

/** A case in which something was violated, with all its milestones. */
export interface WorstCase {
  readonly case: string;
  /** The one that was late by the most open time on its clock. */
  readonly latest: MilestoneResult;
  readonly milestones: readonly MilestoneResult[];
}

/** The cases that were latest, at most `limit`, the worst first; of equally late ones by name. */
export function worstCases(results: readonly MilestoneResult[], limit: number): readonly WorstCase[] {
  const latest = new Map<string, MilestoneResult>();
  for (const one of results) {
    const before = latest.get(one.case);
    if (one.violated && (before === undefined || lateness(one) > lateness(before))) latest.set(one.case, one);
  }
  const worst = [...latest.values()]
    .sort((a, b) => lateness(b) - lateness(a) || compareText(a.case, b.case))
    .slice(0, limit);
  const wanted = new Set(worst.map(one => one.case));
  const milestones = groupBy(
    results.filter(one => wanted.has(one.case)),
    one => one.case,
  );
  return worst.map(one => ({ case: one.case, latest: one, milestones: milestones.get(one.case) ?? [] }));
}

/** Milliseconds over on the milestone's clock. */
function lateness({ remaining }: MilestoneResult): number {
  return remaining === undefined ? 0 : Math.max(0, -remaining);
}
