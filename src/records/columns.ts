import type { PlanObjectType } from '../plan/object-type.js';
import { resolveSchema } from '../schema/definition.js';
import { definitionReference } from '../schema/validators.js';
import { acceptedTypes, type ValueType } from '../schema/value-type.js';
import { nounOf, type RecordKind } from './record-kind.js';

/** What a column of a kind's CSV may hold. */
export interface RecordColumn {
  /** A property of the kind, or a field that its ObjectType declares. */
  readonly name: string;
  readonly isField: boolean;
  readonly type: ValueType;
}

/** The columns of a kind. */
export interface RecordColumns {
  readonly all: readonly RecordColumn[];
  /** The column that a heading means: an API name or a label, whatever its case, spaces and underscores. */
  find(heading: string): RecordColumn | undefined;
  /** What every row needs: of each choice one. */
  readonly required: readonly (readonly string[])[];
}

/** What the columns of Salesforce's reports and pages are called beside their API names. */
const LABELS: Readonly<Record<string, string>> = {
  'entitlement process': 'Process',
  'per incident': 'IsPerIncident',
  'contract number': 'Name',
  'line item number': 'Name',
  'parent account': 'ParentAccount',
  sku: 'ProductCode',
};

/** The columns of a kind, the fields of its ObjectType among them. */
export function columnsOf(kind: RecordKind, objectType: PlanObjectType | undefined): RecordColumns {
  const schema = resolveSchema(definitionReference(kind));
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, property]): RecordColumn[] => {
    if (name === 'kind' || name === 'fields') return [];
    return [{ name, isField: false, type: acceptedTypes(resolveSchema(property))[0] ?? 'text' }];
  });
  const taken = new Set(properties.map(one => plain(one.name)));
  const fields = Object.entries(objectType?.fields ?? {}).flatMap(([name, { type }]): RecordColumn[] =>
    taken.has(plain(name))
      ? []
      : [{ name, isField: true, type: type === 'number' || type === 'boolean' ? type : 'text' }],
  );
  const all = [...properties, ...fields];
  const byHeading = headings(kind, all);
  const choices = (schema.allOf ?? []).map(one => (one.anyOf ?? []).flatMap(way => way.required ?? []));
  const alone = (schema.required ?? []).filter(name => name !== 'kind').map(name => [name]);
  return { all, find: heading => byHeading.get(plain(heading)), required: [...alone, ...choices] };
}

/** Every heading in its plain form; a name of its own wins over a label. */
function headings(kind: RecordKind, all: readonly RecordColumn[]): ReadonlyMap<string, RecordColumn> {
  const found = new Map(all.map(one => [plain(one.name), one]));
  const add = (heading: string, name: string): void => {
    const column = all.find(one => one.name === name);
    if (column !== undefined && !found.has(plain(heading))) found.set(plain(heading), column);
  };
  for (const [label, name] of Object.entries(LABELS)) add(label, name);
  add(`${nounOf(kind)} name`, 'Name');
  add(`${nounOf(kind)} id`, 'Id');
  for (const { name } of all) {
    if (!name.endsWith('Id')) add(`${name} name`, name);
  }
  return found;
}

/** A heading without its case, spaces, punctuation and the mark of a custom field. */
function plain(heading: string): string {
  return heading
    .replace(/__c$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
