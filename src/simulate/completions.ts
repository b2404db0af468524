import { type CaseRun, remark } from './case-run.js';
import { milestoneCompletedTwice } from './codes.js';
import { concernLater, eachOpen } from './concern.js';
import { isUnderWay, type Occurrence } from './occurrence.js';
import { type ProcessRun, tallyOf } from './process-run.js';
import { complete } from './steps.js';
import { look } from './watch.js';

/** Completes the occurrences whose `completeWhen` holds, at the instant it last became true (S28). */
export function completeByCondition(run: CaseRun, process: ProcessRun): void {
  eachOpen(run, process, completeOne);
}

function completeOne(run: CaseRun, process: ProcessRun, occurrence: Occurrence): boolean {
  const { complete: watch } = occurrence.watches;
  if (watch === undefined || !isUnderWay(occurrence) || !look(watch, run.history)) return false;
  if (!mayComplete(run, process, occurrence)) {
    concernLater(run, occurrence.item);
    return false;
  }
  complete(run, process, occurrence, watch.since);
  return true;
}

/** Whether a Milestone may complete at this instant: one completion is taken in per instant (S24). */
export function mayComplete(
  run: CaseRun,
  process: ProcessRun,
  { item }: Occurrence,
  event?: number,
): boolean {
  const { id } = item.plan;
  if (tallyOf(process, item).completed?.left !== run.now) return true;
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
