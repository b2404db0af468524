import type { StoredRecord } from './stored-record.js';

/** A customer. */
export interface Account extends StoredRecord {
  /** The account that it belongs to, by id or name. */
  readonly parent?: string;
  readonly type?: string;
}
