import { groupBy } from '../base/group-by.js';
import type { Account } from './account.js';
import type { Asset } from './asset.js';
import type { Contact } from './contact.js';
import type { Entitlement, EntitlementContact } from './entitlement.js';
import type { Product } from './product.js';
import type { ContractLineItem, ServiceContract } from './service-contract.js';
import type { StoredRecord } from './stored-record.js';

/** All records of a kind, in the order in which they were read. */
export interface RecordTable<Kept extends StoredRecord> {
  readonly all: readonly Kept[];
  readonly byId: ReadonlyMap<string, Kept>;
  /** Names may repeat: those of contacts, assets and entitlements at different customers do. */
  readonly byName: ReadonlyMap<string, readonly Kept[]>;
}

/** All records of a project, linked to one another. */
export interface Records {
  readonly accounts: RecordTable<Account>;
  readonly contacts: RecordTable<Contact>;
  readonly products: RecordTable<Product>;
  readonly assets: RecordTable<Asset>;
  readonly serviceContracts: RecordTable<ServiceContract>;
  readonly contractLineItems: RecordTable<ContractLineItem>;
  readonly entitlements: RecordTable<Entitlement>;
  readonly entitlementContacts: readonly EntitlementContact[];
}

/** The lists that records are made of. */
export type RecordLists = {
  readonly [Kind in Exclude<keyof Records, 'entitlementContacts'>]: Records[Kind]['all'];
} & Pick<Records, 'entitlementContacts'>;

/** Indexes lists of records by id and by name. */
export function recordsOf(lists: RecordLists): Records {
  return {
    accounts: recordTable(lists.accounts),
    contacts: recordTable(lists.contacts),
    products: recordTable(lists.products),
    assets: recordTable(lists.assets),
    serviceContracts: recordTable(lists.serviceContracts),
    contractLineItems: recordTable(lists.contractLineItems),
    entitlements: recordTable(lists.entitlements),
    entitlementContacts: lists.entitlementContacts,
  };
}

/** A project without records. */
export const NO_RECORDS: Records = recordsOf({
  accounts: [],
  contacts: [],
  products: [],
  assets: [],
  serviceContracts: [],
  contractLineItems: [],
  entitlements: [],
  entitlementContacts: [],
});

/** Indexes the records of a kind. */
export function recordTable<Kept extends StoredRecord>(all: readonly Kept[]): RecordTable<Kept> {
  return {
    all,
    byId: new Map(all.flatMap(one => (one.id === undefined ? [] : [[one.id, one] as const]))),
    byName: groupBy(all, one => one.name),
  };
}

/** The records that a text names, an id before a name. */
export function recordsNamed<Kept extends StoredRecord>(
  { byId, byName }: RecordTable<Kept>,
  text: string,
): readonly Kept[] {
  const known = byId.get(text);
  return known === undefined ? (byName.get(text) ?? []) : [known];
}
