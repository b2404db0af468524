import type { CaseRun } from './case-run.js';
import { eachOpen } from './concern.js';
import type { Occurrence } from './occurrence.js';
import type { ProcessRun } from './process-run.js';
import { loseCriteria } from './steps.js';
import { look } from './watch.js';

/** Cancels the open occurrences whose `when` is no longer true (S21). */
export function cancelByCondition(run: CaseRun, process: ProcessRun): void {
  eachOpen(run, process, cancelOne);
}

function cancelOne(run: CaseRun, process: ProcessRun, occurrence: Occurrence): boolean {
  const { when } = occurrence.watches;
  if (when === undefined || look(when, run.history)) return false;
  loseCriteria(run, process, occurrence);
  return true;
}
