import type { Expression } from '../condition/expression.js';

/** A record type: the fields a policy may read and set, and when a record counts as closed. */
export interface PlanObjectType {
  readonly name: string;
  readonly fields: Readonly<Record<string, PlanField>>;
  /** Absent: a record of this type never closes by itself. */
  readonly closedWhen?: Expression;
}

/** A field of a record type. A picklist's values are listed from least to most urgent when `ranked`. */
export type PlanField =
  | { readonly type: 'picklist'; readonly values: readonly string[]; readonly ranked: boolean }
  | { readonly type: 'text' | 'number' | 'boolean' | 'datetime' }
  | { readonly type: 'reference'; readonly to?: string };
