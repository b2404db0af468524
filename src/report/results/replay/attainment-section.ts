import { groupBy } from '../../../base/group-by.js';
import type { AttainmentGroup, AttainmentRow } from '../../../history/attainment.js';
import type { OutcomeCounts } from '../../../simulate/outcome.js';
import { percent } from '../../counted.js';

/** A table of attainment: the rows of one process and milestone whose groups are told apart by one thing. */
export interface AttainmentSection {
  readonly process: string;
  readonly milestone: string;
  /** The heading of the first column: `month`, a field's name, or empty where all cases are one group. */
  readonly heading: string;
  readonly rows: readonly AttainmentRow[];
}

/** Rows split into tables, in order. */
export function attainmentSections(rows: readonly AttainmentRow[]): AttainmentSection[] {
  const keyOf = ({ process, milestone, group }: AttainmentRow): string =>
    JSON.stringify([process, milestone, groupColumns(group).by]);
  return [...groupBy(rows, keyOf).values()].flatMap(own => {
    const first = own[0];
    if (first === undefined) return [];
    const { process, milestone, group } = first;
    return [{ process, milestone, heading: headingOf(group), rows: own }];
  });
}

function headingOf(group: AttainmentGroup): string {
  switch (group.kind) {
    case 'all':
      return '';
    case 'field':
      return group.field;
    case 'month':
      return 'month';
  }
}

/** A group in two columns for machines: what it is by, `all`, `month` or `field:NAME`, and the value, empty for `all` and a blank field. */
export function groupColumns(group: AttainmentGroup): { readonly by: string; readonly value: string } {
  switch (group.kind) {
    case 'all':
      return { by: 'all', value: '' };
    case 'field':
      return { by: `field:${group.field}`, value: group.value === null ? '' : String(group.value) };
    case 'month':
      return { by: 'month', value: group.month };
  }
}

/** A group's name for a person. */
export function groupLabel(group: AttainmentGroup): string {
  if (group.kind === 'all') return 'all';
  return groupColumns(group).value || '(blank)';
}

/** Share of met milestones among the judged ones, in words. */
export function attainmentText({ met, violated }: OutcomeCounts): string {
  return percent(met, met + violated);
}
