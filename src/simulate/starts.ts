import type { Instant } from '../time/instant.js';
import { type Base, begin } from './begin.js';
import type { CaseRun } from './case-run.js';
import type { Occurrence } from './occurrence.js';
import { type ProcessRun, tallyOf } from './process-run.js';
import type { ProgramMilestone } from './program.js';
import { start } from './steps.js';
import { look } from './watch.js';

/** Starts what may start, in the order of `milestones` (S22, S24); names it. */
export function startItems(run: CaseRun, process: ProcessRun): string[] {
  if (process.exit !== undefined) return [];
  return process.process.items.filter(item => startItem(run, process, item)).map(item => item.plan.milestone);
}

function startItem(run: CaseRun, process: ProcessRun, item: ProgramMilestone): boolean {
  const { open } = tallyOf(process, item.plan.milestone);
  if (open !== undefined) return open.item === item && startScheduled(run, open);
  const base = baseOf(run, process, item);
  if (base === undefined) return false;
  begin(run, process, item, base);
  return true;
}

function startScheduled(run: CaseRun, occurrence: Occurrence): boolean {
  if (occurrence.state !== 'scheduled' || occurrence.clock.base > run.now) return false;
  start(run, occurrence);
  return true;
}

/** Where an item's next occurrence begins, if one may begin. */
function baseOf(run: CaseRun, process: ProcessRun, item: ProgramMilestone): Base | undefined {
  const { recurrence, milestone, id } = item.plan;
  const when = process.watches.items.get(id)?.when;
  if (when === undefined || !look(when, run.history) || process.barred.has(id)) return undefined;
  const free = afterPredecessor(process, item);
  const previous = tallyOf(process, milestone).completed;
  if (free === undefined || (previous !== undefined && recurrence === 'none')) return undefined;
  const ready = latest(process.entered, when.since, free);
  if (previous === undefined) return firstBase(process, item, ready);
  const released = latest(previous.clock.base, completionOf(previous));
  if (recurrence === 'sequential') {
    const late = previous.violated || previous.target === undefined;
    return { at: latest(ready, late ? released : (previous.target ?? released)), followsProcess: false };
  }
  return firstBase(process, item, latest(ready, released));
}

/** Only a process-start item looks back to the start of the process (S22). */
function firstBase(process: ProcessRun, item: ProgramMilestone, ready: Instant): Base {
  return item.plan.start === 'process'
    ? { at: process.start, followsProcess: true }
    : { at: ready, followsProcess: false };
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

function latest(...instants: readonly Instant[]): Instant {
  return instants.reduce((a, b) => (a > b ? a : b));
}
