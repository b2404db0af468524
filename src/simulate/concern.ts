import type { Attention } from './attention.js';
import { insert } from './attention.js';
import type { CaseRun } from './case-run.js';
import { newestIn } from './history.js';
import type { Occurrence } from './occurrence.js';
import { openOf, type ProcessRun } from './process-run.js';
import type { ProgramMilestone } from './program.js';

/** Draws the attention of the next round to an item: an earlier step than the one under way may have more to do there. */
export function concernNext({ attention }: CaseRun, item: ProgramMilestone): void {
  insert(attention.next, item);
}

/** Draws attention to an item in the next pass, and not before. */
export function concernLater({ attention }: CaseRun, item: ProgramMilestone): void {
  attention.later.push(item);
}

/** Draws attention to what depends on an item's occurrences: the item, the others of its Milestone, those that come after it. */
export function concernDependents({ process, attention }: CaseRun, item: ProgramMilestone): void {
  concernEach(attention, process?.process.index.dependents[item.number]);
}

/** Draws attention to all items that may have something to do: open ones, and those whose condition the record may meet. */
export function concernAll(run: CaseRun, process: ProcessRun): void {
  concernOpen(run, process);
  choose(run, process);
  concernEach(run.attention, process.choice?.items);
  concernEach(run.attention, process.process.index.others);
}

/** Draws attention to the items that read what has changed since this was last asked. */
export function noticeChanges(run: CaseRun, process: ProcessRun): void {
  const { history, attention } = run;
  if (history.recent === 0) return;
  const { readers, chooser } = process.process.index;
  for (let index = 0; index < history.recent; index++) {
    const slot = history.recentSlots[index] ?? 0;
    concernEach(attention, readers.get(slot));
    if (slot !== chooser?.slot) {
      concernEach(attention, process.choice?.readers.get(slot));
      continue;
    }
    choose(run, process);
    concernEach(attention, process.choice?.items);
  }
  if (run.cover !== undefined || chooser !== undefined) concernOpen(run, process);
  history.recent = 0;
}

/** Finds the items that the record's value chooses, where the process has many. */
function choose({ history }: CaseRun, process: ProcessRun): void {
  const { chooser } = process.process.index;
  process.choice = chooser?.choices.get(newestIn(history, chooser.slot));
}

/** The same during a round: steps that come before the one under way must look again. */
function noticeChangesOfRound(run: CaseRun, process: ProcessRun): void {
  if (run.history.recent === 0) return;
  const { attention } = run;
  noticeChanges(run, process);
  attention.again = true;
  for (const item of attention.now) insert(attention.next, item);
}

/** Notes what a step of the round changed, by its name; what reads facts that followed is looked at by this very step, where it comes later. */
export function noteChange(run: CaseRun, process: ProcessRun, name: string): void {
  run.attention.changed.push(name);
  noticeChangesOfRound(run, process);
}

/** Goes through the open occurrences that the round looks at, in the order of `milestones`, and notes which of them a step changed. */
export function eachOpen(
  run: CaseRun,
  process: ProcessRun,
  change: (run: CaseRun, process: ProcessRun, occurrence: Occurrence) => boolean,
): void {
  const { now } = run.attention;
  for (let index = 0; index < now.length; index++) {
    const item = now[index];
    const open = item && openOf(process, item);
    if (open !== undefined && change(run, process, open)) noteChange(run, process, open.item.plan.milestone);
  }
}

/** All that is open is looked at: an entitlement may promise targets that read other fields than the items' own (S42), and what a value chose may be open when it has another. */
function concernOpen({ attention }: CaseRun, { open }: ProcessRun): void {
  for (const { item } of open) concernEach(attention, [item]);
}

function concernEach(attention: Attention, items: readonly ProgramMilestone[] | undefined): void {
  if (items === undefined) return;
  const list = attention.inRound ? attention.now : attention.next;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item !== undefined) insert(list, item);
  }
}
