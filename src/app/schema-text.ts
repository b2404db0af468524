import { suggest } from '../base/suggest.js';
import { InputError } from './input-error.js';
import { packageText } from './package-files.js';

const BUNDLE = 'schemas/milepost.schema.json';

/** Schemas of what milepost writes rather than reads. */
const OUTPUTS: ReadonlyMap<string, string> = new Map([
  ['Plan', 'schemas/plan.schema.json'],
  ['Findings', 'schemas/output/findings.schema.json'],
  ['Results', 'schemas/output/results.schema.json'],
  ['Proof', 'schemas/output/why.schema.json'],
  ['Comparison', 'schemas/output/what-if.schema.json'],
  ['Difference', 'schemas/output/diff.schema.json'],
  ['View', 'schemas/output/view.schema.json'],
  ['Hours', 'schemas/output/hours.schema.json'],
  ['Calendar', 'schemas/output/calendar.schema.json'],
  ['Explanation', 'schemas/output/explanation.schema.json'],
]);

interface Bundle {
  readonly $schema: string;
  readonly properties: { readonly kind: { readonly enum: readonly string[] } };
  readonly $defs: Readonly<Record<string, unknown>>;
}

/** The names that `schemaText` knows: the kinds of documents, the manifest, and what milepost writes. */
export function schemaNames(): readonly string[] {
  return [...readBundle().properties.kind.enum, 'Manifest', ...OUTPUTS.keys()];
}

/**
 * The JSON Schema of all policy files, or of one kind of document (self-contained), the manifest or an output.
 * Throws an InputError for a name that there is not.
 */
export function schemaText(name: string | undefined): string {
  if (name === undefined) return packageText(BUNDLE);
  const output = OUTPUTS.get(name);
  if (output !== undefined) return packageText(output);
  const names = schemaNames();
  if (names.includes(name)) return kindText(name, readBundle());
  const meant = suggest(name, names);
  const help = meant === undefined ? `there are ${names.join(', ')}` : `did you mean \`${meant}\`?`;
  throw new InputError(`there is no schema of \`${name}\``, help);
}

function readBundle(): Bundle {
  const bundle: Bundle = JSON.parse(packageText(BUNDLE));
  return bundle;
}

/** One definition of the bundle with all that it refers to. */
function kindText(name: string, { $schema, $defs }: Bundle): string {
  const reached = new Set([name]);
  for (const one of reached) {
    for (const [, to] of JSON.stringify($defs[one]).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)) {
      if (to !== undefined) reached.add(to);
    }
  }
  const used = Object.entries($defs).filter(([key]) => reached.has(key));
  const schema = { $schema, $ref: `#/$defs/${name}`, $defs: Object.fromEntries(used) };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
