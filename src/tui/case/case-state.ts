import type { CaseChart } from '../../report/workbench/case-chart.js';
import type { CaseRow } from '../../report/workbench/case-row.js';
import type { CaseSnapshot } from '../../report/workbench/case-snapshot.js';
import type { Instant } from '../../time/instant.js';
import type { ListState } from '../list.js';

/** The case that is open, and where its cursor stands. */
export interface CaseState {
  readonly index: number;
  readonly row: CaseRow;
  readonly chart: CaseChart;
  /** The instant at the cursor. */
  readonly cursor: Instant;
  /** How the case stands at that instant. */
  readonly snapshot: CaseSnapshot;
  /** Its milestones: the selected one, and the first one shown. */
  readonly lanes: ListState;
  /** How many times larger than the whole the chart is drawn, and the instant in its middle. */
  readonly zoom: number;
  readonly centre: Instant;
  /** Whether a narrow terminal shows fields in place of milestones. */
  readonly showsFields: boolean;
}
