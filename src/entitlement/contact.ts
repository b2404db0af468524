import type { Account } from './account.js';
import type { StoredRecord } from './stored-record.js';

/** A person at a customer. */
export interface Contact extends StoredRecord {
  readonly account?: Account;
  readonly email?: string;
}
