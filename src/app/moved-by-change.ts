import { counterparts, countMovedTargets, type TriedCase } from '../impact/compare-runs.js';
import type { PolicyChange } from '../impact/policy/policy-change.js';
import { subjectKey, withSingleChange } from '../impact/policy/single-change.js';
import type { Plan } from '../plan/plan.js';
import type { DiffChange } from '../report/results/diff/diff-report.js';
import { prepare } from '../simulate/prepare.js';
import type { CaseResult } from '../simulate/result.js';
import type { CasesUnder } from './cases-under.js';

/** So many subjects are tried by themselves: each takes a run of all cases. */
const MOST_SUBJECTS = 10;

/**
 * Changes with the number of targets that each subject moves by itself, found by running the cases with it alone. Where several changes
 * are about one subject, the last of them has the number; where there are many subjects none has.
 */
export function movedByChange(
  changes: readonly PolicyChange[],
  plans: { readonly before: { readonly plan: Plan }; readonly after: { readonly plan: Plan } },
  {
    cases,
    casesUnder,
    baseline,
  }: {
    readonly cases: readonly TriedCase[];
    readonly casesUnder: CasesUnder;
    /** What became of the cases before any change. */
    readonly baseline: readonly CaseResult[];
  },
): readonly DiffChange[] {
  const { before, after } = plans;
  const last = new Map(changes.map((one, index) => [subjectKey(one.subject), index]));
  if (last.size > MOST_SUBJECTS) return changes;
  return changes.map((change, index) => {
    if (last.get(subjectKey(change.subject)) !== index) return change;
    const content = withSingleChange(before.plan.content, after.plan.content, change.subject);
    if (content === undefined) return change;
    const plan = { ...before.plan, content };
    const placed = counterparts(
      cases,
      casesUnder(plan, () => {}),
    );
    return { ...change, moved: countMovedTargets(placed, baseline, prepare(plan)) };
  });
}
