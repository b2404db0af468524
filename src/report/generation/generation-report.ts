import type { Findings } from '../../diagnostic/findings.js';
import type { CaseRow } from '../../workload/case-rows.js';

/** What `generate` has to tell: the rows of a log, made as they are asked for. */
export interface GenerationReport {
  /** The zone that instants are written in. */
  readonly timeZone: string;
  /** The columns of fields, in the order of the object type. */
  readonly fields: readonly string[];
  rows(): Iterable<CaseRow>;
  readonly findings: Findings;
}
