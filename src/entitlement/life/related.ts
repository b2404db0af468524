import type { PlanObjectType } from '../../plan/object-type.js';
import type { Account } from '../account.js';
import type { Asset } from '../asset.js';
import type { Contact } from '../contact.js';
import type { Product } from '../product.js';
import { type Records, type RecordTable, recordsNamed } from '../records.js';
import type { ServiceContract } from '../service-contract.js';
import type { StoredRecord } from '../stored-record.js';

/** The records around a case: its customer, and what it is about. */
export interface Related {
  readonly account?: Account;
  readonly contact?: Contact;
  readonly asset?: Asset;
  readonly product?: Product;
  readonly serviceContract?: ServiceContract;
}

/** A kind of record that a case may refer to, by the ObjectType that its reference field leads `to`. */
export type RelatedKind = keyof Related;

const OBJECT_TYPES: readonly (readonly [string, RelatedKind])[] = [
  ['Account', 'account'],
  ['Contact', 'contact'],
  ['Asset', 'asset'],
  ['Product', 'product'],
  ['ServiceContract', 'serviceContract'],
];

/** The field by which the records of a type refer to each kind of record around them: the first that leads there. */
export function referenceFields({ fields }: PlanObjectType): ReadonlyMap<RelatedKind, string> {
  const found = new Map<RelatedKind, string>();
  for (const [name, field] of Object.entries(fields)) {
    if (field.type !== 'reference') continue;
    const kind = OBJECT_TYPES.find(([to]) => to === field.to)?.[1];
    if (kind !== undefined && !found.has(kind)) found.set(kind, name);
  }
  return found;
}

/** A reference that leads to no record, or to several. */
export interface LostReference {
  readonly kind: RelatedKind;
  readonly text: string;
  readonly problem: 'unknown' | 'ambiguous';
}

/** The ids or names by which a case refers to the records around it. */
export type References = Partial<Readonly<Record<RelatedKind, string>>>;

/**
 * Finds the records that a case refers to by id or name. A case that names no account is of that of its contact, asset or contract;
 * one that names no product is about that of its asset. Of records with one name, that of the case's account is meant.
 */
export function findRelated(
  references: References,
  records: Records,
): { readonly related: Related; readonly lost: readonly LostReference[] } {
  const lost: LostReference[] = [];
  const find = <Kept extends StoredRecord & { readonly account?: Account }>(
    kind: RelatedKind,
    table: RecordTable<Kept>,
    owner?: Account,
  ): Kept | undefined => {
    const text = references[kind];
    if (text === undefined) return undefined;
    const all = recordsNamed(table, text);
    const own = all.filter(one => owner !== undefined && one.account?.key === owner.key);
    const [first, second] = own.length > 0 ? own : all;
    if (first !== undefined && second === undefined) return first;
    lost.push({ kind, text, problem: first === undefined ? 'unknown' : 'ambiguous' });
    return undefined;
  };
  const named = find('account', records.accounts);
  const contact = find('contact', records.contacts, named);
  const asset = find('asset', records.assets, named);
  const serviceContract = find('serviceContract', records.serviceContracts, named);
  const account = named ?? contact?.account ?? asset?.account ?? serviceContract?.account;
  const product = find('product', records.products) ?? asset?.product;
  const related = {
    ...(account && { account }),
    ...(contact && { contact }),
    ...(asset && { asset }),
    ...(product && { product }),
    ...(serviceContract && { serviceContract }),
  };
  return { related, lost };
}
