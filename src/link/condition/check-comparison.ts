import type { ASTNode } from '@marcbachmann/cel-js';
import type { Expression } from '../../condition/expression.js';
import { conditionTypes, picklistUnranked } from '../codes/condition-codes.js';
import { type Checked, type Checking, type CheckPart, faulty, quote, refuse, report } from './checking.js';
import { describeType } from './condition-type.js';
import { adviseOn, matchTypes } from './match-types.js';

type Binary<Op extends string> = Extract<ASTNode, { readonly op: Op }>;

/** Checks `==` and `!=`: both sides are of one sort, or one is blank. */
export function checkEquality(node: Binary<'==' | '!='>, checking: Checking, check: CheckPart): Checked {
  const [left, right] = checkBoth(node.args, checking, check);
  matchTypes(left, right, checking);
  return condition(node, {
    op: node.op === '==' ? 'equal' : 'notEqual',
    left: left.expression,
    right: right.expression,
  });
}

/** Checks `in [...]`: every value of the list goes with what is sought in it. */
export function checkMembership(node: Binary<'in'>, checking: Checking, check: CheckPart): Checked {
  const [soughtNode, list] = node.args;
  const sought = check(soughtNode, checking);
  if (list.op !== 'list')
    return refuse(list, checking, '`in` takes a list that is written out: `type in ["Question", "Problem"]`');
  const values = list.args.map(one => check(one, checking));
  for (const value of values) matchTypes(sought, value, checking);
  return condition(node, {
    op: 'in',
    operand: sought.expression,
    values: values.map(value => value.expression),
  });
}

const ORDERINGS = { '<': 'less', '<=': 'lessOrEqual', '>': 'greater', '>=': 'greaterOrEqual' } as const;

/** Checks `<`, `<=`, `>`, `>=`: numbers, instants, durations, and values of one ranked picklist. */
export function checkOrdering(
  node: Binary<'<' | '<=' | '>' | '>='>,
  checking: Checking,
  check: CheckPart,
): Checked {
  const [left, right] = checkBoth(node.args, checking, check);
  const op = ORDERINGS[node.op];
  const sides = { left: left.expression, right: right.expression };
  const picklist = [left, right].find(side => side.type.kind === 'picklist');
  if (picklist !== undefined) {
    const ranks = checkRanks(node, left, right, checking);
    return ranks ? condition(node, { op, ...sides, ranks }) : faulty(node);
  }
  const stranger = [left, right].find(side => !isOrdered(side));
  if (stranger !== undefined) {
    return reportUnordered(node, stranger, adviseOn(left, right), checking);
  }
  matchTypes(left, right, checking);
  return condition(node, { op, ...sides });
}

function isOrdered({ type }: Checked): boolean {
  return type.kind === 'number' || type.kind === 'instant' || type.kind === 'span' || type.kind === 'faulty';
}

function reportUnordered(
  node: Binary<'<' | '<=' | '>' | '>='>,
  side: Checked,
  help: string | undefined,
  checking: Checking,
): Checked {
  const what = `${quote(checking, side.node)} is ${describeType(side.type)}`;
  report(checking, conditionTypes, side.node, `${what}, which \`${node.op}\` cannot order`, {
    note: 'numbers, instants, durations and the values of a ranked picklist have an order',
    help,
  });
  return faulty(node);
}

/** The common ranks of two sides of which one at least is a picklist; reports why there are none. */
function checkRanks(
  node: ASTNode,
  left: Checked,
  right: Checked,
  checking: Checking,
): readonly string[] | undefined {
  for (const side of [left, right]) {
    if (side.type.kind === 'picklist' && !side.type.picklist.ranked) return reportUnranked(side, checking);
    if (side.type.kind === 'blank') {
      report(checking, conditionTypes, node, 'an ordering on a blank is never true', {
        help: 'ask `has(...)` whether a field is not blank',
      });
      return undefined;
    }
  }
  if (!matchTypes(left, right, checking)) return undefined;
  const [ranks, others] = [left, right].flatMap(({ type }) =>
    type.kind === 'picklist' ? [type.picklist.values] : [],
  );
  if (others === undefined || ranks === undefined || others.join('\n') === ranks.join('\n')) return ranks;
  report(checking, conditionTypes, node, 'two different picklists have no common order');
  return undefined;
}

function reportUnranked(side: Checked, checking: Checking): undefined {
  const message = `the values of ${quote(checking, side.node)} have no order`;
  report(checking, picklistUnranked, side.node, message, {
    help: 'list them from least to most urgent and write `ranked: true` in the object type, or use `in [...]`',
  });
}

function checkBoth(
  [left, right]: readonly [ASTNode, ASTNode],
  checking: Checking,
  check: CheckPart,
): readonly [Checked, Checked] {
  return [check(left, checking), check(right, checking)];
}

function condition(node: ASTNode, expression: Expression): Checked {
  return { expression, type: { kind: 'boolean' }, node };
}
