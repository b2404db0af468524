import { type CaseRun, remark } from './case-run.js';
import { milestoneCompletedTwice } from './codes.js';
import { isUnderWay, type Occurrence } from './occurrence.js';
import { namesChanged, type ProcessRun, tallyOf } from './process-run.js';
import { complete } from './steps.js';
import { look } from './watch.js';

/** Completes the occurrences whose `completeWhen` holds, at the instant it last became true (S28); names them. */
export function completeByCondition(run: CaseRun, process: ProcessRun): string[] {
  return namesChanged(process, occurrence => {
    const { complete: watch } = occurrence.watches;
    if (watch === undefined || !isUnderWay(occurrence) || !look(watch, run.history)) return false;
    if (!mayComplete(run, process, occurrence)) return false;
    complete(run, process, occurrence, watch.since);
    return true;
  });
}

/** Whether a Milestone may complete at this instant: one completion is taken in per instant (S24). */
export function mayComplete(
  run: CaseRun,
  process: ProcessRun,
  { item }: Occurrence,
  event?: number,
): boolean {
  const { milestone, id } = item.plan;
  if (tallyOf(process, milestone).completed?.left !== run.now) return true;
  remark(run, milestoneCompletedTwice, {
    message: `\`${id}\` would complete a second time at one instant`,
    help:
      event === undefined
        ? 'let `completeWhen` become false again before the next occurrence starts, for example by comparing with `startedAt`'
        : 'give the second completion a later instant',
    ...(event !== undefined && { event }),
  });
  return false;
}
