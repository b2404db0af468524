import { type Instant, instant } from '../time/instant.js';
import { enter } from './agenda.js';
import { type CaseRun, semanticsOf, tell } from './case-run.js';
import { keepOutcome } from './facts.js';
import { post } from './feed.js';
import { isOpen, nameOf, type Occurrence } from './occurrence.js';

/**
 * Works out whether an occurrence is violated now (S23) and says so where that is news. While its target still
 * lies ahead, the agenda gets the first instant at which the answer can differ.
 */
export function settleVerdict(run: CaseRun, occurrence: Occurrence): void {
  const violated = isViolated(run, occurrence);
  if (violated && !occurrence.violated) {
    occurrence.violated = true;
    if (run.trace) tell(run, { kind: 'violated', ...nameOf(occurrence) }, occurrence.target);
    post(run, occurrence, 'violated', occurrence.target);
  }
  if (!violated) withdrawViolation(run, occurrence);
  keepOutcome(run, occurrence);
  awaitVerdict(run, occurrence);
}

/** Takes a violation back, where there is one (S21, S27). */
export function withdrawViolation(run: CaseRun, occurrence: Occurrence): void {
  if (!occurrence.violated) return;
  occurrence.violated = false;
  if (run.trace) tell(run, { kind: 'violation-withdrawn', ...nameOf(occurrence) });
  keepOutcome(run, occurrence);
}

/** Whether a verdict on the agenda still waits for the target it was entered for. */
export function isAwaited(run: CaseRun, occurrence: Occurrence, at: Instant): boolean {
  return !occurrence.violated && canStillFail(run, occurrence) && occurrence.target === at - 1;
}

function isViolated(run: CaseRun, occurrence: Occurrence): boolean {
  const { state, target, completed, violated } = occurrence;
  if (state === 'cancelled' || (state === 'exited' && !canStillFail(run, occurrence))) return violated;
  return target !== undefined && (completed ?? run.now) > target;
}

/** Open occurrences can; exited ones when verdicts are read later (`exitJudgement: read-time`, S13). */
function canStillFail(run: CaseRun, occurrence: Occurrence): boolean {
  const readLater = semanticsOf(run).exitJudgement === 'read-time';
  return isOpen(occurrence) || (occurrence.state === 'exited' && readLater);
}

function awaitVerdict(run: CaseRun, occurrence: Occurrence): void {
  const { target, judgedAfter } = occurrence;
  if (target === undefined || target < run.now || target === judgedAfter) return;
  if (!canStillFail(run, occurrence)) return;
  occurrence.judgedAfter = target;
  enter(run.agenda, instant(target + 1), { kind: 'verdict', occurrence }, run.cause);
}
