import { type CaseRun, remark } from './case-run.js';
import { completionWithoutEffect, reopeningWithoutEffect } from './codes.js';
import { mayComplete } from './completions.js';
import { type Meant, occurrencesMeant } from './meant.js';
import { isOpen, isUnderWay, type Occurrence } from './occurrence.js';
import { type ProcessRun, tallyOf } from './process-run.js';
import { cancel, complete, reopen } from './steps.js';
import type { CaseEvent } from './timeline.js';
import { look } from './watch.js';

type Completion = Extract<CaseEvent, { readonly kind: 'complete' }>;
type Reopening = Extract<CaseEvent, { readonly kind: 'reopen' }>;

/** Completes the occurrence that an event names, by default the open one, judged by its `completedAt` (S28). */
export function completeExplicitly(run: CaseRun, event: Completion, index: number): void {
  const meant = occurrencesMeant(run, event.milestone, index);
  if (meant === undefined) return;
  const { process, occurrences } = meant;
  const { occurrence: number } = event;
  const chosen = occurrences.findLast(one => (number === undefined ? isOpen(one) : one.number === number));
  if (chosen === undefined || !isOpen(chosen)) {
    const which = number === undefined ? '' : `occurrence ${number} of `;
    remark(run, completionWithoutEffect, {
      message: `${which}\`${event.milestone}\` cannot be completed: ${whyNotOpen(meant, event)}`,
      event: index,
    });
  } else if (mayComplete(run, process, chosen, index)) {
    complete(run, process, chosen, event.completedAt ?? event.at);
  }
}

function whyNotOpen({ process, occurrences }: Meant, { occurrence: number }: Completion): string {
  const last = occurrences.findLast(one => number === undefined || one.number === number);
  if (last !== undefined) return `it is ${last.state} already`;
  if (number !== undefined) return 'there is no such occurrence';
  return process.exit === undefined ? 'it has not started' : 'the process has exited';
}

/** Clears a completion: the occurrence goes on as if it had never completed, unless the next has begun (S28). */
export function clearCompletion(run: CaseRun, event: Reopening, index: number): void {
  const meant = occurrencesMeant(run, event.milestone, index);
  if (meant === undefined) return;
  const { process, occurrences } = meant;
  const { occurrence: number } = event;
  const chosen = occurrences.findLast(
    one => one.state === 'completed' && (number === undefined || one.number === number),
  );
  const why = chosen === undefined ? 'it is not completed' : whyNotCleared(run, process, chosen);
  if (chosen === undefined || why !== undefined) {
    remark(run, reopeningWithoutEffect, {
      message: `the completion of \`${event.milestone}\` cannot be cleared: ${why}`,
      event: index,
    });
    return;
  }
  const tally = tallyOf(process, chosen.item.plan.milestone);
  if (tally.open !== undefined) cancel(run, process, tally.open);
  tally.completed = process.occurrences.findLast(one => one !== chosen && isCompletedPeer(one, chosen));
  reopen(run, process, chosen);
}

function whyNotCleared(run: CaseRun, process: ProcessRun, chosen: Occurrence): string | undefined {
  if (process.exit !== undefined) return 'the process has exited';
  const { complete: watch } = chosen.watches;
  if (watch !== undefined && look(watch, run.history)) return 'its `completeWhen` is still true';
  const { open, completed } = tallyOf(process, chosen.item.plan.milestone);
  const begun = completed !== chosen ? completed : open && isUnderWay(open) ? open : undefined;
  return begun && `occurrence ${begun.number} has begun`;
}

function isCompletedPeer(one: Occurrence, chosen: Occurrence): boolean {
  const same = one.item.plan.milestone === chosen.item.plan.milestone && one.cycle === chosen.cycle;
  return same && one.state === 'completed';
}
