import type { Instant } from '../time/instant.js';
import { begin } from './begin.js';
import type { CaseRun } from './case-run.js';
import { noteChange } from './concern.js';
import type { Occurrence } from './occurrence.js';
import { type ProcessRun, tallyOf } from './process-run.js';
import type { ProgramMilestone } from './program.js';
import { start } from './steps.js';
import { look, watchOf } from './watch.js';

/** Starts what may start of the items that the round looks at, in the order of `milestones` (S22, S24). */
export function startItems(run: CaseRun, process: ProcessRun): void {
  if (process.exit !== undefined) return;
  const items = run.attention.now;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item !== undefined && startItem(run, process, item)) noteChange(run, process, item.plan.milestone);
  }
}

function startItem(run: CaseRun, process: ProcessRun, item: ProgramMilestone): boolean {
  const { open } = tallyOf(process, item);
  if (open !== undefined) return open.item === item && startScheduled(run, open);
  const base = baseOf(run, process, item);
  if (base === undefined) return false;
  begin(run, process, item, base, looksBack(process, item));
  return true;
}

function startScheduled(run: CaseRun, occurrence: Occurrence): boolean {
  if (occurrence.state !== 'scheduled' || occurrence.clock.base > run.now) return false;
  start(run, occurrence);
  return true;
}

/** Where an item's next occurrence begins, if one may begin. */
function baseOf(run: CaseRun, process: ProcessRun, item: ProgramMilestone): Instant | undefined {
  const { recurrence } = item.plan;
  const previous = tallyOf(process, item).completed;
  if (previous !== undefined && recurrence === 'none') return undefined;
  const when = item.when && watchOf(run.watches, item.when, run.history);
  if (when !== undefined && !look(when, run.history)) return undefined;
  if (process.barred.has(item.plan.id)) return undefined;
  const free = afterPredecessor(process, item);
  if (free === undefined) return undefined;
  const ready = later(later(process.entered, when?.since ?? run.timeline.createdAt), free);
  if (previous === undefined) return firstBase(process, item, ready);
  const released = later(previous.clock.base, completionOf(previous));
  if (recurrence === 'sequential') {
    const late = previous.violated || previous.target === undefined;
    return later(ready, late ? released : (previous.target ?? released));
  }
  return firstBase(process, item, later(ready, released));
}

function firstBase(process: ProcessRun, { plan }: ProgramMilestone, ready: Instant): Instant {
  return plan.start === 'process' ? process.start : ready;
}

/** Only a process-start item looks back to the start of the process (S22), and of sequential ones the first occurrence. */
function looksBack(process: ProcessRun, item: ProgramMilestone): boolean {
  const { start: from, recurrence } = item.plan;
  if (from !== 'process') return false;
  return recurrence !== 'sequential' || tallyOf(process, item).completed === undefined;
}

/** When the item named by `after` first completed in this cycle, without `after` the entry; `undefined`: not yet. */
function afterPredecessor(process: ProcessRun, { plan }: ProgramMilestone): Instant | undefined {
  if (plan.after === undefined) return process.entered;
  const first = process.occurrences.find(
    one => one.item.plan.id === plan.after && one.cycle === process.cycle && one.state === 'completed',
  );
  return first && completionOf(first);
}

/** When a completion sets others free: its own instant, or when it was taken in if that is in the future (S28). */
function completionOf({ completed, left, clock }: Occurrence): Instant {
  const at = completed ?? clock.base;
  return left !== undefined && left < at ? left : at;
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
