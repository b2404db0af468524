import type { Value } from '../condition/expression.js';
import type { CalendarSpec } from '../time/calendar-spec.js';
import type { Instant } from '../time/instant.js';
import type { Delay } from './delay.js';

/** A Workload document, linked: how a seeded generator makes records. */
export interface Workload {
  readonly name: string;
  readonly seed: number;
  /** Records arrive within `[start, until)`. */
  readonly start: Instant;
  readonly until: Instant;
  readonly timeZone: string;
  readonly object: string;
  readonly process?: string;
  /** When how many arrive on average: stretches of time that may overlap, whose rates add up. */
  readonly arrivals: Arrivals;
  /** Fields in the order written, each with the values it takes at creation and their weights. */
  readonly mixes: readonly Mix[];
  /** The hours that replies and closings are counted on; absent: around the clock. */
  readonly hours?: CalendarSpec;
  readonly reply?: Delay;
  readonly resolve?: { readonly after: Delay; readonly set: FieldSet };
  readonly pauses?: {
    readonly probability: number;
    readonly set: FieldSet;
    readonly after: Delay;
    readonly length: Delay;
  };
  readonly reopen?: { readonly probability: number; readonly after: Delay; readonly set: FieldSet };
}

/** Fields and what they are set to. */
export type FieldSet = Readonly<Record<string, Value>>;

/** The values that a field takes, each with its weight. */
export interface Mix {
  readonly field: string;
  readonly values: readonly { readonly value: Value; readonly weight: number }[];
}

/** How many records arrive when. */
export type Arrivals =
  /** At one rate all the time, in records a millisecond. */
  | { readonly kind: 'even'; readonly rate: number }
  /** By the hours of calendars, each at its own rate. */
  | {
      readonly kind: 'profile';
      readonly parts: readonly { readonly hours: CalendarSpec; readonly rate: number }[];
    }
  /** By the hour of the week, Monday 00:00 first, in the workload's zone: 168 rates. */
  | { readonly kind: 'hourly'; readonly rates: readonly number[] };
