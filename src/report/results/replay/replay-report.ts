import type { Findings } from '../../../diagnostic/findings.js';
import type { AttainmentSummary } from '../../../history/attainment.js';
import type { Comparison } from '../../../history/comparison.js';
import type { RowCounts } from '../../../history/row-fault.js';
import type { MilestoneResult } from '../../../simulate/result.js';
import type { Usage } from '../../../simulate/usage.js';
import type { Zones } from '../zones.js';

/** What `replay` has to tell of a history. */
export interface ReplayReport {
  /** The name of the HistorySource. */
  readonly history: string;
  readonly zones: Zones;
  readonly rows: RowCounts;
  readonly attainment: AttainmentSummary;
  /** Where the log holds verdicts of its own. */
  readonly comparison?: Comparison;
  /** What became of the customers and entitlements; absent where none played a part. */
  readonly usage?: Usage;
  /** In the order of the cases. */
  readonly results: readonly MilestoneResult[];
  readonly findings: Findings;
}
