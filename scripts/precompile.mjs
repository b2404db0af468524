// Puts the code of all validators in the place of what compiles them with ajv when they are first asked for (src/schema/validator-of.ts,
// src/schema/plan-validator.ts): that takes a third of a short command, and the program as it is shipped needs no ajv.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';

const CODE = { source: true, esm: true, optimize: 1 };

/** Writes the validators into a built `schema/` folder. */
export async function precompile(folder) {
  const load = file => import(pathToFileURL(path.resolve(folder, file)).href);
  const { DEFINITIONS } = await load('schemas.gen.js');
  const { REFERENCE, alternativesOf } = await load('definition.js');
  const { createAjv } = await load('create-ajv.js');
  const { PLAN_SCHEMA } = await load('plan-schema.gen.js');
  await write(
    path.join(folder, 'validator-of.js'),
    documents({ DEFINITIONS, REFERENCE, alternativesOf, createAjv }),
  );
  await write(path.join(folder, 'plan-validator.js'), plan(PLAN_SCHEMA));
  for (const file of ['create-ajv.js', 'create-ajv.d.ts']) rmSync(path.join(folder, file));
}

/** The module of all validators of documents. */
function documents({ DEFINITIONS, REFERENCE, alternativesOf, createAjv }) {
  const parts = new Map(
    Object.entries(DEFINITIONS).map(([name, schema]) => [name, { schema, place: `DEFINITIONS.${name}` }]),
  );
  for (const part of inlineAlternatives(DEFINITIONS, alternativesOf))
    parts.set(`alternative${parts.size}`, part);
  const $id = REFERENCE.slice(0, REFERENCE.indexOf('#'));
  const ajv = createAjv(CODE).removeSchema($id);
  // One schema that refers to each part: ajv then compiles each of them once.
  const each = make => Object.fromEntries([...parts].map(([name, part]) => [name, make(name, part)]));
  const $defs = each((_, { schema }) => schema);
  const all = ajv.compile({ $id, $defs, properties: each(name => ({ $ref: REFERENCE + name })) });
  const entries = [...parts].map(([name, { place }]) => {
    const key = name in DEFINITIONS ? `'${REFERENCE + name}'` : place;
    return `[${key}, ${all.schemaEnv.refs[REFERENCE + name].validateName}]`;
  });
  return `import { DEFINITIONS } from './schemas.gen.js';
import { repeatedItems } from './repeated-items.js';
${withSchemas(code(ajv, all), [...parts.values()])}
const VALIDATORS = new Map([${entries}]);
export const validatorOf = schema => VALIDATORS.get(schema) ?? VALIDATORS.get(schema.$ref);
`;
}

/** Every alternative in some schemas that is no mere reference, with the code that leads to it. */
function inlineAlternatives(definitions, alternativesOf) {
  const visit = (schema, place) => {
    if (typeof schema !== 'object' || schema === null) return [];
    const alternatives = Array.isArray(schema) ? undefined : alternativesOf(schema);
    const keyword = alternatives === schema.oneOf ? 'oneOf' : 'anyOf';
    const found = (alternatives ?? [])
      .map((one, index) => ({ schema: one, place: `${place}.${keyword}[${index}]` }))
      .filter(({ schema: one }) => one.$ref === undefined || Object.keys(one).length > 1);
    const inner = Object.entries(schema).flatMap(([key, part]) =>
      visit(part, `${place}[${JSON.stringify(key)}]`),
    );
    return [...found, ...inner];
  };
  return Object.entries(definitions).flatMap(([name, schema]) => visit(schema, `DEFINITIONS.${name}`));
}

/** The module of the validator of plans. */
function plan(schema) {
  const ajv = new Ajv2020({ strict: false, inlineRefs: false, code: CODE });
  return `${code(ajv, ajv.compile(schema))}\nexport const planValidator = () => validate;\n`;
}

/** Ajv's code, in which `validate` is the validator. */
function code(ajv, validator) {
  return standalone
    .default(ajv, validator)
    .replace(/export (const validate = \w+;)export default \w+;/, '$1');
}

/** Code whose errors speak of the schemas themselves, not of copies: what a finding says hangs on which schema it is. */
function withSchemas(text, parts) {
  const places = new Map(parts.map(({ schema, place }) => [JSON.stringify(schema), place]));
  if (places.size < parts.length)
    throw new Error('two definitions are the same: nobody could tell which one an error is about');
  return [...places].reduce((all, [json, place]) => all.replaceAll(` = ${json};`, ` = ${place};`), text);
}

/** Writes a module with all that it imports from packages, and nothing that it does not use. */
async function write(file, text) {
  writeFileSync(file, text);
  const bundled = await rolldown({ input: file, platform: 'node', external: [/^\.\//] });
  await bundled.write({ file, format: 'esm' });
  await bundled.close();
}
