import { AS_WRITTEN, type KeyOrder } from '../syntax/key-order.js';
import { chooseAlternative } from './choose-alternative.js';
import { alternativesOf, resolveSchema } from './definition.js';
import type { JsonSchema } from './json-schema.js';
import { KINDS } from './schemas.gen.js';
import { definitionReference } from './validators.js';
import { isMap } from './value-type.js';

/** The order of keys that the schema of a document of policies or simulations names them in. */
export function documentOrder(value: unknown): KeyOrder {
  const kind = isMap(value) ? KINDS.find(known => known === value.kind) : undefined;
  return kind === undefined ? AS_WRITTEN : orderWithin(definitionReference(kind), value);
}

/** The order of keys that the schema of milepost.yaml names them in. */
export function manifestOrder(value: unknown): KeyOrder {
  return orderWithin(definitionReference('Manifest'), value);
}

function orderWithin(schema: JsonSchema, value: unknown): KeyOrder {
  const shape = shapeOf(schema, value);
  if (shape === undefined) return AS_WRITTEN;
  const { properties = {}, items, additionalProperties } = shape;
  return {
    keys: Object.keys(properties),
    within(step) {
      if (Array.isArray(value)) return items ? orderWithin(items, value[Number(step)]) : AS_WRITTEN;
      const others = typeof additionalProperties === 'object' ? additionalProperties : undefined;
      const inner = Object.hasOwn(properties, step) ? properties[step] : others;
      return inner && isMap(value) ? orderWithin(inner, value[step]) : AS_WRITTEN;
    },
  };
}

/** The schema that a value was meant for, alternatives decided. */
function shapeOf(schema: JsonSchema, value: unknown): JsonSchema | undefined {
  const resolved = resolveSchema(schema);
  const alternatives = alternativesOf(resolved);
  if (alternatives === undefined) return resolved;
  const chosen = chooseAlternative(alternatives, value);
  return chosen && shapeOf(chosen, value);
}
