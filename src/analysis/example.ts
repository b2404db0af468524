import type { Value } from '../condition/expression.js';
import type { FieldType } from '../link/field-type.js';

/** What a record must hold to be an example of something; it may hold anything besides. */
export interface Example {
  /** The name of its object type. */
  readonly object: string;
  readonly fields: readonly ExampleField[];
}

/** One field of an example. */
export interface ExampleField {
  /** As conditions name it: `priority`, `account.tier`, `milestones["triage"].violated`. */
  readonly path: string;
  readonly type: FieldType['type'];
  readonly value: Value;
  /** Whether the value is one that no condition names, so that any other like it would do. */
  readonly isAny: boolean;
}
