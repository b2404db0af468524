import { compareText } from '../base/compare-text.js';
import { type AttainmentRow, attainmentCounter } from '../history/attainment.js';
import type { PlanContent } from '../plan/plan.js';
import { NO_OUTCOMES, type OutcomeCounts } from '../simulate/outcome.js';
import { prepare } from '../simulate/prepare.js';
import type { Program } from '../simulate/program.js';
import type { CaseResult } from '../simulate/result.js';
import { simulateCase } from '../simulate/simulate-case.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import type { Instant } from '../time/instant.js';
import { actionCounter } from './action-shifts.js';
import { flipsOf, targetsMoved } from './flips.js';
import type { Flip, Impact, ImpactRow } from './impact.js';
import { marginCounter } from './margins.js';

/** A case that is run under several policies. */
export interface TriedCase {
  /** The scenario, workload or history it is from. */
  readonly source: string;
  readonly timeline: CaseTimeline;
  /** The last instant that is run; absent: until nothing is pending. */
  readonly until?: Instant;
  /** The month it was created in, `2026-03`, where cases are broken down by month. */
  readonly month?: string;
}

/** Runs cases under some policies, in order. */
export function runCases(program: Program, cases: readonly TriedCase[]): readonly CaseResult[] {
  return cases.map(({ timeline, until }) =>
    simulateCase(program, timeline, until === undefined ? {} : { until }),
  );
}

/** The counterparts of cases among those that were placed under another plan; a case without one stands for itself. */
export function counterparts(
  cases: readonly TriedCase[],
  others: readonly TriedCase[],
): readonly TriedCase[] {
  if (others === cases) return cases;
  const keyOf = ({ source, timeline }: TriedCase): string => `${source}\0${timeline.id}`;
  const byKey = new Map(others.map(one => [keyOf(one), one]));
  return cases.map(one => byKey.get(keyOf(one)) ?? one);
}

/** One side of a comparison: a program, and what became of each case under it. */
export interface Side {
  readonly program: Program;
  readonly results: readonly CaseResult[];
}

/** Cases that are tried under a plan, which others are compared with. */
export interface Trial {
  readonly content: PlanContent;
  readonly cases: readonly TriedCase[];
  /** Fields by whose final values attainment is broken down. */
  readonly by: readonly string[];
}

/** Another plan, and the trial's cases in the same order as it places them among customers. */
export interface Candidate {
  /** The hash of its plan. */
  readonly hash: string;
  readonly content: PlanContent;
  readonly cases: readonly TriedCase[];
}

/** Runs the cases under the trial's plan once, then under each candidate as it is asked for: what differs, candidate by candidate. */
export function* tryPlans({ content, cases, by }: Trial, others: Iterable<Candidate>): Generator<Impact> {
  const program = prepare({ content });
  const before: Side = { program, results: runCases(program, cases) };
  for (const other of others) {
    const after = prepare(other);
    yield compareRuns(cases, before, { program: after, results: runCases(after, other.cases) }, by);
  }
}

/** What differs between two runs of the same cases; attainment also by the final values of the fields `by`. */
export function compareRuns(
  cases: readonly TriedCase[],
  before: Side,
  after: Side,
  by: readonly string[],
): Impact {
  const attainment = { before: attainmentCounter(by), after: attainmentCounter(by) };
  const [margins, actions] = [marginCounter(), actionCounter(before.program, after.program)];
  const flips: Flip[] = [];
  const moved = targetsMoved();
  cases.forEach(({ source, month = '' }, index) => {
    const results = { before: before.results[index], after: after.results[index] };
    for (const side of ['before', 'after'] as const) {
      const result = results[side];
      if (result === undefined) continue;
      attainment[side].add(result, month);
      margins.add(side, result);
      actions.add(side, result);
    }
    if (results.before === undefined || results.after === undefined) return;
    flips.push(...flipsOf(source, results.before, results.after));
    moved.add(results.before, results.after);
  });
  const [was, is] = [attainment.before.summary(), attainment.after.summary()];
  return {
    cases: was.cases,
    notApplied: { before: was.notApplied, after: is.notApplied },
    totals: { before: totalOf(was.rows), after: totalOf(is.rows) },
    rows: pairRows(was.rows, is.rows),
    flips,
    margins: margins.shifts(),
    actions: actions.shifts(),
    moved: moved.counts(),
  };
}

function totalOf(rows: readonly AttainmentRow[]): OutcomeCounts {
  const total = { ...NO_OUTCOMES };
  for (const { counts } of rows.filter(({ group }) => group.kind === 'all')) {
    total.met += counts.met;
    total.violated += counts.violated;
    total.open += counts.open;
    total.cancelled += counts.cancelled;
    total.exited += counts.exited;
  }
  return total;
}

/** Rows of both sides side by side, in the order in which each side has them; a side that lacks one counted nothing. */
function pairRows(before: readonly AttainmentRow[], after: readonly AttainmentRow[]): readonly ImpactRow[] {
  const keyOf = ({ process, milestone, group }: AttainmentRow): string =>
    JSON.stringify([process, milestone, orderOf(group), group]);
  const counts = (rows: readonly AttainmentRow[]) => new Map(rows.map(row => [keyOf(row), row.counts]));
  const [was, is] = [counts(before), counts(after)];
  const all = new Map([...before, ...after].filter(isShown).map(row => [keyOf(row), row]));
  return [...all]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, { process, milestone, group }]) => ({
      process,
      milestone,
      group,
      counts: { before: was.get(key) ?? NO_OUTCOMES, after: is.get(key) ?? NO_OUTCOMES },
    }));
}

/** Groups sort as all, then by field with blanks last, then by month. */
function orderOf(group: AttainmentRow['group']): string {
  switch (group.kind) {
    case 'all':
      return '0';
    case 'field':
      return `1${group.field} ${group.value === null ? '\uffff' : String(group.value)}`;
    case 'month':
      return '2';
  }
}

/** Cases that are not broken down by month are counted under a month without a name. */
function isShown({ group }: AttainmentRow): boolean {
  return group.kind !== 'month' || group.month !== '';
}

/** How many targets lie elsewhere when the same cases run under another program. */
export function countMovedTargets(
  cases: readonly TriedCase[],
  before: readonly CaseResult[],
  program: Program,
): number {
  const moved = targetsMoved();
  for (const [index, one] of runCases(program, cases).entries()) {
    const was = before[index];
    if (was !== undefined) moved.add(was, one);
  }
  return moved.counts().reduce((sum, { count }) => sum + count, 0);
}
