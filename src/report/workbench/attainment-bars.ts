import { compareText } from '../../base/compare-text.js';
import { groupBy } from '../../base/group-by.js';
import { attainment } from '../../simulate/outcome.js';
import type { MilestoneResult } from '../../simulate/result.js';
import { percent } from '../counted.js';
import { countOutcomes } from '../results/count-outcomes.js';
import { safeText } from '../safe-text.js';
import type { AttainmentBar } from './workbench.js';

/** Attainment per process and milestone (S29), sorted by name. */
export function attainmentBars(results: readonly MilestoneResult[]): AttainmentBar[] {
  const groups = groupBy(results, one => JSON.stringify([one.process, one.milestone]));
  return [...groups.values()]
    .flatMap(group => (group[0] === undefined ? [] : [attainmentBar(group[0], group)]))
    .sort((a, b) => compareText(a.process, b.process) || compareText(a.milestone, b.milestone));
}

function attainmentBar(
  { process, milestone }: MilestoneResult,
  results: readonly MilestoneResult[],
): AttainmentBar {
  const counts = countOutcomes(results);
  return {
    process: safeText(process),
    milestone: safeText(milestone),
    counts,
    share: attainment(counts),
    words: percent(counts.met, counts.met + counts.violated),
  };
}
