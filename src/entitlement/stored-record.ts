import type { Value } from '../condition/expression.js';
import type { Span } from '../source/span.js';

/** Where a record was written. */
export interface RecordPlace {
  /** The characters of a field by its API name, of the name where the record does not write that field; without a field, of the whole record. */
  span(field?: string): Span;
}

/** What the records of all kinds have. */
export interface StoredRecord {
  /** Tells the record apart from all others of its kind: its id, else its name, with its owner's where names repeat. */
  readonly key: string;
  /** The id of the system that it comes from. */
  readonly id?: string;
  readonly name: string;
  /** The fields that the ObjectType of its kind declares, as conditions read them; an absent one is blank. */
  readonly fields: Readonly<Record<string, Value>>;
  /** Absent: a run made the record. */
  readonly place?: RecordPlace;
}
