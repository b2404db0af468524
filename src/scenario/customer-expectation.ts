import type { Location } from '../syntax/location.js';
import type { Instant } from '../time/instant.js';

/** What may happen to a customer, as expectations call it. */
export type CustomerHappening =
  | 'granted'
  | 'refused'
  | 'suspended'
  | 'resumed'
  | 'upgraded'
  | 'cancelled'
  | 'notice'
  | 'renewed'
  | 'incident';

/** Something that must have happened to a customer, or must not; only what is named is checked. */
export interface CustomerExpectation {
  readonly at: Location;
  readonly what: CustomerHappening;
  /** By key as the scenario writes it: `entitlement`, `template`, `left`. */
  readonly parts: Readonly<Record<string, string | number>>;
  readonly happenedAt?: Instant;
  /** Nothing like it may have happened. */
  readonly absent: boolean;
}
