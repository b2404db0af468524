import type { ASTNode } from '@marcbachmann/cel-js';
import { requireCondition } from './check-logic.js';
import { type Checked, type Checking, type CheckPart, faulty } from './checking.js';
import { inPlaceOf, matchTypes } from './match-types.js';

type Ternary = Extract<ASTNode, { readonly op: '?:' }>;

/** Checks `condition ? a : b`, whose branches must go together. */
export function checkChoice(node: Ternary, checking: Checking, check: CheckPart): Checked {
  const [conditionNode, trueNode, falseNode] = node.args;
  const condition = requireCondition(check(conditionNode, checking), '`?`', checking);
  const whenTrue = check(trueNode, checking);
  const whenFalse = check(falseNode, checking);
  if (!matchTypes(whenTrue, whenFalse, checking)) return faulty(node);
  const type = leading(whenTrue, whenFalse).type;
  const choices = bothChoices(whenTrue, whenFalse);
  return {
    expression: {
      op: 'if',
      condition: condition.expression,
      whenTrue: inPlaceOf(type, whenTrue),
      whenFalse: inPlaceOf(type, whenFalse),
    },
    type,
    node,
    ...(choices && { choices }),
  };
}

/** The branch that says what the choice gives: rather a picklist than a text, rather anything than a blank. */
function leading(a: Checked, b: Checked): Checked {
  if (a.type.kind === 'faulty' || b.type.kind === 'blank') return a;
  if (a.type.kind === 'blank' || b.type.kind === 'faulty') return b;
  return b.type.kind === 'picklist' ? b : a;
}

function bothChoices(a: Checked, b: Checked): Checked['choices'] {
  const open = (checked: Checked): Checked['choices'] =>
    checked.choices ?? (checked.type.kind === 'blank' ? [] : undefined);
  const [one, other] = [open(a), open(b)];
  return one && other && one.length + other.length > 0 ? [...one, ...other] : undefined;
}
