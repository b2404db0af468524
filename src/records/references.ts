import { finding } from '../diagnostic/finding.js';
import type { Account } from '../entitlement/account.js';
import type { Product } from '../entitlement/product.js';
import { type RecordTable, recordsNamed } from '../entitlement/records.js';
import type { StoredRecord } from '../entitlement/stored-record.js';
import { didYouMean } from '../link/name-list.js';
import type { Location } from '../syntax/location.js';
import { recordAmbiguous, recordUnknown } from './codes.js';
import type { LinkContext } from './link-context.js';
import { nounOf, type RecordKind } from './record-kind.js';

/** A text of a record, and where it stands. */
export interface Written {
  readonly text: string;
  readonly at: Location;
}

/** The first of some properties that a record writes. */
export function written<Spec extends object>(
  spec: Spec,
  at: Location,
  ...names: readonly (keyof Spec & string)[]
): Written | undefined {
  for (const name of names) {
    const text = spec[name];
    if (typeof text === 'string') return { text, at: at.child(name) };
  }
  return undefined;
}

/** A record that may belong to an account. */
interface Owned extends StoredRecord {
  readonly account?: Account;
}

/**
 * The record that a text names by id or by name; of several of one name the one that belongs to `owner`.
 * Reports a text that names none or several; `undefined` then, and where nothing is written.
 */
export function resolveRecord<Kept extends Owned>(
  reference: Written | undefined,
  kind: RecordKind,
  table: RecordTable<Kept>,
  context: LinkContext,
  owner?: Account,
): Kept | undefined {
  if (reference === undefined) return undefined;
  return chooseRecord(recordsNamed(table, reference.text), reference, kind, table, context, owner);
}

/** The product that a text names by id, by name or by SKU. */
export function resolveProduct(reference: Written | undefined, context: LinkContext): Product | undefined {
  if (reference === undefined) return undefined;
  const { products } = context.tables;
  const named = recordsNamed(products, reference.text);
  const found = named.length > 0 ? named : products.all.filter(one => one.code === reference.text);
  return chooseRecord(found, reference, 'Product', products, context);
}

function chooseRecord<Kept extends Owned>(
  found: readonly Kept[],
  { text, at }: Written,
  kind: RecordKind,
  table: RecordTable<Kept>,
  { faulty, report }: LinkContext,
  owner?: Account,
): Kept | undefined {
  const own = owner === undefined ? [] : found.filter(one => one.account === owner);
  const candidates = own.length > 0 ? own : found;
  if (candidates.length === 1) return candidates[0];
  if (faulty.has(kind, text)) return undefined;
  const parts = { span: at.value(), related: at.via() };
  report(
    candidates.length === 0
      ? finding(recordUnknown, `no ${nounOf(kind)} \`${text}\``, {
          ...parts,
          help: didYouMean(text, [...table.byName.keys()].slice(0, COMPARED), 'known are'),
        })
      : finding(recordAmbiguous, `${candidates.length} ${nounOf(kind)}s are called \`${text}\``, {
          ...parts,
          help: 'name it by its id',
        }),
  );
  return undefined;
}

/** Names that a misspelt one is compared with: a bulk load may have a fault on every row. */
const COMPARED = 2_000;
