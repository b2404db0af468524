import type { CaseRun } from './case-run.js';
import type { ProcessRun } from './process-run.js';
import { loseCriteria } from './steps.js';
import { look } from './watch.js';

/** Cancels the open occurrences whose `when` is no longer true (S21); names them. */
export function cancelByCondition(run: CaseRun, process: ProcessRun): string[] {
  return process.open
    .filter(occurrence => !look(occurrence.watches.when, run.history))
    .map(occurrence => {
      loseCriteria(run, process, occurrence);
      return occurrence.item.plan.milestone;
    });
}
