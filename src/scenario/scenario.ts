import type { CaseTimeline } from '../simulate/timeline.js';
import type { Location } from '../syntax/location.js';
import type { Instant } from '../time/instant.js';
import type { CaseExpectation } from './expectation.js';

/** A test of policies: records, what happens to them, and what is expected of their milestones (language §5). */
export interface Scenario {
  readonly name: string;
  /** What it shows, in the author's words. */
  readonly description?: string;
  /** Zone of the times written without an offset. */
  readonly timeZone: string;
  /** When the run ends; absent: when nothing is pending. */
  readonly until?: Instant;
  readonly cases: readonly ScenarioCase[];
  readonly at: Location;
}

/** One record of a scenario. */
export interface ScenarioCase {
  readonly timeline: CaseTimeline;
  /** Absent: nothing is expected of it. */
  readonly expectation?: CaseExpectation;
  /** The case in its document; the event with index i of the timeline stands at `at.child('timeline', i)`. */
  readonly at: Location;
}
