import type { Location } from '../syntax/location.js';

/** An expectation that was not met. */
export interface Failure {
  readonly case: string;
  /** What the expectation is about: `first-response`, `next-update #2`, or `case`. */
  readonly subject: string;
  /** The key that did not match, such as `target`. */
  readonly key: string;
  /** What the scenario expects and what the run gave, both as the scenario would write them. */
  readonly expected: string;
  readonly found: string;
  /** Where the expected value stands. */
  readonly at: Location;
}
