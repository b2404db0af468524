import type { Instant } from '../time/instant.js';
import { enter } from './agenda.js';
import { type CaseRun, semanticsOf, tell } from './case-run.js';
import { runFrom } from './clock.js';
import { concernAll, concernNext, noteChange } from './concern.js';
import { keepExited } from './facts.js';
import { changesBy, write } from './history.js';
import { chosenHours } from './hours.js';
import type { ProcessExit, ProcessRun } from './process-run.js';
import { exit, reopen } from './steps.js';
import { look, watchOf } from './watch.js';

/** Lets the process exit by its condition or when its duration has run out (S13), or reopen (S14). */
export function exitOrReopen(run: CaseRun, process: ProcessRun): void {
  const { exitWhen, plan } = process.process;
  const wantsExit = exitWhen !== undefined && look(watchOf(run.watches, exitWhen, run.history), run.history);
  if (process.exit === undefined) {
    if (wantsExit) leaveProcess(run, process, 'condition');
    else if (hasExpired(run, process)) leaveProcess(run, process, 'duration');
    else return;
    noteChange(run, process, plan.name);
    return;
  }
  const { reopen: mode } = semanticsOf(run);
  if (wantsExit || process.exit.reason === 'duration' || mode === 'ignore') return;
  keepExited(run, false);
  if (mode === 'new-cycle') beginCycle(run, process);
  else if (!goOn(run, process)) return;
  noteChange(run, process, plan.name);
  concernAll(run, process);
  run.attention.again = true;
  for (const { item } of process.open) concernNext(run, item);
}

/** Whether an entry of the agenda is still the end of the process's duration. */
export function isExpiry(process: ProcessRun, at: Instant): boolean {
  return process.exit === undefined && process.expiry?.at === at;
}

function leaveProcess(run: CaseRun, process: ProcessRun, reason: ProcessExit['reason']): void {
  process.exit = { at: run.now, reason };
  tell(run, { kind: 'process-exited', reason });
  keepExited(run, true);
  for (const occurrence of process.open) exit(run, process, occurrence);
}

/** The process goes on as if it had never exited; `false` when its duration ran out meanwhile (S13). */
function goOn(run: CaseRun, process: ProcessRun): boolean {
  const exited = process.exit;
  process.exit = undefined;
  if (hasExpired(run, process)) {
    process.exit = exited && { ...exited, reason: 'duration' };
    return false;
  }
  tell(run, { kind: 'process-reopened', cycle: process.cycle });
  const back = process.occurrences.filter(one => one.state === 'exited' && one.cycle === process.cycle);
  for (const occurrence of back) reopen(run, process, occurrence);
  return true;
}

/** A new cycle starts with the reopening, and occurrences and replies are counted anew (S14, S50). */
function beginCycle(run: CaseRun, process: ProcessRun): void {
  process.exit = undefined;
  process.cycle++;
  process.start = run.now;
  process.entered = run.now;
  process.tallies.clear();
  tell(run, { kind: 'process-reopened', cycle: process.cycle });
  const changes = changesBy(run.history, { firstRepliedAt: null });
  write(run.history, { firstRepliedAt: null }, run.now);
  for (const { field, before, after } of changes) {
    tell(run, { kind: 'field-changed', field, before, after, by: 'engine' });
  }
}

function hasExpired(run: CaseRun, process: ProcessRun): boolean {
  const at = expiryOf(run, process);
  return at !== undefined && at <= run.now;
}

/** When the duration runs out, counted on the process's hours and stopping with the process; worked out again when one of these changed. */
function expiryOf(run: CaseRun, process: ProcessRun): Instant | undefined {
  const { duration } = process.process.plan;
  if (duration === undefined) return undefined;
  const { calendar } = chosenHours(process.process.hours, run);
  const stopped = process.stops;
  look(stopped, run.history);
  const key = [
    process.process.plan.version,
    process.start,
    calendar.name,
    stopped.holds,
    stopped.since,
  ].join();
  if (process.expiry?.key === key) return process.expiry.at;
  const at = runFrom(calendar, stopped, process.start, duration);
  process.expiry = { key, at };
  if (at !== undefined && at > run.now) enter(run.agenda, at, { kind: 'expiry' }, run.cause);
  return at;
}
