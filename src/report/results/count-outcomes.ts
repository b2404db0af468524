import { NO_OUTCOMES, type OutcomeCounts, outcomeOf } from '../../simulate/outcome.js';
import type { MilestoneResult } from '../../simulate/result.js';

/** How many milestone results had each outcome. */
export function countOutcomes(results: Iterable<MilestoneResult>): OutcomeCounts {
  const counts = { ...NO_OUTCOMES };
  for (const result of results) counts[outcomeOf(result)]++;
  return counts;
}
