import { type CaseRun, remark } from './case-run.js';
import { completionWithoutEffect, reopeningWithoutEffect } from './codes.js';
import { mayComplete } from './completions.js';
import { findMeant, type Meant } from './meant.js';
import { isOpen, isUnderWay, type Occurrence } from './occurrence.js';
import { presentItem } from './process-run.js';
import { cancel, complete, reopen } from './steps.js';
import type { CaseEvent } from './timeline.js';
import { look } from './watch.js';

type Completion = Extract<CaseEvent, { readonly kind: 'complete' }>;
type Reopening = Extract<CaseEvent, { readonly kind: 'reopen' }>;

/** Completes the occurrence that an event names, by default the open one, judged by its `completedAt` (S28). */
export function completeExplicitly(run: CaseRun, event: Completion, index: number): void {
  const meant = findMeant(run, event.milestone, index);
  if (meant === undefined) return;
  const chosen = event.occurrence === undefined ? meant.tally.open : named(meant, event);
  if (chosen === undefined || !isOpen(chosen) || !meant.fits(chosen)) {
    const which = event.occurrence === undefined ? '' : `occurrence ${event.occurrence} of `;
    remark(run, completionWithoutEffect, {
      message: `${which}\`${event.milestone}\` cannot be completed: ${whyNotOpen(meant, event)}`,
      event: index,
    });
  } else if (mayComplete(run, meant.process, chosen, index)) {
    complete(run, meant.process, chosen, event.completedAt ?? event.at);
  }
}

/** Clears a completion: the occurrence goes on as if it had never completed, unless the next has begun (S28). */
export function clearCompletion(run: CaseRun, event: Reopening, index: number): void {
  const meant = findMeant(run, event.milestone, index);
  if (meant === undefined) return;
  const { process, tally } = meant;
  const chosen = event.occurrence === undefined ? tally.completed : named(meant, event);
  const why = whyNotCleared(run, meant, chosen);
  if (chosen === undefined || why !== undefined) {
    remark(run, reopeningWithoutEffect, {
      message: `the completion of \`${event.milestone}\` cannot be cleared: ${why}`,
      event: index,
    });
    return;
  }
  if (tally.open !== undefined) cancel(run, process, tally.open);
  tally.completed = tally.occurrences.findLast(one => one !== chosen && one.state === 'completed');
  reopen(run, process, chosen);
}

/** The occurrence whose number an event gives. */
function named({ tally }: Meant, { occurrence: number }: Completion | Reopening): Occurrence | undefined {
  return number === undefined ? undefined : tally.occurrences[number - 1];
}

function whyNotOpen(meant: Meant, event: Completion): string {
  const isNamed = event.occurrence !== undefined;
  const last = isNamed ? named(meant, event) : meant.tally.occurrences.findLast(meant.fits);
  if (last !== undefined) return `it is ${last.state} already`;
  if (isNamed) return 'there is no such occurrence';
  return meant.process.exit === undefined ? 'it has not started' : 'the process has exited';
}

function whyNotCleared(
  run: CaseRun,
  { process, tally, fits }: Meant,
  chosen: Occurrence | undefined,
): string | undefined {
  if (chosen?.state !== 'completed' || !fits(chosen)) return 'it is not completed';
  if (process.exit !== undefined) return 'the process has exited';
  if (presentItem(process, chosen) === undefined) {
    return `version ${process.process.plan.version} of the process lacks \`${chosen.item.plan.id}\``;
  }
  const { complete: watch } = chosen.watches;
  if (watch !== undefined && look(watch, run.history)) return 'its `completeWhen` is still true';
  const { open, completed } = tally;
  const begun = completed !== chosen ? completed : open && isUnderWay(open) ? open : undefined;
  return begun && `occurrence ${begun.number} has begun`;
}
