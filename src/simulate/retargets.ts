import type { Instant } from '../time/instant.js';
import { askedOf } from './asked.js';
import { become, viewOf } from './become.js';
import { awaitStart, openState, watchesFor } from './begin.js';
import { type CaseRun, tell } from './case-run.js';
import { type Clock, type Hours, startClock } from './clock.js';
import { concernNext, eachOpen } from './concern.js';
import { chosenHours } from './hours.js';
import { nameOf, type Occurrence } from './occurrence.js';
import type { ProcessRun } from './process-run.js';
import { type Goal, goalOf, sameAim, targetOf } from './target.js';
import { armTriggers } from './triggers.js';
import { settleVerdict } from './verdict.js';
import { look } from './watch.js';

/** Aims the open occurrences anew whose target, hours or start changed (S11, S27). */
export function retarget(run: CaseRun, process: ProcessRun): void {
  eachOpen(run, process, retargetOne);
}

/** The same for all open occurrences, as their version changed. */
export function retargetAll(run: CaseRun, process: ProcessRun): void {
  for (const occurrence of process.open) retargetOne(run, process, occurrence);
}

/** How an occurrence would stand on another clock or with another aim. */
interface Prospect {
  readonly clock: Clock;
  readonly goal: Goal;
  readonly target: Instant | undefined;
}

function retargetOne(run: CaseRun, process: ProcessRun, occurrence: Occurrence): boolean {
  if (occurrence.followsProcess && occurrence.clock.base !== process.start) {
    occurrence.watches = watchesFor(run, occurrence.item, process.start);
    const hours = chosenHours(occurrence.item.clockHours, run);
    adopt(run, occurrence, prospect(run, occurrence, hours, process.start));
    return true;
  }
  const hours = chosenHours(occurrence.item.clockHours, run);
  const sameHours = hours.calendar === occurrence.clock.hours.calendar;
  if (sameHours && sameAim(askedOf(run, occurrence.item), occurrence.goal.aim)) return false;
  return aimAgain(run, occurrence, hours);
}

/** `keep` leaves base and stops; `restart` makes now the base, unless the target stays where it is (S27). */
function aimAgain(run: CaseRun, occurrence: Occurrence, hours: Hours): boolean {
  const kept = prospect(run, occurrence, hours, occurrence.clock.base);
  const moves = hasMoved(run, occurrence, kept);
  if (!moves && hours.calendar === occurrence.clock.hours.calendar) {
    occurrence.goal = kept.goal;
    return false;
  }
  if (!moves || occurrence.item.plan.onTargetChange === 'keep' || occurrence.state === 'scheduled') {
    adopt(run, occurrence, kept);
    return true;
  }
  occurrence.watches = watchesFor(run, occurrence.item, run.now);
  adopt(run, occurrence, prospect(run, occurrence, hours, run.now));
  return true;
}

/** Whether the target lies elsewhere than before, the halts being the same. */
function hasMoved(run: CaseRun, { clock, goal }: Occurrence, kept: Prospect): boolean {
  if (goal.kind === 'none' || kept.goal.kind === 'none') return goal.kind !== kept.goal.kind;
  if (clock.hours.calendar === kept.clock.hours.calendar) return goal.unhalted !== kept.goal.unhalted;
  return kept.target === undefined || kept.target !== targetOf(goal, clock, run.now);
}

function prospect(run: CaseRun, occurrence: Occurrence, hours: Hours, base: Instant): Prospect {
  look(occurrence.watches.halted, run.history);
  const clock = clockFor(occurrence, hours, base);
  const goal = goalOf(askedOf(run, occurrence.item), clock);
  return { clock, goal, target: targetOf(goal, clock, run.now) };
}

/** The clock an occurrence has, where it would be the same. */
function clockFor({ clock, watches }: Occurrence, hours: Hours, base: Instant): Clock {
  const same = clock.hours.calendar === hours.calendar && clock.base === base;
  if (same && clock.halted === watches.halted) return clock;
  return startClock(hours, base, watches.halted);
}

/** Puts a prospect in force. The next round looks again: what restarted may have to follow the process. */
function adopt(run: CaseRun, occurrence: Occurrence, { clock, goal, target }: Prospect): void {
  const before = occurrence.target;
  occurrence.clock = clock;
  occurrence.goal = goal;
  occurrence.target = target;
  const state = openState(run, clock.base, occurrence.watches);
  if ((state === 'scheduled') !== (occurrence.state === 'scheduled')) become(run, occurrence, state);
  if (state === 'scheduled') awaitStart(run, occurrence);
  if (run.trace) {
    tell(run, {
      kind: 'retargeted',
      ...nameOf(occurrence),
      ...(before !== undefined && { before }),
      ...viewOf(occurrence),
    });
  }
  settleVerdict(run, occurrence);
  armTriggers(run, occurrence);
  concernNext(run, occurrence.item);
}
