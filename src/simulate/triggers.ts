import { assertNever } from '../base/assert-never.js';
import type { Calendar } from '../time/calendar.js';
import { type Duration, duration } from '../time/duration.js';
import type { Instant } from '../time/instant.js';
import { enter } from './agenda.js';
import { type CaseRun, semanticsOf, tell } from './case-run.js';
import { reach, runFrom } from './clock.js';
import { nameOf, type Occurrence } from './occurrence.js';
import type { ProgramTrigger } from './program.js';
import { type Goal, shareOf } from './target.js';
import { rankOf } from './ties.js';

/**
 * Sets the pending triggers of an occurrence anew, as its clock starts, resumes or is retargeted (S31). One whose
 * instant has passed fires now and late, or is skipped.
 */
export function armTriggers(run: CaseRun, occurrence: Occurrence): void {
  disarmTriggers(occurrence);
  if (occurrence.state !== 'running') return;
  for (const trigger of occurrence.item.triggers) {
    if (isPending(occurrence, trigger)) armTrigger(run, occurrence, trigger);
  }
}

/** Drops the pending triggers of an occurrence: none fires while it does not run (S32). */
export function disarmTriggers(occurrence: Occurrence): void {
  occurrence.armed++;
}

/** Says which triggers an occurrence leaves behind, never to fire. */
export function tellDropped(
  run: CaseRun,
  occurrence: Occurrence,
  reason: 'completed' | 'cancelled' | 'exited',
): void {
  if (!run.trace) return;
  for (const trigger of occurrence.item.triggers) {
    if (isPending(occurrence, trigger)) tellOneDropped(run, occurrence, trigger, reason);
  }
}

function isPending({ spent }: Occurrence, trigger: ProgramTrigger): boolean {
  return spent.length === 0 || !spent.includes(trigger.key);
}

function armTrigger(run: CaseRun, occurrence: Occurrence, trigger: ProgramTrigger): void {
  const due = dueAt(run, occurrence, trigger);
  if (due === undefined) return;
  const late = due < run.now;
  if (late && semanticsOf(run).lateTriggers === 'skip') {
    occurrence.spent.push(trigger.key);
    tellOneDropped(run, occurrence, trigger, 'late');
    return;
  }
  const rank = rankOf(trigger, occurrence.item.index, occurrence.goal);
  const { armed } = occurrence;
  enter(
    run.agenda,
    late ? run.now : due,
    { kind: 'trigger', occurrence, trigger, rank, armed, late },
    run.cause,
  );
}

/** The instant a trigger means, with the halts so far; absent when there is no target, or nothing beyond the horizon. */
function dueAt(run: CaseRun, occurrence: Occurrence, { offset }: ProgramTrigger): Instant | undefined {
  const { target, goal, clock } = occurrence;
  if (target === undefined || goal.kind === 'none') return undefined;
  const { calendar } = clock.hours;
  switch (offset.kind) {
    case 'span': {
      const counted = semanticsOf(run).offsetClock === 'elapsed' ? run.program.always : calendar;
      return shifted(occurrence, counted, target, offset.amount);
    }
    case 'share': {
      const share = shareOf(goal.total, offset.percent);
      if (share >= goal.total || goal.total <= 0) {
        return shifted(occurrence, calendar, target, duration(Math.max(0, share - goal.total)));
      }
      return shareReached(goal, occurrence, share);
    }
    default:
      return assertNever(offset);
  }
}

/** A span away from the target: backwards in open time (S5), forwards in running time (S25). `0m` is the target itself. */
function shifted(
  { clock }: Occurrence,
  calendar: Calendar,
  target: Instant,
  amount: Duration,
): Instant | undefined {
  if (amount === 0) return target;
  if (amount < 0) return calendar.subtract(target, duration(-amount));
  return runFrom(calendar, clock.halted, target, amount);
}

/** A share below the whole: of running time; of an `until` target, which no pause moves, of open time (S22a, S30). */
function shareReached(goal: Goal, { clock }: Occurrence, share: Duration): Instant | undefined {
  return goal.kind === 'until' ? clock.hours.calendar.add(clock.base, share) : reach(clock, share);
}

function tellOneDropped(
  run: CaseRun,
  occurrence: Occurrence,
  { kind, actions }: ProgramTrigger,
  reason: 'completed' | 'cancelled' | 'exited' | 'late',
): void {
  if (run.trace)
    tell(run, { kind: 'trigger-dropped', ...nameOf(occurrence), trigger: kind, actions, reason });
}
