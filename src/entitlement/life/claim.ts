import type { Value } from '../../condition/expression.js';
import type { Instant } from '../../time/instant.js';
import type { Related } from './related.js';

/** A new record that looks for its entitlement. */
export interface Claim {
  /** Its object type. */
  readonly object: string;
  /** When it is created. */
  readonly at: Instant;
  readonly related: Related;
  /** What a condition reads of the record and its customer. */
  readonly read: (path: string) => Value;
}
