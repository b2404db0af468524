import { holds } from '../condition/evaluate.js';
import type { Instant } from '../time/instant.js';
import { enter } from './agenda.js';
import { askedOf } from './asked.js';
import { tellBegun } from './become.js';
import type { CaseRun } from './case-run.js';
import { startClock } from './clock.js';
import { type Condition, scopeOf } from './condition.js';
import { revisionAt } from './history.js';
import { clockHoursOf } from './hours.js';
import type { Occurrence, OccurrenceWatches } from './occurrence.js';
import { enlist, type ProcessRun, tallyOf } from './process-run.js';
import type { ProgramMilestone } from './program.js';
import type { MilestoneState } from './result.js';
import { goalOf, targetOf } from './target.js';
import { armTriggers } from './triggers.js';
import { settleVerdict } from './verdict.js';
import { look, type Watch, watch } from './watch.js';

/** Where an occurrence's time begins, and whether that is the process's start (S22). */
export interface Base {
  readonly at: Instant;
  readonly followsProcess: boolean;
}

/** Begins a new occurrence of an item, its clock counted from a base in past, present or future (S22, S24). */
export function begin(run: CaseRun, process: ProcessRun, item: ProgramMilestone, base: Base): Occurrence {
  const tally = tallyOf(process, item.plan.milestone);
  const watches = watchesFor(run, process, item, base.at);
  const clock = startClock(clockHoursOf(run, process.process, item), base.at, watches.halted);
  const goal = goalOf(askedOf(run, item), clock);
  const occurrence: Occurrence = {
    number: tally.occurrences.length + 1,
    cycle: process.cycle,
    item,
    followsProcess: base.followsProcess,
    watches,
    state: openState(run, base.at, watches),
    clock,
    goal,
    target: targetOf(goal, clock, run.now),
    violated: false,
    alarms: { spent: new Set(), armed: 0, succeeded: false },
    actions: [],
  };
  tally.occurrences.push(occurrence);
  enlist(process, occurrence);
  process.occurrences.push(occurrence);
  process.latest.set(item.plan.id, occurrence);
  tellBegun(run, occurrence);
  if (occurrence.state === 'scheduled') awaitStart(run, occurrence);
  settleVerdict(run, occurrence);
  armTriggers(run, occurrence);
  return occurrence;
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
export function watchesFor(
  run: CaseRun,
  process: ProcessRun,
  item: ProgramMilestone,
  startedAt: Instant,
): OccurrenceWatches {
  const shared = process.watches.items.get(item.plan.id);
  if (shared === undefined) throw new Error(`no watches for ${item.plan.id}`);
  const own = (one: Watch): Watch =>
    one.condition?.readsStart ? watchFromStart(run, one.condition, startedAt) : one;
  const halted = own(shared.halted);
  look(halted, run.history);
  return {
    when: own(shared.when),
    ...(shared.complete && { complete: own(shared.complete) }),
    halted,
  };
}

/** Follows a condition from a start on; one that holds there already, from the beginning, so that it is known since when (S28). */
function watchFromStart(run: CaseRun, condition: Condition, startedAt: Instant): Watch {
  const from = revisionAt(run.history, startedAt);
  const held = holds(condition.expression, scopeOf(run.history, startedAt, from));
  return watch(condition, run.history, startedAt, held ? 0 : from);
}
