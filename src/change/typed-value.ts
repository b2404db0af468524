import { withoutExtensions } from '../schema/extensions.js';
import { findFaults } from '../schema/faults.js';
import { definitionReference } from '../schema/validators.js';
import { isMap } from '../schema/value-type.js';
import { sourceFile } from '../source/source-file.js';
import { type Edit, edited } from '../syntax/edit-document.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import type { Place } from './find-places.js';
import type { SettingValue } from './setting.js';

/**
 * The edit that a setting means at a place. A text of a command line becomes what the schema takes there: `2` a number or a text,
 * `[…]` and `{…}` a list and a map. A text that the schema takes in no way is left as YAML reads it, so that its faults are told.
 */
export function editOf(setting: SettingValue, place: Place): Edit {
  switch (setting.kind) {
    case 'nothing':
      return { kind: 'remove' };
    case 'value':
      return { kind: 'set', value: setting.value };
    case 'text':
      return { kind: 'set', value: typedValue(setting.text, place) };
  }
}

function typedValue(text: string, place: Place): unknown {
  const read = yamlValue(text);
  const candidates = read === undefined || typeof read.value === 'string' ? [text] : [read.value, text];
  const fitting = candidates.find(value => fits(value, place));
  if (fitting !== undefined) return fitting;
  return read === undefined ? text : read.value;
}

/** What YAML reads on one line; `undefined` when it reads nothing. */
function yamlValue(text: string): { readonly value: unknown } | undefined {
  let faults = 0;
  const [list] = parseYaml(sourceFile('', `[${text}]`), () => faults++);
  return faults === 0 && Array.isArray(list?.value) && list.value.length === 1
    ? { value: list.value[0] }
    : undefined;
}

/** Whether the document is as its schema asks with this value in that place. */
export function fits(value: unknown, { document, steps }: Place): boolean {
  const map = edited(document.value, steps, { kind: 'set', value });
  if (!isMap(map) || typeof map.kind !== 'string') return false;
  const schema = definitionReference(map.kind);
  return findFaults(schema, withoutExtensions(schema, map)).length === 0;
}
