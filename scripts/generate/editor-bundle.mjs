// One self-contained schema for editors: the `kind` of a document selects what holds for it.
import { KINDS, MANIFEST, mapSchema } from './definitions.mjs';

/** The text of schemas/milepost.schema.json. */
export function editorBundle(definitions) {
  const bundle = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:milepost:schema:1',
    title: 'A milepost document',
    description: 'Generated from the other files of this folder: do not edit.',
    type: 'object',
    properties: {
      kind: { description: 'What sort of document this is.', enum: KINDS },
    },
    if: { required: ['version'], not: { required: ['kind'] } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: `#/$defs/${MANIFEST}` },
    else: { required: ['kind'], allOf: KINDS.map(selectedByKind) },
    $defs: Object.fromEntries([...definitions].map(([name, schema]) => [name, allowExtensions(schema)])),
  };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

function selectedByKind(kind) {
  return {
    if: { required: ['kind'], properties: { kind: { const: kind } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: `#/$defs/${kind}` },
  };
}

/** Lets `x-…` keys stand on documents and their named parts; milepost takes them off before it validates. */
function allowExtensions(schema) {
  return mapSchema(schema, part =>
    part.additionalProperties === false ? { ...part, patternProperties: { '^x-': true } } : part,
  );
}
