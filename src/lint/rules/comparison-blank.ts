import { allOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import { findRecord } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import type { Expression } from '../../condition/expression.js';
import { operandsOf } from '../../condition/operands.js';
import { printExpression } from '../../condition/print-expression.js';
import type { Rule } from '../rule.js';
import { conditionsOf } from '../written-conditions.js';

/** A comparison that is true of a blank, against what it reads like. Exact. */
export const comparisonBlank: Rule = {
  code: 'comparison-blank',
  severity: 'warning',
  summary: 'A comparison is also true of a blank field, against what it reads like.',
  why: 'An ordering on a blank is false, so its negation is true; and two blanks are equal. Where the condition excludes the blank, or speaks of it, nothing is said.',
  visit: {
    process(process, say, project) {
      const records = recordsOf(process.object, project);
      for (const { condition, at } of conditionsOf(process)) {
        for (const { part, blank } of surprises(condition)) {
          const answer = findRecord(allOf(...blank.map(isBlank), condition), records);
          if (answer.kind !== 'found' || blank.some(path => speaksOfBlank(condition, path))) continue;
          say(`\`${printExpression(part)}\` is also true of ${describeExample(answer.example)}`, {
            span: at.value(),
            related: at.via(),
            help: `add \`${blank.map(path => `${path} != null`).join(' && ')}\`, or say what a blank means`,
          });
        }
      }
    },
  },
};

interface Surprise {
  readonly part: Expression;
  /** The fields that must be blank. */
  readonly blank: readonly string[];
}

function surprises(one: Expression): readonly Surprise[] {
  if (one.op === 'not' && isOrdering(one.operand)) {
    const [path] = operandsOf(one.operand).flatMap(nullable);
    return path === undefined ? [] : [{ part: one, blank: [path] }];
  }
  if (one.op === 'equal') {
    const [a, b] = [...nullable(one.left), ...nullable(one.right)];
    return a === undefined || b === undefined || a === b ? [] : [{ part: one, blank: [a, b] }];
  }
  return one.op === 'and' || one.op === 'or' || one.op === 'not' ? operandsOf(one).flatMap(surprises) : [];
}

function isOrdering({ op }: Expression): boolean {
  return op === 'less' || op === 'lessOrEqual' || op === 'greater' || op === 'greaterOrEqual';
}

/** The field that an operand is, if it may be blank. */
function nullable(one: Expression): readonly string[] {
  const isField =
    one.op === 'read' && one.type !== 'boolean' && one.path !== 'createdAt' && one.path !== 'startedAt';
  return isField ? [one.path] : [];
}

function isBlank(path: string): Expression {
  return { op: 'not', operand: { op: 'has', path } };
}

/** Whether a condition asks of a field, in any of its parts, whether it is blank. */
function speaksOfBlank(one: Expression, path: string): boolean {
  if (one.op === 'has') return one.path === path;
  if (one.op === 'equal' || one.op === 'notEqual') {
    const sides = [one.left, one.right];
    const isNull = sides.some(side => side.op === 'literal' && side.value === null);
    if (isNull && sides.some(side => side.op === 'read' && side.path === path)) return true;
  }
  return operandsOf(one).some(operand => speaksOfBlank(operand, path));
}
