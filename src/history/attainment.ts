import { compareText } from '../base/compare-text.js';
import type { Value } from '../condition/expression.js';
import { NO_OUTCOMES, type OutcomeCounts, outcomeOf } from '../simulate/outcome.js';
import type { CaseResult } from '../simulate/result.js';

/** How well the milestones of many cases were kept; summaries of parts of the cases add up (`mergeAttainment`). */
export interface AttainmentSummary {
  readonly cases: number;
  /** Cases on which no process ran (S10). */
  readonly notApplied: number;
  /** Sorted by process, milestone, then group: all, by field value, by month. */
  readonly rows: readonly AttainmentRow[];
}

/** The outcomes of one milestone of one process over one group of cases. */
export interface AttainmentRow {
  readonly process: string;
  readonly milestone: string;
  readonly group: AttainmentGroup;
  readonly counts: OutcomeCounts;
}

/** Which cases a row counts: all; those whose field ended with a value; those created in a month (`2026-03`). */
export type AttainmentGroup =
  | { readonly kind: 'all' }
  | { readonly kind: 'field'; readonly field: string; readonly value: Value }
  | { readonly kind: 'month'; readonly month: string };

/** Counts the outcomes of cases as they come. */
export interface AttainmentCounter {
  add(result: CaseResult, month: string): void;
  summary(): AttainmentSummary;
}

/** A counter that groups by the final values of the fields `by` and by the month given with each case. */
export function attainmentCounter(by: readonly string[]): AttainmentCounter {
  const rows = new Map<string, CountedRow>();
  let cases = 0;
  let notApplied = 0;
  const add = (result: CaseResult, month: string): void => {
    cases++;
    if (result.notApplied !== undefined) notApplied++;
    if (result.milestones.length === 0) return;
    const groups = groupsOf(result, by, month);
    for (const one of result.milestones) {
      const outcome = outcomeOf(one);
      for (const group of groups) rowOf(rows, one.process, one.milestone, group).counts[outcome]++;
    }
  };
  return { add, summary: () => ({ cases, notApplied, rows: sortedRows(rows.values()) }) };
}

/** The summary of the cases of all parts together; the order of the parts makes no difference. */
export function mergeAttainment(parts: readonly AttainmentSummary[]): AttainmentSummary {
  const rows = new Map<string, CountedRow>();
  for (const { process, milestone, group, counts } of parts.flatMap(part => part.rows)) {
    const sum = rowOf(rows, process, milestone, group).counts;
    sum.met += counts.met;
    sum.violated += counts.violated;
    sum.open += counts.open;
    sum.cancelled += counts.cancelled;
    sum.exited += counts.exited;
  }
  return {
    cases: parts.reduce((sum, part) => sum + part.cases, 0),
    notApplied: parts.reduce((sum, part) => sum + part.notApplied, 0),
    rows: sortedRows(rows.values()),
  };
}

interface CountedRow extends AttainmentRow {
  readonly counts: { -readonly [Outcome in keyof OutcomeCounts]: number };
}

function groupsOf(result: CaseResult, by: readonly string[], month: string): readonly AttainmentGroup[] {
  return [
    { kind: 'all' },
    ...by.map(field => ({ kind: 'field', field, value: result.fields[field] ?? null }) as const),
    { kind: 'month', month },
  ];
}

function rowOf(
  rows: Map<string, CountedRow>,
  process: string,
  milestone: string,
  group: AttainmentGroup,
): CountedRow {
  const key = `${process}\0${milestone}\0${groupKey(group)}`;
  const found = rows.get(key);
  if (found) return found;
  const row = { process, milestone, group, counts: { ...NO_OUTCOMES } };
  rows.set(key, row);
  return row;
}

/** A text that is the same for equal groups only: a value and the text that looks like it differ. */
function groupKey(group: AttainmentGroup): string {
  switch (group.kind) {
    case 'all':
      return 'all';
    case 'field':
      return `field\0${group.field}\0${typeof group.value}${group.value}`;
    case 'month':
      return `month\0${group.month}`;
  }
}

function sortedRows(rows: Iterable<AttainmentRow>): readonly AttainmentRow[] {
  return [...rows].sort(
    (a, b) =>
      compareText(a.process, b.process) ||
      compareText(a.milestone, b.milestone) ||
      compareText(groupOrder(a.group), groupOrder(b.group)),
  );
}

/** A text that sorts groups: all, then fields by name with blank values last, then months. */
function groupOrder(group: AttainmentGroup): string {
  switch (group.kind) {
    case 'all':
      return '0';
    case 'field':
      return `1${group.field}\0${group.value === null ? '\uffff' : String(group.value)}`;
    case 'month':
      return `2${group.month}`;
  }
}
