import type { Target } from '../plan/target.js';
import type { CaseRun } from './case-run.js';
import type { ProgramMilestone } from './program.js';
import { type Aim, aimOf } from './target.js';

/** The target that an item has on a record: what its entitlement promises in place of the process (S42). */
export function promisedTarget(
  { cover }: Pick<CaseRun, 'cover'>,
  { plan, target }: ProgramMilestone,
): Target {
  return cover?.targets[plan.id] ?? target;
}

/** What an item asks of a record as its fields and its entitlement stand. */
export function askedOf(run: CaseRun, item: ProgramMilestone): Aim {
  return aimOf(promisedTarget(run, item), run.history);
}
