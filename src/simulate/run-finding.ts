import type { FindingKind } from '../diagnostic/finding-kind.js';
import type { Instant } from '../time/instant.js';

/** Something a run noticed. The floor above gives it a place: it knows where the timeline's events were written. */
export interface RunFinding {
  readonly kind: FindingKind;
  readonly case: string;
  readonly at: Instant;
  /** Index into the timeline's `events` (as given, before sorting); absent when no event is to blame. */
  readonly event?: number;
  readonly message: string;
  readonly help?: string;
}
