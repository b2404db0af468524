import { recordsOf } from '../../analysis/records.js';
import type { Milestone } from '../../link/milestone.js';
import type { FixedTarget } from '../../link/target.js';
import type { Rule } from '../rule.js';

/** A more urgent value with a longer target than a less urgent one. Advice. */
export const urgencyNotMonotone: Rule = {
  code: 'urgency-not-monotone',
  severity: 'warning',
  summary: 'A table gives a more urgent value a longer target than a less urgent one.',
  why: 'Advice: rows are easily swapped or forgotten when a table is edited. Targets of different units are not compared.',
  visit: {
    milestone({ target, at }, say, process, project) {
      if (target.kind !== 'table') return;
      const field = recordsOf(process.object, project).fields.get(target.by);
      if (field?.type !== 'picklist' || !field.ranked) return;
      const rows = field.values.flatMap(value => rowOf(target, value));
      for (const [index, urgent] of rows.entries()) {
        const slower = rows[index - 1];
        if (slower === undefined || !isLonger(urgent.target, slower.target)) continue;
        const place = at.child('target');
        const span = (key: string | undefined) =>
          (key === undefined ? place.child('default') : place.child('values', key)).value();
        say(`\`${urgent.value}\` has longer than \`${slower.value}\`, which is less urgent`, {
          span: span(urgent.key),
          related: [{ span: span(slower.key), label: `\`${slower.value}\`` }, ...at.via()],
          note: 'this is advice: it may be meant',
          help: 'swap the rows, or leave the field unranked',
        });
      }
    },
  },
};

type Table = Extract<Milestone['target'], { readonly kind: 'table' }>;

interface Row {
  readonly value: string;
  readonly target: FixedTarget;
  /** The key of the row; absent: the default serves the value. */
  readonly key?: string;
}

function rowOf({ values, default: fallback }: Table, value: string): readonly Row[] {
  const own = Object.hasOwn(values, value) ? values[value] : undefined;
  if (own !== undefined) return [{ value, target: own, key: value }];
  return fallback === undefined ? [] : [{ value, target: fallback }];
}

function isLonger(a: FixedTarget, b: FixedTarget): boolean {
  if (a.kind === 'duration' && b.kind === 'duration') return a.amount > b.amount;
  if (a.kind === 'businessDays' && b.kind === 'businessDays') return a.days > b.days;
  return a.kind === 'businessDayTime' && b.kind === 'businessDayTime' && a.at === b.at && a.days > b.days;
}
