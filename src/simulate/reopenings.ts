import { type CaseRun, remark } from './case-run.js';
import { REOPENING_WITHOUT_EFFECT } from './codes.js';
import { isUnderWay, type Occurrence } from './occurrence.js';
import { type ProcessRun, tallyOf } from './process-run.js';
import { cancel, reopen } from './steps.js';
import type { CaseEvent } from './timeline.js';
import { look } from './watch.js';

type Reopening = Extract<CaseEvent, { readonly kind: 'reopen' }>;

/** Clears a completion: the occurrence goes on as if it had never completed, unless the next has begun (S28). */
export function clearCompletion(
  run: CaseRun,
  process: ProcessRun,
  found: readonly Occurrence[],
  event: Reopening,
  index: number,
): void {
  const chosen = found.findLast(
    one => one.state === 'completed' && (event.occurrence ?? one.number) === one.number,
  );
  const why = chosen === undefined ? 'it is not completed' : whyNot(run, process, chosen);
  if (chosen === undefined || why !== undefined) {
    remark(run, REOPENING_WITHOUT_EFFECT, {
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

function whyNot(run: CaseRun, process: ProcessRun, chosen: Occurrence): string | undefined {
  if (process.exit !== undefined) return 'the process has exited';
  const { complete } = chosen.watches;
  if (complete !== undefined && look(complete, run.history)) return 'its `completeWhen` is still true';
  const { open, completed } = tallyOf(process, chosen.item.plan.milestone);
  const begun = completed !== chosen ? completed : open && isUnderWay(open) ? open : undefined;
  return begun && `occurrence ${begun.number} has begun`;
}

function isCompletedPeer(one: Occurrence, chosen: Occurrence): boolean {
  const same = one.item.plan.milestone === chosen.item.plan.milestone && one.cycle === chosen.cycle;
  return same && one.state === 'completed';
}
