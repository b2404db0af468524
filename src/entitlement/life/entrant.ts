import type { Value } from '../../condition/expression.js';
import type { Instant } from '../../time/instant.js';
import type { Related } from './related.js';

/** A record that will be opened in a run, as customers' life sees it. */
export interface Entrant {
  readonly id: string;
  readonly object: string;
  readonly createdAt: Instant;
  readonly related: Related;
  /** What conditions read of the record's own fields when it is created. */
  readonly read: (path: string) => Value;
  /** The entitlement that it names, by name or id. */
  readonly entitlement?: string;
  /** Whether it names a process: then it looks for no entitlement. */
  readonly namesProcess: boolean;
  /** When it is given another entitlement, or none, in order of time. */
  readonly switches: readonly Switch[];
}

/** A change of a record's entitlement; null clears it. */
export interface Switch {
  readonly at: Instant;
  readonly entitlement: string | null;
}
