import { compareText } from '../base/compare-text.js';
import { type Outcome, outcomeOf } from '../simulate/outcome.js';
import type { CaseResult, MilestoneResult } from '../simulate/result.js';
import type { Flip, FlipKind, MovedTargets } from './impact.js';

/** The occurrences of a case whose outcome differs: those of the baseline in its order, then those that only the candidate has. */
export function flipsOf(source: string, before: CaseResult, after: CaseResult): readonly Flip[] {
  return pairOccurrences(before, after).flatMap(([was, is]) => {
    const outcome = { before: was ? outcomeOf(was) : null, after: is ? outcomeOf(is) : null };
    const named = was ?? is;
    if (outcome.before === outcome.after || named === undefined) return [];
    return [
      {
        kind: kindOf(outcome.before, outcome.after),
        source,
        case: named.case,
        process: named.process,
        milestone: named.milestone,
        occurrence: named.occurrence,
        cycle: named.cycle,
        outcome,
        target: { before: was?.target ?? null, after: is?.target ?? null },
        completed: { before: was?.completed ?? null, after: is?.completed ?? null },
        calendar: named.calendar.name,
      },
    ];
  });
}

function kindOf(before: Outcome | null, after: Outcome | null): FlipKind {
  if (after === 'violated') return 'newly-violated';
  return before === 'violated' ? 'newly-saved' : 'other';
}

/** Counts the targets that lie elsewhere; those of occurrences that one side lacks, or that have none, do not count. */
export function targetsMoved(): {
  add(before: CaseResult, after: CaseResult): void;
  counts(): readonly MovedTargets[];
} {
  const moved = new Map<string, MovedTargets>();
  const add = (before: CaseResult, after: CaseResult): void => {
    for (const [was, is] of pairOccurrences(before, after)) {
      if (was?.target === undefined || is?.target === undefined || was.target === is.target) continue;
      const { process, milestone, calendar } = was;
      const key = JSON.stringify([process, milestone, calendar.name]);
      const count = (moved.get(key)?.count ?? 0) + 1;
      moved.set(key, { process, milestone, calendar: calendar.name, count });
    }
  };
  return {
    add,
    counts: () => [...moved].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one),
  };
}

/** The same occurrence of both runs: of one milestone, cycle and number, whatever item of the process it is of. */
function pairOccurrences(
  before: CaseResult,
  after: CaseResult,
): readonly (readonly [MilestoneResult | undefined, MilestoneResult | undefined])[] {
  const rest = new Map(after.milestones.map(one => [keyOf(one), one]));
  const pairs = before.milestones.map(one => {
    const key = keyOf(one);
    const other = rest.get(key);
    rest.delete(key);
    return [one, other] as const;
  });
  return [...pairs, ...[...rest.values()].map(one => [undefined, one] as const)];
}

function keyOf({ milestone, cycle, occurrence }: MilestoneResult): string {
  return `${cycle} ${occurrence} ${milestone}`;
}
