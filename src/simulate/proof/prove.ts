import { type ClosuresBetween, closuresOf } from '../../time/closures.js';
import { type Instant, instant } from '../../time/instant.js';
import { dateOf } from '../../time/local-date.js';
import type { OccurrenceName } from '../trace.js';
import { checkProof } from './check-proof.js';
import { type Choice, chooseOccurrence, type Question } from './choose-occurrence.js';
import { type Evidence, gatherEvidence, type Proceedings } from './evidence.js';
import { haltsOf } from './halts.js';
import { ledgerOf, type Walk } from './ledger.js';
import { judgedAt, type Life, lifeOf, limitOf } from './life.js';
import type { EndProof, OccurrenceProof, Proof, ProvedCase, TargetProof } from './proof.js';
import { proveAbsence } from './prove-absence.js';
import { proveBase, proveItem } from './prove-base.js';
import { proveChanges } from './prove-changes.js';
import { isJudgedLater, proveEnd, proveVerdict } from './prove-end.js';
import { calendarOf, proveHours } from './prove-hours.js';
import { proveNoProcess, proveProcess } from './prove-process.js';
import { proveTarget } from './prove-target.js';
import { ruleAt } from './rule.js';

/** A name or a number in a question that stands for nothing. */
export type Misnamed = Extract<Choice, { readonly kind: 'milestone-unknown' | 'occurrence-unknown' }>;

/**
 * Runs a record and proves one occurrence of a milestone: every rule that spoke, and the clock walked segment by segment from
 * its base to its target and its end. What the engine worked out by table is added up here by hand, so that the one checks the other.
 */
export function prove(proceedings: Proceedings, question: Question): Proof | Misnamed {
  const evidence = gatherEvidence(proceedings);
  const { result } = evidence;
  const about: ProvedCase = { case: result.case, object: result.object, observedAt: result.observedAt };
  const choice = chooseOccurrence(evidence, question);
  if (choice.kind === 'milestone-unknown' || choice.kind === 'occurrence-unknown') return choice;
  const chosen = choice.kind === 'chosen' ? { ...choice, life: lifeOf(evidence, choice.result) } : undefined;
  const process = proveProcess(evidence, chosen?.life.born ?? evidence.trace.length);
  if (process === undefined) return { kind: 'no-process', ...about, absence: proveNoProcess(evidence) };
  if (chosen === undefined) {
    return { kind: 'never-started', ...about, process, items: proveAbsence(evidence, question.milestone) };
  }
  const others = chosen.all
    .filter(one => one !== chosen.result)
    .map(one => ({ ...nameOf(one), state: one.state }));
  return { kind: 'occurrence', ...about, process, others, ...proveOccurrence(evidence, chosen.life) };
}

function proveOccurrence(evidence: Evidence, life: Life): Omit<OccurrenceProof, 'others'> {
  const target = proveTarget(evidence, life);
  const ledger = walk(evidence, life, target);
  const { result } = life;
  const end = proveEnd(evidence, life);
  return {
    occurrence: nameOf(result),
    item: proveItem(evidence, life),
    base: proveBase(evidence, life),
    hours: proveHours(evidence, life),
    target,
    changes: proveChanges(evidence, life),
    ledger,
    end,
    verdict: proveVerdict(evidence, life),
    faults: checkProof(ledger, {
      result,
      target,
      end: judgedAt(evidence, life),
      ...comparison(evidence, life, end),
    }),
  };
}

/** The clock from its base to its end and its target, whichever is later. */
function walk(evidence: Evidence, life: Life, { at }: TargetProof) {
  const { start } = life.result;
  const cuts = [judgedAt(evidence, life), ...(at === undefined ? [] : [at])];
  return ledgerOf({
    calendar: calendarOf(evidence, life),
    ...citations(evidence, life.result.calendar.name),
    from: start,
    to: instant(Math.max(start, ...cuts)),
    halts: haltsOf(evidence, life),
    cuts,
  });
}

/** Why the calendar is closed, and by which exceptions it is open, each with its place. */
function citations({ plan }: Evidence, calendar: string): Pick<Walk, 'closures' | 'exceptionAt'> {
  const spec = plan.content.calendars[calendar];
  if (spec === undefined) return { closures: () => [], exceptionAt: () => undefined };
  const closures: ClosuresBetween = closuresOf(spec);
  const path = `calendars.${calendar}`;
  return {
    closures: (from, to) =>
      closures(from, to).map(one => ({ ...one, rule: ruleAt(plan, `${path}.${one.kind}s.${one.index}`) })),
    exceptionAt: at => {
      const date = dateOf(at, spec.timeZone);
      const index = spec.exceptions.findIndex(one => one.date === date);
      return index < 0 ? undefined : ruleAt(plan, `${path}.exceptions.${index}`);
    },
  };
}

/** What the verdict compared its target with (S13, S23); nothing where what loses its condition loses its violation (S21). */
function comparison(evidence: Evidence, life: Life, end: EndProof): { readonly compared?: Instant } {
  const { criteriaLost } = evidence.program.content.project.semantics;
  const { completed } = life.result;
  if (completed !== undefined) return { compared: completed };
  if (end.cause.kind === 'criteria-lost' && criteriaLost === 'remove') return {};
  return { compared: isJudgedLater(evidence, life) ? evidence.result.observedAt : limitOf(evidence, life) };
}

function nameOf({ milestone, id, occurrence, cycle }: OccurrenceName): OccurrenceName {
  return { milestone, id, occurrence, cycle };
}
