import { assertNever } from '../../base/assert-never.js';
import type { ValueType } from '../../condition/expression.js';
import type { FieldType, PicklistType } from '../field-type.js';

/** The sort of value that a part of a condition gives. */
export type ConditionType =
  | { readonly kind: 'text' | 'number' | 'boolean' | 'instant' | 'span' | 'reference' }
  | { readonly kind: 'picklist'; readonly picklist: PicklistType }
  /** The literal `null`, or an empty text. */
  | { readonly kind: 'blank' }
  /** It has a fault that is reported already; it goes with everything, so that one fault is told once. */
  | { readonly kind: 'faulty' };

/** The type that reading a field gives. */
export function typeOfField(field: FieldType): ConditionType & { readonly kind: ValueType } {
  if (field.type === 'picklist') return { kind: 'picklist', picklist: field };
  return { kind: field.type === 'datetime' ? 'instant' : field.type };
}

/** A type in an admin's words, with its article. */
export function describeType(type: ConditionType): string {
  switch (type.kind) {
    case 'text':
    case 'number':
    case 'picklist':
    case 'reference':
      return `a ${type.kind}`;
    case 'boolean':
      return 'true or false';
    case 'instant':
      return 'an instant';
    case 'span':
      return 'a duration';
    case 'blank':
      return 'blank';
    case 'faulty':
      return 'faulty';
    default:
      return assertNever(type);
  }
}

/** Whether a value of the type is a text at run time. */
export function isTextual(type: ConditionType): boolean {
  return type.kind === 'text' || type.kind === 'picklist' || type.kind === 'reference';
}
