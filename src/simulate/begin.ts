import type { Instant } from '../time/instant.js';
import { enter } from './agenda.js';
import { askedOf } from './asked.js';
import { tellBegun } from './become.js';
import type { CaseRun } from './case-run.js';
import { startClock } from './clock.js';
import { concernNext } from './concern.js';
import { type Condition, heldAt } from './condition.js';
import { revisionAt } from './history.js';
import { chosenHours } from './hours.js';
import type { Occurrence, OccurrenceWatches } from './occurrence.js';
import { enlist, type ProcessRun, tallyOf } from './process-run.js';
import type { ProgramMilestone } from './program.js';
import type { MilestoneState } from './result.js';
import { goalOf, targetOf } from './target.js';
import { armTriggers } from './triggers.js';
import { settleVerdict } from './verdict.js';
import { look, type Watch, watch, watchOf } from './watch.js';

/** Begins a new occurrence of an item, its clock counted from a base in past, present or future (S22, S24). */
export function begin(
  run: CaseRun,
  process: ProcessRun,
  item: ProgramMilestone,
  base: Instant,
  followsProcess: boolean,
): Occurrence {
  const tally = tallyOf(process, item);
  const watches = watchesFor(run, item, base);
  const clock = startClock(chosenHours(item.clockHours, run), base, watches.halted);
  const goal = goalOf(askedOf(run, item), clock);
  const occurrence: Occurrence = {
    number: tally.occurrences.length + 1,
    cycle: process.cycle,
    item,
    followsProcess,
    watches,
    state: openState(run, base, watches),
    clock,
    goal,
    target: targetOf(goal, clock, run.now),
    completed: undefined,
    left: undefined,
    judgedAt: undefined,
    measured: undefined,
    violated: false,
    judgedAfter: undefined,
    spent: [],
    armed: 0,
    succeeded: false,
    actions: [],
  };
  tally.occurrences.push(occurrence);
  enlist(process, occurrence);
  process.occurrences.push(occurrence);
  process.latest.set(item.number, occurrence);
  tellBegun(run, occurrence);
  if (occurrence.state === 'scheduled') awaitStart(run, occurrence);
  settleVerdict(run, occurrence);
  armTriggers(run, occurrence);
  concernIfFleeting(run, occurrence);
  return occurrence;
}

/** The next round ends what has just begun where `completeWhen` holds already (S28), or `when` does not once `startedAt` is known. */
export function concernIfFleeting(run: CaseRun, { item, watches }: Occurrence): void {
  const { when, complete } = watches;
  const completes = complete !== undefined && look(complete, run.history);
  if (completes || (when !== undefined && !look(when, run.history))) concernNext(run, item);
}

/** Enters the start of a scheduled occurrence on the agenda. */
export function awaitStart(run: CaseRun, occurrence: Occurrence): void {
  enter(run.agenda, occurrence.clock.base, { kind: 'start', occurrence }, run.cause);
}

/** The state in which an open occurrence stands by its start and its halts (S21, S25, S26). */
export function openState(run: CaseRun, start: Instant, { halted }: OccurrenceWatches): MilestoneState {
  if (start > run.now) return 'scheduled';
  return look(halted, run.history) ? 'paused' : 'running';
}

/** An item's watches for an occurrence that starts at an instant: its own ones where a condition reads `startedAt`. */
export function watchesFor(run: CaseRun, item: ProgramMilestone, startedAt: Instant): OccurrenceWatches {
  const halted = watchFor(run, item.halted, startedAt);
  look(halted, run.history);
  return {
    when: item.when && watchFor(run, item.when, startedAt),
    complete: item.completeWhen && watchFor(run, item.completeWhen, startedAt),
    halted,
  };
}

function watchFor(run: CaseRun, condition: Condition, startedAt: Instant): Watch {
  return condition.readsStart
    ? watchFromStart(run, condition, startedAt)
    : watchOf(run.watches, condition, run.history);
}

/** Follows a condition from a start on; one that holds there already, from the beginning, so that it is known since when (S28). */
function watchFromStart(run: CaseRun, condition: Condition, startedAt: Instant): Watch {
  const from = revisionAt(run.history, startedAt);
  const held = heldAt(condition, run.history, startedAt, from);
  return watch(condition, run.history, startedAt, held ? 0 : from);
}
