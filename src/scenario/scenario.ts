import type { CustomerEvent } from '../entitlement/life/customer-event.js';
import type { Lived } from '../entitlement/life/live.js';
import type { Records } from '../entitlement/records.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import type { Location } from '../syntax/location.js';
import type { Instant } from '../time/instant.js';
import type { CustomerExpectation } from './customer-expectation.js';
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
  readonly customers: ScenarioCustomers;
  readonly cases: readonly ScenarioCase[];
  /** What became of the customers, once the cases are placed among them. */
  readonly lived?: Lived;
  readonly at: Location;
}

/** The customers of a scenario: the project's records, what happens to them, and what is expected of that. */
export interface ScenarioCustomers {
  readonly records: Records;
  /** When their life begins: at the scenario's start. */
  readonly from: Instant;
  readonly events: readonly CustomerEvent[];
  readonly expectations: readonly CustomerExpectation[];
}

/** One record of a scenario. */
export interface ScenarioCase {
  readonly timeline: CaseTimeline;
  /** Absent: nothing is expected of it. */
  readonly expectation?: CaseExpectation;
  /** The case in its document; the event with index i of the timeline stands at `at.child('timeline', i)`. */
  readonly at: Location;
}
