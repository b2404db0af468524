// Reads schemas/ into one flat table of definitions, so that a `$ref` is one name whatever file it stands in.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The kinds of document in the order in which people meet them; each has a file `schemas/<kebab-case>.schema.json`. */
export const KINDS = [
  'ObjectType',
  'BusinessHours',
  'HolidayCalendar',
  'Milestone',
  'EntitlementProcess',
  'Action',
  'EntitlementTemplate',
  'EntitlementPolicy',
  'Account',
  'Contact',
  'Asset',
  'Product',
  'ServiceContract',
  'ContractLineItem',
  'Entitlement',
  'EntitlementContact',
  'Scenario',
  'Workload',
  'WhatIf',
  'HistorySource',
];

/** The definition of milepost.yaml, the one document without a `kind`. */
export const MANIFEST = 'Manifest';

const REFERENCE = /^(?:common\.schema\.json)?#\/\$defs\/(\w+)$/;

/**
 * Definition name → schema, kinds first; every `$ref` reads `#/$defs/<name>`. A definition keeps the name it has in its file;
 * where two files use one name, the later file's gets the name of its kind in front.
 */
export function readDefinitions(folder) {
  const files = [...KINDS, MANIFEST].map(kind => ({
    kind,
    schema: readJson(folder, `${kebab(kind)}.schema.json`),
  }));
  const common = readJson(folder, 'common.schema.json').$defs;
  const taken = new Set([...KINDS, MANIFEST, ...Object.keys(common)]);
  const definitions = new Map();
  const local = new Map();
  for (const { kind, schema } of files) {
    const { $schema, $id, $defs = {}, ...root } = schema;
    const names = new Map(Object.keys($defs).map(name => [name, freeName(name, kind, taken)]));
    definitions.set(kind, rewriteReferences(root, names));
    for (const [name, part] of Object.entries($defs))
      local.set(names.get(name), rewriteReferences(part, names));
  }
  for (const [name, part] of Object.entries(common))
    definitions.set(name, rewriteReferences(part, new Map()));
  for (const [name, part] of local) definitions.set(name, part);
  for (const [name, part] of definitions) requireTargets(name, part, definitions);
  return definitions;
}

function freeName(name, kind, taken) {
  const free = taken.has(name)
    ? kind[0].toLowerCase() + kind.slice(1) + name[0].toUpperCase() + name.slice(1)
    : name;
  taken.add(free);
  return free;
}

function rewriteReferences(schema, localNames) {
  return mapSchema(schema, part => {
    if (typeof part.$ref !== 'string') return part;
    const [, name = part.$ref] = REFERENCE.exec(part.$ref) ?? [];
    const local = part.$ref.startsWith('#') ? localNames.get(name) : undefined;
    return { ...part, $ref: `#/$defs/${local ?? name}` };
  });
}

function requireTargets(name, schema, definitions) {
  mapSchema(schema, part => {
    if (part.$ref !== undefined && !definitions.has(referenceName(part.$ref))) {
      throw new Error(`\`${name}\` refers to \`${part.$ref}\`, which no schema defines`);
    }
    return part;
  });
}

/** The definition that a rewritten `$ref` names. */
export function referenceName(reference) {
  return reference.slice('#/$defs/'.length);
}

const ONE = ['items', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'];
const LIST = ['anyOf', 'oneOf', 'allOf'];
const MAP = ['properties', 'patternProperties'];

/** Applies `change` to a schema and all schemas inside it, outermost first; leaves values such as `examples` alone. */
export function mapSchema(schema, change) {
  if (typeof schema !== 'object' || schema === null) return schema;
  const changed = { ...change(schema) };
  const within = part => mapSchema(part, change);
  for (const key of ONE) if (key in changed) changed[key] = within(changed[key]);
  for (const key of LIST) if (key in changed) changed[key] = changed[key].map(within);
  for (const key of MAP) {
    if (!(key in changed)) continue;
    changed[key] = Object.fromEntries(
      Object.entries(changed[key]).map(([name, part]) => [name, within(part)]),
    );
  }
  return changed;
}

function readJson(folder, file) {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
}

function kebab(kind) {
  return kind.replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`).toLowerCase();
}
