import type { Expression } from '../../condition/expression.js';
import { conditionTypes, picklistValueUnknown } from '../codes/condition-codes.js';
import type { PicklistType } from '../field-type.js';
import { mendCase } from '../mend-case.js';
import { didYouMean } from '../name-list.js';
import { type Checked, type Checking, insideQuotes, quote, report, spanOf } from './checking.js';
import { type ConditionType, describeType } from './condition-type.js';

/** Reports two values that can never be equal; values that a picklist lacks at their own characters. True when they go together. */
export function matchTypes(left: Checked, right: Checked, checking: Checking): boolean {
  const [a, b] = [left.type, right.type];
  if (isOpen(a) || isOpen(b)) return true;
  if (a.kind === 'picklist' && right.choices) return knowValues(left, a.picklist, right, checking);
  if (b.kind === 'picklist' && left.choices) return knowValues(right, b.picklist, left, checking);
  if (a.kind === 'picklist' && b.kind === 'picklist') return shareValues(left, right, checking);
  if (a.kind === b.kind || isReferenceText(a, b)) return true;
  return mismatch(left, right, checking);
}

/** A blank goes with everything, and so does what is faulty already. */
function isOpen(type: ConditionType): boolean {
  return type.kind === 'blank' || type.kind === 'faulty';
}

/** A reference holds the id of a record, which is a text. */
function isReferenceText(a: ConditionType, b: ConditionType): boolean {
  return (a.kind === 'reference' && b.kind === 'text') || (a.kind === 'text' && b.kind === 'reference');
}

function knowValues(field: Checked, picklist: PicklistType, text: Checked, checking: Checking): boolean {
  const strangers = (text.choices ?? []).filter(choice => !picklist.values.includes(choice.value));
  for (const stranger of strangers) {
    const message = `${quote(checking, field.node)} has no value \`${stranger.value}\``;
    const stretch = insideQuotes(checking, stranger);
    report(checking, picklistValueUnknown, stretch, message, {
      help: didYouMean(stranger.value, picklist.values, 'its values'),
      fix: mendCase(stranger.value, picklist.values, spanOf(checking, stretch)),
    });
  }
  return strangers.length === 0;
}

function shareValues(left: Checked, right: Checked, checking: Checking): boolean {
  const [a, b] = [left.type, right.type];
  if (a.kind !== 'picklist' || b.kind !== 'picklist') return true;
  if (a.picklist.values.some(value => b.picklist.values.includes(value))) return true;
  const message = `${quote(checking, left.node)} and ${quote(checking, right.node)} have no value in common`;
  report(checking, conditionTypes, right.node, message);
  return false;
}

function mismatch(left: Checked, right: Checked, checking: Checking): boolean {
  const one = `${quote(checking, left.node)} is ${describeType(left.type)}`;
  const other = `${quote(checking, right.node)} is ${describeType(right.type)}`;
  report(checking, conditionTypes, right.node, `${one}, but ${other}`, { help: adviseOn(left, right) });
  return false;
}

/** How to write a text literal as what stands on the other side, when that is what was meant. */
export function adviseOn(left: Checked, right: Checked): string | undefined {
  const [written, field] = left.choices ? [left, right] : [right, left];
  const text = written.choices?.[0]?.value;
  switch (field.type.kind) {
    case 'picklist':
      return text === undefined ? 'a picklist compares with its values only' : undefined;
    case 'instant':
      return text === undefined ? undefined : 'write an instant as `timestamp("2026-01-31T09:00:00Z")`';
    case 'span':
      return text === undefined ? undefined : 'write a duration as `duration("1h30m")`';
    case 'number':
      return text !== undefined && text.trim() !== '' && Number.isFinite(Number(text))
        ? 'write the number without quotes'
        : undefined;
    case 'boolean':
      return text === undefined ? undefined : 'write `true` or `false` without quotes, or the field alone';
    default:
      return undefined;
  }
}

/** The expression in a place of this type: a blank where a boolean stands is false. */
export function inPlaceOf(type: ConditionType, checked: Checked): Expression {
  const blank = checked.type.kind === 'blank' && type.kind === 'boolean';
  return blank ? { op: 'literal', value: false } : checked.expression;
}
