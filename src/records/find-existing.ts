import type { Records, RecordTable } from '../entitlement/records.js';
import type { StoredRecord } from '../entitlement/stored-record.js';
import type { RecordDocument } from './record-kind.js';

/** A record that may belong to an account, as most do. */
interface Linked extends StoredRecord {
  readonly account?: StoredRecord;
  readonly serviceContract?: StoredRecord;
}

/** The record of a project that a loaded one updates: that of its id, else that of its name at its owner. */
export function findExisting(
  { kind, spec }: RecordDocument,
  linked: Linked | undefined,
  records: Records,
): Linked | undefined {
  const table = tableOf(kind, records);
  if (table === undefined) return undefined;
  const known = spec.Id === undefined ? undefined : table.byId.get(spec.Id);
  if (known !== undefined || linked === undefined) return known;
  const owner = ownerOf(linked)?.key;
  return table.byName
    .get(linked.name)
    ?.find(one => ownerOf(one)?.key === owner && (one.id === undefined || spec.Id === undefined));
}

function ownerOf({ account, serviceContract }: Linked): StoredRecord | undefined {
  return account ?? serviceContract;
}

function tableOf(kind: RecordDocument['kind'], records: Records): RecordTable<Linked> | undefined {
  switch (kind) {
    case 'Account':
      return records.accounts;
    case 'Product':
      return records.products;
    case 'Contact':
      return records.contacts;
    case 'Asset':
      return records.assets;
    case 'ServiceContract':
      return records.serviceContracts;
    case 'ContractLineItem':
      return records.contractLineItems;
    case 'Entitlement':
      return records.entitlements;
    case 'EntitlementContact':
      return undefined;
  }
}
