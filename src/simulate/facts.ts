import type { Value } from '../condition/expression.js';
import type { CaseRun } from './case-run.js';
import { beginRevision, differs, EXITED_FACT, put, writeOne } from './history.js';
import type { Occurrence } from './occurrence.js';
import type { ProcessRun } from './process-run.js';
import { type Slot, slotOf } from './slots.js';

/** Whether a condition of the process reads a fact. */
export function isFactRead(run: CaseRun, fact: Slot): boolean {
  return run.process?.process.facts.has(fact) ?? false;
}

/** Keeps whether the process is exited, where a condition reads it (S14). */
export function keepExited(run: CaseRun, isExited: boolean): void {
  keep(run, slotOf(run.history.slots, EXITED_FACT), isExited);
}

/** Forgets all facts of a process that the record leaves for another entitlement, as one revision (S15). */
export function forgetFacts(run: CaseRun, { process }: ProcessRun): void {
  const { history } = run;
  const exited = slotOf(history.slots, EXITED_FACT);
  const blank = (fact: Slot): Value => (fact === exited ? false : null);
  const known = [...process.facts].filter(fact => differs(history, fact, blank(fact)));
  if (known.length > 0) beginRevision(history, run.now);
  for (const fact of known) put(history, fact, blank(fact));
}

/** Keeps what became of an occurrence as one revision, if it is the one that conditions on its item read. */
export function keepOutcome(run: CaseRun, occurrence: Occurrence): void {
  const { process } = run;
  if (process === undefined || process.process.facts.size === 0) return;
  const { number, completedSlot, violatedSlot } = occurrence.item;
  if (process.latest.get(number) !== occurrence) return;
  const { completed = null, violated } = occurrence;
  const { history } = run;
  const isFresh = isFactRead(run, completedSlot) && differs(history, completedSlot, completed);
  if (isFresh && isFactRead(run, violatedSlot) && differs(history, violatedSlot, violated)) {
    beginRevision(history, run.now);
    put(history, completedSlot, completed);
    put(history, violatedSlot, violated);
    return;
  }
  keep(run, completedSlot, completed);
  keep(run, violatedSlot, violated);
}

function keep(run: CaseRun, fact: Slot, value: Value): void {
  if (isFactRead(run, fact)) writeOne(run.history, fact, value, run.now);
}
