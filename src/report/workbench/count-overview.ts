import { compareText } from '../../base/compare-text.js';
import { attainment, NO_OUTCOMES, type OutcomeCounts, outcomeOf } from '../../simulate/outcome.js';
import type { CaseResult, MilestoneResult } from '../../simulate/result.js';
import type { Instant } from '../../time/instant.js';
import { percent } from '../counted.js';
import { safeText } from '../safe-text.js';
import type { AttainmentBar, Overview } from './overview.js';
import { type TrendAxis, trendAxis } from './trend-axis.js';

/** A case of a run as an overview counts it. */
export interface CountedCase {
  readonly createdAt: Instant;
  readonly result: CaseResult;
}

/** Counts attainment over those of the cases whose indexes are given; one axis of time serves every choice of them. */
export function overviewCounter(
  cases: readonly CountedCase[],
  timeZone: string,
): (chosen: readonly number[]) => Overview {
  const axis = trendAxis(
    cases.map(({ createdAt }) => createdAt),
    timeZone,
  );
  const places = Int16Array.from(cases, ({ createdAt }) => axis.placeOf(createdAt));
  return chosen => {
    const tallies = new Map<string, Map<string, Tally>>();
    for (const index of chosen) {
      for (const one of cases[index]?.result.milestones ?? []) {
        count(tallyOf(tallies, one, axis), one, places[index] ?? -1);
      }
    }
    const bars = [...tallies.values()].flatMap(byMilestone => [...byMilestone.values()].map(barOf));
    return { bars: bars.sort(compareBars), trendWords: axis.words };
  };
}

interface Tally {
  readonly process: string;
  readonly milestone: string;
  readonly counts: { -readonly [Outcome in keyof OutcomeCounts]: number };
  readonly periods: readonly { met: number; violated: number }[];
}

function tallyOf(
  tallies: Map<string, Map<string, Tally>>,
  { process, milestone }: MilestoneResult,
  { length }: TrendAxis,
): Tally {
  const byMilestone = tallies.get(process) ?? new Map<string, Tally>();
  if (byMilestone.size === 0) tallies.set(process, byMilestone);
  const found = byMilestone.get(milestone);
  if (found !== undefined) return found;
  const periods = Array.from({ length }, () => ({ met: 0, violated: 0 }));
  const tally = { process, milestone, counts: { ...NO_OUTCOMES }, periods };
  byMilestone.set(milestone, tally);
  return tally;
}

function count({ counts, periods }: Tally, result: MilestoneResult, place: number): void {
  const outcome = outcomeOf(result);
  counts[outcome]++;
  const period = periods[place];
  if (period !== undefined && (outcome === 'met' || outcome === 'violated')) period[outcome]++;
}

function barOf({ process, milestone, counts, periods }: Tally): AttainmentBar {
  return {
    process: safeText(process),
    milestone: safeText(milestone),
    counts,
    share: attainment(counts),
    words: percent(counts.met, counts.met + counts.violated),
    trend: periods.map(period => attainment({ ...NO_OUTCOMES, ...period })),
  };
}

function compareBars(a: AttainmentBar, b: AttainmentBar): number {
  return compareText(a.process, b.process) || compareText(a.milestone, b.milestone);
}
