import type { Account } from './account.js';
import type { Asset } from './asset.js';
import type { Contact } from './contact.js';
import type { DateRange } from './date-range.js';
import type { Product } from './product.js';
import type { StoredRecord } from './stored-record.js';

/** A contract with a customer. */
export interface ServiceContract extends StoredRecord, DateRange {
  readonly account?: Account;
  readonly contact?: Contact;
}

/** A line of a contract: a product or an asset that is covered. A line without a name is known by its place in its contract. */
export interface ContractLineItem extends StoredRecord, DateRange {
  readonly serviceContract: ServiceContract;
  readonly asset?: Asset;
  readonly product?: Product;
}
