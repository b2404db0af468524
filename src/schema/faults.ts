import { chooseAlternative } from './choose-alternative.js';
import { alternativesOf } from './definition.js';
import type { JsonSchema } from './json-schema.js';
import { type SchemaError, validate } from './validators.js';

/** Several shapes that a value may have, and the one it was most likely meant for, if it resembles any. */
export interface Choice {
  readonly alternatives: readonly JsonSchema[];
  readonly chosen: JsonSchema | undefined;
}

/** One thing that is wrong with a value, in the terms of the shape that the value was most likely meant for. */
export interface Fault extends SchemaError {
  readonly choice?: Choice;
}

/**
 * Everything wrong with a value. Where a schema offers alternatives a validator reports the faults against each of them;
 * here only those against one alternative are kept, at most one for the same value.
 */
export function findFaults(schema: JsonSchema, value: unknown): readonly Fault[] {
  return onePerPlace(faultsWithin(schema, value, ''));
}

function faultsWithin(schema: JsonSchema, value: unknown, prefix: string, choice?: Choice): Fault[] {
  const errors = validate(schema, value).filter(({ isChoice }) => !isChoice);
  const undecided = new Map(errors.filter(isChoiceOfShape).map(error => [error.pointer, error]));
  return errors.flatMap(error => {
    const { pointer } = error;
    if (outerPointers(pointer).some(outer => undecided.has(outer))) return [];
    if (undecided.get(pointer) === error) return faultsOfChoice(error, prefix + pointer);
    if (undecided.has(pointer)) return [];
    return [{ ...error, pointer: prefix + pointer, ...(choice && pointer === '' && { choice }) }];
  });
}

function faultsOfChoice(error: SchemaError, pointer: string): Fault[] {
  const alternatives = alternativesOf(error.schema) ?? [];
  const chosen = chooseAlternative(alternatives, error.value);
  if (chosen === undefined) return [{ ...error, pointer, choice: { alternatives, chosen } }];
  return faultsWithin(chosen, error.value, pointer, { alternatives, chosen });
}

function isChoiceOfShape({ keyword, schema }: SchemaError): boolean {
  return (keyword === 'anyOf' || keyword === 'oneOf') && alternativesOf(schema) !== undefined;
}

/** The pointers of everything that a value stands in. */
function outerPointers(pointer: string): string[] {
  const outer: string[] = [];
  for (let end = pointer.lastIndexOf('/'); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
    outer.push(pointer.slice(0, end));
    if (end === 0) break;
  }
  return outer;
}

/** Errors about a value as a whole, the plainest first; a later one for the same value would only repeat it. */
const WHOLE_VALUE = ['type', 'const', 'enum', 'pattern'];

function onePerPlace(faults: readonly Fault[]): Fault[] {
  const rank = ({ keyword }: Fault) => {
    const place = WHOLE_VALUE.indexOf(keyword);
    return place < 0 ? WHOLE_VALUE.length : place;
  };
  const best = new Map<string, Fault>();
  return faults
    .toSorted((a, b) => rank(a) - rank(b))
    .filter(fault => {
      if (fault.key !== undefined) return true;
      const before = best.get(fault.pointer);
      if (before === undefined) best.set(fault.pointer, fault);
      return before === undefined || rank(before) === WHOLE_VALUE.length;
    });
}
