import type { StoredRecord } from './stored-record.js';

/** A customer. */
export interface Account extends StoredRecord {
  /** The key of the account that it belongs to. */
  readonly parent?: string;
  readonly type?: string;
}
