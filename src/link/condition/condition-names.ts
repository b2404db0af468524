import type { Instant } from '../../time/instant.js';
import type { FieldType } from '../field-type.js';

/** What a condition may speak of in its place. */
export interface ConditionNames {
  /** Fields by path: the record's own (`priority`), those of related records (`account.tier`), and `startedAt` inside a milestone. */
  readonly fields: ReadonlyMap<string, FieldType>;
  /** Ids of the items that `milestones["…"]` may name. */
  readonly items: ReadonlySet<string>;
  /** Names that mean something elsewhere, each with the reason why not here; it follows the name. */
  readonly unavailable: ReadonlyMap<string, string>;
  /** Related records whose object type has faults of its own: whatever is read of them is taken as it is. */
  readonly faultyOwners: ReadonlySet<string>;
  /** Functions of this place that give a number: by name all calls there may be, written like `attainment("premium", "first-response")`. */
  readonly functions?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Reads an ISO 8601 text, in the project's zone where it has no offset. */
  readonly parseInstant: (text: string) => Instant | undefined;
}
