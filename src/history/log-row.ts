/** What stands in a column of a row; `null` where it is missing. */
export type Cell = string | number | boolean | null;

/** One row of a log file: the cells of the columns asked for, in that order, or why there are none. */
export type LogRow =
  | { readonly line: number; readonly cells: readonly Cell[] }
  | { readonly line: number; readonly fault: LogRowFault };

/** A row whose cells cannot be told apart. */
export interface LogRowFault {
  readonly kind: 'columns-wrong' | 'json-malformed';
  readonly reason: string;
}
