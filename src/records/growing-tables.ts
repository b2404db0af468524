import type { Account } from '../entitlement/account.js';
import type { Asset } from '../entitlement/asset.js';
import type { Contact } from '../entitlement/contact.js';
import type { Entitlement, EntitlementContact } from '../entitlement/entitlement.js';
import type { Product } from '../entitlement/product.js';
import type { Records, RecordTable } from '../entitlement/records.js';
import type { ContractLineItem, ServiceContract } from '../entitlement/service-contract.js';
import type { StoredRecord } from '../entitlement/stored-record.js';

/** The records of a kind while they are read. */
export interface GrowingTable<Kept extends StoredRecord> extends RecordTable<Kept> {
  /** Adds a record, or puts it in the place of the one with its key. */
  put(record: Kept): void;
}

/** All records while they are read: each kind is complete before those that refer to it begin. */
export interface GrowingTables extends Records {
  readonly accounts: GrowingTable<Account>;
  readonly contacts: GrowingTable<Contact>;
  readonly products: GrowingTable<Product>;
  readonly assets: GrowingTable<Asset>;
  readonly serviceContracts: GrowingTable<ServiceContract>;
  readonly contractLineItems: GrowingTable<ContractLineItem>;
  readonly entitlements: GrowingTable<Entitlement>;
  readonly entitlementContacts: EntitlementContact[];
}

/** Tables that begin with the records of a project. */
export function growingTables(records: Records): GrowingTables {
  return {
    accounts: growingTable(records.accounts.all),
    contacts: growingTable(records.contacts.all),
    products: growingTable(records.products.all),
    assets: growingTable(records.assets.all),
    serviceContracts: growingTable(records.serviceContracts.all),
    contractLineItems: growingTable(records.contractLineItems.all),
    entitlements: growingTable(records.entitlements.all),
    entitlementContacts: [...records.entitlementContacts],
  };
}

function growingTable<Kept extends StoredRecord>(records: readonly Kept[]): GrowingTable<Kept> {
  const all: Kept[] = [];
  const byId = new Map<string, Kept>();
  const byName = new Map<string, Kept[]>();
  const places = new Map<string, number>();
  const put = (record: Kept): void => {
    const { key, id, name } = record;
    const place = places.get(key) ?? all.length;
    const before = all[place];
    if (before !== undefined) {
      byName.set(
        before.name,
        (byName.get(before.name) ?? []).filter(one => one !== before),
      );
    }
    places.set(key, place);
    all[place] = record;
    if (id !== undefined) byId.set(id, record);
    const namesakes = byName.get(name);
    if (namesakes === undefined) byName.set(name, [record]);
    else namesakes.push(record);
  };
  for (const record of records) put(record);
  return { all, byId, byName, put };
}
