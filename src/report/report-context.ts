import type { Style } from './style.js';

/** What a formatter is told beside the results: how to dress them and what made them. */
export interface ReportContext {
  readonly style: Style;
  /** Columns at hand; infinite where nobody wraps lines. */
  readonly width: number;
  /** Whether a person wants findings and failures alone, without totals and without what went well. */
  readonly quiet: boolean;
  readonly builtWith: BuiltWith;
}

/** What made an output, for whoever has to make it again. */
export interface BuiltWith {
  readonly milepost: string;
  /** Version of the time-zone data, such as `2025c` (S8). */
  readonly timeZoneData: string;
}

/** Turns results into a whole text that ends with a newline: pure, so that the same results give the same bytes. */
export type Formatter<Results> = (results: Results, context: ReportContext) => string;
