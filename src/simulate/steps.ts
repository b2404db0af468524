import type { Instant } from '../time/instant.js';
import { become } from './become.js';
import { awaitStart, concernIfFleeting, openState } from './begin.js';
import { type CaseRun, semanticsOf } from './case-run.js';
import { markCheckpoint, startClock } from './clock.js';
import { concernDependents } from './concern.js';
import { post } from './feed.js';
import { measureAt } from './measure.js';
import type { Occurrence } from './occurrence.js';
import { delist, enlist, type ProcessRun, presentItem, tallyOf } from './process-run.js';
import { targetOf } from './target.js';
import { armTriggers, disarmTriggers, tellDropped } from './triggers.js';
import { settleVerdict, withdrawViolation } from './verdict.js';

/** The clock of a scheduled occurrence starts, or during a stop stands still at once (S26). */
export function start(run: CaseRun, occurrence: Occurrence): void {
  const state = openState(run, occurrence.clock.base, occurrence.watches);
  if (state === 'paused') occurrence.target = targetOf(occurrence.goal, occurrence.clock, run.now);
  become(run, occurrence, state);
  settleVerdict(run, occurrence);
  armTriggers(run, occurrence);
  concernIfFleeting(run, occurrence);
}

/** The clock stands still: a target that lies ahead is hidden, one that is reached stays (S25). */
export function halt(run: CaseRun, occurrence: Occurrence): void {
  disarmTriggers(occurrence);
  const { goal, target } = occurrence;
  if (goal.kind === 'span' && target !== undefined && target > run.now) occurrence.target = undefined;
  become(run, occurrence, 'paused');
}

/** The clock goes on: a hidden target lies as much running time ahead as was left (S25). */
export function resume(run: CaseRun, occurrence: Occurrence): void {
  markCheckpoint(occurrence.clock, run.now);
  occurrence.target ??= targetOf(occurrence.goal, occurrence.clock, run.now);
  become(run, occurrence, 'running');
  settleVerdict(run, occurrence);
  armTriggers(run, occurrence);
}

/** Completes an occurrence, judged by `at`, which may lie before or after now (S28). */
export function complete(run: CaseRun, process: ProcessRun, occurrence: Occurrence, at: Instant): void {
  const tally = tallyOf(process, occurrence.item);
  tally.completed = occurrence;
  occurrence.completed = at;
  leave(run, process, occurrence, 'completed', at);
  post(run, occurrence, 'completed');
  if (!occurrence.succeeded) queueSuccess(run, occurrence);
}

/** Cancels an open occurrence (S15, S16, S21). */
export function cancel(run: CaseRun, process: ProcessRun, occurrence: Occurrence): void {
  leave(run, process, occurrence, 'cancelled', run.now);
}

/** Cancels an open occurrence whose `when` became false; whether it keeps a violation is a switch (S21). */
export function loseCriteria(run: CaseRun, process: ProcessRun, occurrence: Occurrence): void {
  cancel(run, process, occurrence);
  if (semanticsOf(run).criteriaLost === 'remove') withdrawViolation(run, occurrence);
}

/** Ends an open occurrence with its process, neither met nor failed for that (S13). */
export function exit(run: CaseRun, process: ProcessRun, occurrence: Occurrence): void {
  leave(run, process, occurrence, 'exited', run.now);
}

/** Opens a completed or exited occurrence again, as if it had never been closed, under the present version's item (S14, S16, S28). */
export function reopen(run: CaseRun, process: ProcessRun, occurrence: Occurrence): void {
  const { clock, watches } = occurrence;
  occurrence.item = presentItem(process, occurrence) ?? occurrence.item;
  occurrence.completed = undefined;
  occurrence.left = undefined;
  occurrence.judgedAt = undefined;
  occurrence.measured = undefined;
  occurrence.judgedAfter = undefined;
  enlist(process, occurrence);
  concernDependents(run, occurrence.item);
  const state = openState(run, clock.base, watches);
  occurrence.clock = startClock(clock.hours, clock.base, watches.halted);
  occurrence.target = targetOf(occurrence.goal, occurrence.clock, run.now);
  become(run, occurrence, state);
  if (state === 'scheduled') awaitStart(run, occurrence);
  process.latest.set(occurrence.item.number, occurrence);
  settleVerdict(run, occurrence);
  armTriggers(run, occurrence);
}

function leave(
  run: CaseRun,
  process: ProcessRun,
  occurrence: Occurrence,
  to: 'completed' | 'cancelled' | 'exited',
  judgedAt: Instant,
): void {
  disarmTriggers(occurrence);
  delist(process, occurrence);
  concernDependents(run, occurrence.item);
  occurrence.left = run.now;
  occurrence.judgedAt = judgedAt;
  if (judgedAt > run.now) occurrence.measured = measureAt(occurrence, judgedAt);
  become(run, occurrence, to);
  settleVerdict(run, occurrence);
  tellDropped(run, occurrence, to);
}

function queueSuccess(run: CaseRun, occurrence: Occurrence): void {
  occurrence.succeeded = true;
  for (const action of occurrence.item.success) {
    run.successes.push({ occurrence, action, cause: run.cause });
  }
}
