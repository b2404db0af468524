import type { Value } from '../../condition/expression.js';
import type { Instant } from '../../time/instant.js';
import type { Application } from './application.js';
import type { Cover } from './cover.js';
import type { FieldsByPath } from './related-fields.js';

/** Where a record stands among customers and entitlements, from its creation on. */
export interface Placement {
  /** The name of its account. */
  readonly account?: string;
  /** What conditions read of its customer and its entitlement when it is created, by path. */
  readonly fields: FieldsByPath;
  /** Absent: it has no entitlement. */
  readonly cover?: Cover;
  /** What brought it its entitlement: the record named it, found it, or was granted it. */
  readonly by?: 'named' | 'applied' | 'granted';
  /** How it looked for one, where it did. */
  readonly application?: Application;
  readonly route?: Routing;
  /** What it is given at each of its switches, in their order. */
  readonly switches: readonly Surroundings[];
  /** What changes around it by itself, in order of time. */
  readonly changes: readonly DatedSurroundings[];
  /** Entitlements that it names and that are not there. */
  readonly unknown: readonly string[];
}

/** What a rule of `route` sets on a new record (S44). */
export interface Routing {
  /** Its path in the plan. */
  readonly rule: string;
  /** The queue among them. */
  readonly fields: Readonly<Record<string, Value>>;
}

/** A record's entitlement, and the fields of related records that change with it. */
export interface Surroundings {
  /** Absent: none. */
  readonly cover?: Cover;
  readonly fields: FieldsByPath;
}

/** Surroundings from an instant on. */
export interface DatedSurroundings extends Surroundings {
  readonly at: Instant;
}
