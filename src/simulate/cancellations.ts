import type { CaseRun } from './case-run.js';
import { namesChanged, type ProcessRun } from './process-run.js';
import { loseCriteria } from './steps.js';
import { look } from './watch.js';

/** Cancels the open occurrences whose `when` is no longer true (S21); names them. */
export function cancelByCondition(run: CaseRun, process: ProcessRun): string[] {
  return namesChanged(process, occurrence => {
    if (look(occurrence.watches.when, run.history)) return false;
    loseCriteria(run, process, occurrence);
    return true;
  });
}
