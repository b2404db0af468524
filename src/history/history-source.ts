import type { Value } from '../condition/expression.js';
import type { PlanField } from '../plan/object-type.js';
import type { TextEncodingName } from '../rows/decode-text.js';
import type { Span } from '../source/span.js';
import type { Location } from '../syntax/location.js';

/** A HistorySource document, linked: how to read a log of real cases as timelines. */
export interface HistorySource {
  readonly name: string;
  /** The object type of the records. */
  readonly object: string;
  /** The process they name; absent: the project's. */
  readonly process?: string;
  readonly createdBy: 'customer' | 'agent';
  readonly format: 'csv' | 'ndjson';
  /** What stands between two cells of a CSV row. */
  readonly delimiter: string;
  readonly encoding: TextEncodingName;
  /** The zone of instants that the log writes without one. */
  readonly timeZone: string;
  /** Texts that stand for no value; an empty cell always does. */
  readonly missing: readonly string[];
  /** Formats tried in order: `iso`, or luxon's tokens. */
  readonly dateFormats: readonly string[];
  /** One file of changes, or a file of cases and perhaps one of events. */
  readonly files: readonly HistoryFile[];
  /** The log's own verdict on a milestone. */
  readonly compare?: LogVerdictColumn;
  /** Fields by whose value attainment is broken down. */
  readonly by: readonly string[];
  readonly at: Location;
}

/** One file of a log, and what its columns mean. */
export interface HistoryFile {
  /** Path below the data folder, with forward slashes. */
  readonly file: string;
  /** Where the document names the file. */
  readonly span: Span;
  readonly caseColumn: string;
  readonly dates: DateColumns;
  readonly fields: readonly FieldColumn[];
  /** The column of the record's entitlement, by name or id. */
  readonly entitlementColumn?: string;
  readonly meanings: readonly RowMeaning[];
  /** Where the document names each column, for findings about columns that the file lacks. */
  readonly columnSpans: ReadonlyMap<string, Span>;
}

/**
 * What the rows of a file are, and the columns of their instants. `changes`: each row is the whole record after a change;
 * `cases`: one row a record; `events`: each row is something that happened.
 */
export type DateColumns =
  | { readonly role: 'changes'; readonly at: string; readonly createdAt: string }
  | { readonly role: 'cases'; readonly createdAt: string }
  | { readonly role: 'events'; readonly at: string };

/** A column that holds a field's value. */
export interface FieldColumn {
  readonly field: string;
  readonly type: PlanField;
  readonly column: string;
  /** The field's value by the cell's text. */
  readonly values: ReadonlyMap<string, Value>;
  /** The value of texts that `values` lacks; absent: the text itself. */
  readonly otherwise?: Value;
  /** The value from creation to the first row; absent: what the first row of changes says. */
  readonly initially?: Value;
}

/** Which rows mean an event: those whose cells read one of the texts given for each column. `null` stands for a missing cell. */
export interface RowMeaning {
  readonly when: readonly { readonly column: string; readonly texts: readonly (string | null)[] }[];
  /** The column of the event's instant, in a file of cases; a row where it is missing means nothing. */
  readonly atColumn?: string;
  readonly event: EventTemplate;
}

/** An event as a HistorySource writes it; a `column` is filled from the row. */
export type EventTemplate =
  | { readonly kind: 'set'; readonly fields: Readonly<Record<string, Value>> }
  | {
      readonly kind: 'message';
      readonly from: 'customer' | 'agent' | 'bot';
      readonly public: boolean;
      readonly channel?: string;
    }
  | { readonly kind: 'complete'; readonly milestone: string; readonly completedAtColumn?: string }
  | { readonly kind: 'reopen'; readonly milestone: string }
  | { readonly kind: 'stop'; readonly stopped: boolean }
  | {
      readonly kind: 'owner' | 'queue' | 'entitlement';
      readonly to: string | null | { readonly column: string };
    };

/** The column in which the log says whether a milestone was met, read from a record's last row. */
export interface LogVerdictColumn {
  /** An item's id or a Milestone's name. */
  readonly milestone: string;
  readonly column: string;
  readonly met: readonly string[];
  readonly violated: readonly string[];
}
