/** What can be wrong with a row of a log. */
export type RowFaultKind =
  | 'columns-wrong'
  | 'json-malformed'
  | 'case-missing'
  | 'case-unknown'
  | 'case-repeated'
  | 'date-missing'
  | 'date-unreadable'
  | 'value-unknown'
  | 'value-unreadable'
  | 'before-creation'
  | 'creation-differs';

/** A row that could not be taken as it stands. */
export interface RowFault {
  readonly kind: RowFaultKind;
  /** Path below the data folder. */
  readonly file: string;
  /** Line of the file, from 1; of a row over several lines the first. */
  readonly line: number;
  /** The record, where the row names one. */
  readonly case?: string;
  /** What is wrong, as the message of a finding: lower-case start, no final period, the log's own text in backticks. */
  readonly reason: string;
  /** `left-out`: the row counts for nothing. `adjusted`: it counts, as the reason says. */
  readonly effect: 'left-out' | 'adjusted';
}

/** The most faults that are listed one by one; beyond that they are counted. */
export const LISTED_FAULTS = 1_000;

/** How many rows were read and which of them were not taken as they stand. */
export interface RowCounts {
  readonly read: number;
  readonly leftOut: number;
  readonly adjusted: number;
  /** How many of each kind, most frequent first. */
  readonly kinds: readonly { readonly kind: RowFaultKind; readonly count: number }[];
  /** The first `LISTED_FAULTS` faults, in the order of the files. */
  readonly listed: readonly RowFault[];
}

/** Counts rows and faults while a log is read, in bounded memory. */
export interface RowCounter {
  row(): void;
  fault(fault: RowFault): void;
  /** Rows so far. */
  read(): number;
  counts(): RowCounts;
}

/** A counter at zero. */
export function rowCounter(): RowCounter {
  const kinds = new Map<RowFaultKind, number>();
  const listed: RowFault[] = [];
  const effects = { 'left-out': 0, adjusted: 0 };
  let read = 0;
  return {
    row: () => {
      read++;
    },
    fault: fault => {
      kinds.set(fault.kind, (kinds.get(fault.kind) ?? 0) + 1);
      effects[fault.effect]++;
      if (listed.length < LISTED_FAULTS) listed.push(fault);
    },
    read: () => read,
    counts: () => ({
      read,
      leftOut: effects['left-out'],
      adjusted: effects.adjusted,
      kinds: [...kinds].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
      listed,
    }),
  };
}
