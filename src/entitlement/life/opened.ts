import type { Entrant } from './entrant.js';
import type { DatedSurroundings, Placement, Surroundings } from './placement.js';

/** A record that was opened, and the entitlement that it has now. */
export interface Opened {
  readonly entrant: Entrant;
  readonly placement: Placement;
  readonly switches: Surroundings[];
  readonly changes: DatedSurroundings[];
  readonly unknown: string[];
  /** The key of its entitlement. */
  held?: string | undefined;
  /** It has an entitlement of which no incident was left when it was opened: that counts for nothing, whatever becomes of it. */
  exhausted: boolean;
  /** What it was last given, as text: what is no news is not told again. */
  known: string;
}
