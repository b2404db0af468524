import { allOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import type { Expression } from '../../condition/expression.js';
import { isLonger } from '../is-longer.js';
import { startCondition } from '../open-conditions.js';
import type { Rule } from '../rule.js';
import { rowsOf } from '../target-rows.js';

/** A more urgent value with a longer target than a less urgent one. Advice. */
export const urgencyNotMonotone: Rule = {
  code: 'urgency-not-monotone',
  severity: 'warning',
  summary: 'A table gives a more urgent value a longer target than a less urgent one.',
  why: 'Advice: rows are easily swapped or forgotten when a table is edited. Targets of different units are not compared.',
  visit: {
    milestone(item, say, process, project) {
      const { target, at } = item;
      if (target.kind !== 'table') return;
      const records = recordsOf(process.object, project);
      const field = records.fields.get(target.by);
      if (field?.type !== 'picklist' || !field.ranked) return;
      const start = startCondition(item, process, project);
      const rows = rowsOf(target, at.child('target'));
      const ranked = field.values.flatMap(value => {
        const row = rows.find(one => one.key === value) ?? rows.find(one => one.key === undefined);
        return row && !isNever(allOf(start, holdsValue(target.by, value)), records) ? [{ value, row }] : [];
      });
      for (const [index, urgent] of ranked.entries()) {
        const slower = ranked[index - 1];
        if (slower === undefined || !isLonger(urgent.row.target, slower.row.target)) continue;
        say(`\`${urgent.value}\` has longer than \`${slower.value}\`, which is less urgent`, {
          span: urgent.row.at.value(),
          related: [{ span: slower.row.at.value(), label: `\`${slower.value}\`` }, ...at.via()],
          note: 'this is advice: it may be meant',
          help: 'swap the rows, or leave the field unranked',
        });
      }
    },
  },
};

function holdsValue(path: string, value: string): Expression {
  return {
    op: 'equal',
    left: { op: 'read', path, type: 'picklist' },
    right: { op: 'literal', value },
  };
}
