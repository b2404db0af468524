import { type Entry, enter, first, takeFirst } from './agenda.js';
import type { CaseRun } from './case-run.js';
import { concernNext } from './concern.js';
import { isExpiry } from './exits.js';
import { isFactRead } from './facts.js';
import { fire, mayStep, settle } from './settle.js';
import { isAwaited, settleVerdict } from './verdict.js';

/** The first entry of the agenda that waits for something; void ones before it are taken off and forgotten. */
export function firstAwaited(run: CaseRun): Entry | undefined {
  let entry = first(run.agenda);
  while (entry !== undefined && isVoid(run, entry)) {
    takeFirst(run.agenda);
    forget(run, entry);
    entry = first(run.agenda);
  }
  return entry;
}

/** Verdicts of targets that have just passed: conditions that read them see them at this instant. */
export function runVerdicts(run: CaseRun): void {
  for (let entry = first(run.agenda); entry?.at === run.now; entry = first(run.agenda)) {
    if (entry.wake.kind !== 'verdict') return;
    takeFirst(run.agenda);
    if (isVoid(run, entry)) continue;
    const { occurrence } = entry.wake;
    run.cause = entry.cause;
    settleVerdict(run, occurrence);
    if (isFactRead(run, occurrence.item.violatedSlot)) {
      enter(run.agenda, run.now, { kind: 'look' }, entry.cause);
    }
  }
}

/** The run's own steps of this instant, in the order of ties; steps that these bring about for this instant included. */
export function runWakes(run: CaseRun): void {
  for (let entry = first(run.agenda); entry?.at === run.now; entry = first(run.agenda)) {
    takeFirst(run.agenda);
    if (!isVoid(run, entry)) runWake(run, entry);
  }
}

function runWake(run: CaseRun, { wake, cause }: Entry): void {
  switch (wake.kind) {
    case 'verdict':
      return;
    case 'entry':
    case 'expiry':
    case 'look':
      if (mayStep(run, cause, run.process?.process.plan.name ?? 'entry')) settle(run, false);
      return;
    case 'start':
      concernNext(run, wake.occurrence.item);
      if (mayStep(run, cause, wake.occurrence.item.plan.id)) settle(run, false);
      return;
    case 'trigger':
      run.cause = cause;
      fire(run, wake.occurrence, wake.trigger, wake.late);
  }
}

/** Lets a wake be entered again: an exited process may reopen, a hidden target come back. */
function forget({ process }: CaseRun, { at, wake }: Entry): void {
  if (wake.kind === 'verdict' && wake.occurrence.judgedAfter === at - 1)
    wake.occurrence.judgedAfter = undefined;
  if (wake.kind === 'expiry' && process?.expiry?.at === at) process.expiry = undefined;
}

/** Whether what an entry waits for has gone. */
function isVoid(run: CaseRun, { at, wake }: Entry): boolean {
  switch (wake.kind) {
    case 'verdict':
      return !isAwaited(run, wake.occurrence, at);
    case 'entry':
      return run.process !== undefined || run.entryAt !== at;
    case 'start':
      return wake.occurrence.state !== 'scheduled' || wake.occurrence.clock.base !== at;
    case 'expiry':
      return run.process === undefined || !isExpiry(run.process, at);
    case 'trigger':
      return wake.occurrence.state !== 'running' || wake.armed !== wake.occurrence.armed;
    case 'look':
      return false;
  }
}
