import type { MilestoneResult } from '../../simulate/result.js';
import { safeText } from '../safe-text.js';

/** How a person calls an occurrence: `first-response`, `next-update #2`, `resolution (cycle 2)` where a reopened record started anew (S14). */
export function occurrenceName({
  id,
  occurrence,
  cycle,
}: Pick<MilestoneResult, 'id' | 'occurrence' | 'cycle'>): string {
  const number = occurrence === 1 ? '' : ` #${occurrence}`;
  return `${safeText(id)}${number}${cycle === 1 ? '' : ` (cycle ${cycle})`}`;
}
