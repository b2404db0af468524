import { remember } from '../base/remember.js';
import { arithmetic } from './arithmetic.js';
import { callText } from './call-text.js';
import { type ConditionCode, conditionCode, type Places } from './condition-code.js';
import { holds } from './evaluate.js';
import type { Expression, Value } from './expression.js';
import { ordered } from './ordering.js';

/** Whether a condition holds of a row of values, each at its place. */
export type Test = (row: readonly Value[]) => boolean;

/** The code refers to these by name. */
const FUNCTIONS = {
  arithmetic,
  callText,
  ordered,
  isBlank: (value: Value): boolean => value === null || value === '',
  unblanked: (value: Value): Value => (value === '' ? null : value),
  unblankedFlag: (value: Value): Value => (value === null || value === '' ? false : value),
};

/** By their text, functions that make a test of constants: conditions that differ in constants alone share the code, and become fast together. */
export type CompiledTexts = Map<string, (constants: ConditionCode['constants']) => Test>;

/**
 * A checked condition as a function that says the same as `holds`. It is JavaScript made from the tree; where
 * the process forbids code from strings, or the tree is too deep for it, the tree itself is walked.
 */
export function compileCondition(
  expression: Expression,
  places: Places,
  compiled: CompiledTexts = new Map(),
): Test {
  try {
    const code = conditionCode(expression, places);
    const text = bodyOf(code);
    const made = () => new Function(...Object.keys(FUNCTIONS), text)(...Object.values(FUNCTIONS));
    return remember(compiled, text, made)(code.constants);
  } catch (error) {
    if (error instanceof EvalError || error instanceof RangeError) return walkCondition(expression, places);
    throw error;
  }
}

function bodyOf({ text, temporaries }: ConditionCode): string {
  const variables = Array.from({ length: temporaries }, (_, index) => `t${index}`);
  const declared = variables.length === 0 ? '' : `let ${variables.join(', ')};`;
  return `"use strict"; return constants => function holds(row) { ${declared} return ${text}; };`;
}

/** The same function as `compileCondition` gives, by walking the tree each time: made at once, slower to ask. */
export function walkCondition(expression: Expression, places: Places): Test {
  return row =>
    holds(expression, {
      read: path => row[places.field(path)] ?? null,
      milestone: (id, part) => row[places.milestone(id, part)] ?? null,
    });
}
