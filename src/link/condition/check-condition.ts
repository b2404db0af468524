import type { ASTNode } from '@marcbachmann/cel-js';
import type { Expression } from '../../condition/expression.js';
import type { Report } from '../../diagnostic/finding.js';
import type { Location } from '../../syntax/location.js';
import { conditionNotBoolean } from '../codes/condition-codes.js';
import { checkArithmetic, checkNegation } from './check-arithmetic.js';
import { checkCall, checkMethod } from './check-call.js';
import { checkChoice } from './check-choice.js';
import { checkEquality, checkMembership, checkOrdering } from './check-comparison.js';
import { checkLiteral } from './check-literal.js';
import { checkLogic, checkNot } from './check-logic.js';
import { checkIndex, checkName, checkSelect } from './check-name.js';
import { type Checked, type Checking, quote, refuse, report } from './checking.js';
import type { ConditionNames } from './condition-names.js';
import { describeType } from './condition-type.js';
import { parseCondition } from './parse-condition.js';

/**
 * Reads and checks a condition as language §6 says. Every fault is reported at its own characters of the scalar `at`,
 * all faults of one condition in one run; then there is no expression.
 */
export function checkCondition(
  text: string,
  at: Location,
  names: ConditionNames,
  sink: Report,
): Expression | undefined {
  let faults = 0;
  const checking: Checking = {
    text,
    at,
    names,
    report: found => {
      faults++;
      sink(found);
    },
  };
  const node = parseCondition(checking);
  if (node === undefined) return undefined;
  const checked = checkPart(node, checking);
  requireBoolean(checked, checking);
  return faults === 0 ? checked.expression : undefined;
}

function requireBoolean(checked: Checked, checking: Checking): void {
  if (checked.type.kind === 'boolean' || checked.type.kind === 'faulty') return;
  const what = `${quote(checking, checked.node)} is ${describeType(checked.type)}`;
  report(checking, conditionNotBoolean, checked.node, `${what}, not a condition`, {
    help: 'compare it with something, or ask `has(...)` whether it is not blank',
  });
}

function checkPart(node: ASTNode, checking: Checking): Checked {
  switch (node.op) {
    case 'value':
      return checkLiteral(node, node.args, checking);
    case 'id':
      return checkName(node, node.args, checking);
    case '.':
      return checkSelect(node, checking);
    case '[]':
      return checkIndex(node, checking);
    case '!_':
      return checkNot(node, node.args, checking, checkPart);
    case '-_':
      return checkNegation(node, node.args, checking, checkPart);
    case '&&':
    case '||':
      return checkLogic(node, checking, checkPart);
    case '==':
    case '!=':
      return checkEquality(node, checking, checkPart);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return checkOrdering(node, checking, checkPart);
    case 'in':
      return checkMembership(node, checking, checkPart);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return checkArithmetic(node, checking, checkPart);
    case '?:':
      return checkChoice(node, checking, checkPart);
    case 'call':
      return checkCall(node, checking, checkPart);
    case 'rcall':
      return checkMethod(node, checking, checkPart);
    case 'list':
      return refuse(node, checking, 'a list stands only after `in`');
    default:
      return refuse(node, checking, 'policies have no maps and no optional values');
  }
}
