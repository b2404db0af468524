import { recordsOf } from '../../analysis/records.js';
import { workingsOf } from '../../analysis/workings.js';
import { printExpression } from '../../condition/print-expression.js';
import type { Rule } from '../rule.js';
import { conditionsOf } from '../written-conditions.js';

/** A part of a condition that rules cannot decide. */
export const conditionNotAnalysed: Rule = {
  code: 'condition-not-analysed',
  severity: 'info',
  verbose: true,
  summary: 'A part of a condition is beyond the analysis, so that rules are silent where it matters.',
  why: 'Rules speak where they are certain. Arithmetic on fields and text functions on texts may be true or false as far as they know.',
  visit: {
    process(process, say, project) {
      const { prepared } = workingsOf(recordsOf(process.object, project));
      for (const { condition, at } of conditionsOf(process)) {
        for (const part of prepared(condition).free.values()) {
          say(`not analysed: \`${printExpression(part)}\``, { span: at.value(), related: at.via() });
        }
      }
    },
  },
};
