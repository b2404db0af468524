import type { Account } from './account.js';
import type { Contact } from './contact.js';
import type { Product } from './product.js';
import type { StoredRecord } from './stored-record.js';

/** A product that a customer owns. */
export interface Asset extends StoredRecord {
  readonly account?: Account;
  readonly contact?: Contact;
  readonly product?: Product;
  readonly serialNumber?: string;
}
