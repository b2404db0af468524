import { chooseAlternative } from './choose-alternative.js';
import { alternativesOf, hasProperty, resolveSchema } from './definition.js';
import type { JsonSchema } from './json-schema.js';
import { isMap, type ValueMap } from './value-type.js';

/**
 * A value without its `x-…` keys. They are taken off documents and their named parts; in a map whose keys are free,
 * such as the fields of a record, `x-…` is a key like any other (language §1).
 */
export function withoutExtensions(schema: JsonSchema, value: unknown): unknown {
  return mayHoldExtensions(value) ? stripped(schema, value) : value;
}

/** Whether any key of a value, or of what stands in it, starts with `x-`: hardly any document has one, and needs a copy. */
function mayHoldExtensions(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(mayHoldExtensions);
  return (
    isMap(value) && Object.keys(value).some(key => key.startsWith('x-') || mayHoldExtensions(value[key]))
  );
}

function stripped(schema: JsonSchema, value: unknown): unknown {
  const resolved = resolveSchema(schema);
  const alternatives = alternativesOf(resolved);
  if (alternatives !== undefined) {
    const chosen = chooseAlternative(alternatives, value);
    return chosen === undefined ? value : stripped(chosen, value);
  }
  const { items } = resolved;
  if (Array.isArray(value)) return items ? value.map(item => stripped(items, item)) : value;
  return isMap(value) ? mapWithoutExtensions(resolved, value) : value;
}

function mapWithoutExtensions(schema: JsonSchema, map: ValueMap): ValueMap {
  const isClosed = schema.additionalProperties === false;
  const others = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const kept: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(map)) {
    if (isClosed && key.startsWith('x-')) continue;
    const part = hasProperty(schema, key) ? schema.properties?.[key] : others;
    kept[key] = part === undefined ? value : stripped(part, value);
  }
  return kept;
}
