import type { CaseResult, MilestoneResult } from '../../src/simulate/result.js';
import { duration } from '../../src/time/duration.js';
import { instant } from '../../src/time/instant.js';

/** A milestone result that says only what attainment looks at. */
export function milestone(part: Partial<MilestoneResult> = {}): MilestoneResult {
  return {
    case: 'c',
    object: 'Case',
    process: 'basic',
    processVersion: 1,
    milestone: 'resolution',
    id: 'resolution',
    occurrence: 1,
    cycle: 1,
    state: 'completed',
    start: instant(0),
    violated: false,
    elapsed: duration(0),
    stopped: duration(0),
    calendar: { name: '24x7', source: 'fallback' },
    actions: [],
    ...part,
  };
}

/** A case result with those milestones. */
export function caseResult(
  milestones: readonly MilestoneResult[],
  fields: CaseResult['fields'] = {},
): CaseResult {
  const applied = milestones.length === 0 ? { notApplied: 'no process' } : {};
  return { case: 'c', object: 'Case', observedAt: instant(0), milestones, fields, findings: [], ...applied };
}
