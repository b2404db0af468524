import type { StoredRecord } from './stored-record.js';

/** Something that is sold and supported. */
export interface Product extends StoredRecord {
  /** The SKU by which templates name it. */
  readonly code?: string;
}
