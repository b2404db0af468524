import type { CaseChart } from '../../report/workbench/case-chart.js';
import type { CaseRow, MilestoneLine } from '../../report/workbench/workbench.js';

/** The case that is open, and where its cursor stands. */
export interface CaseState {
  readonly index: number;
  readonly row: CaseRow;
  readonly chart: CaseChart;
  /** The moment at the cursor, by its index in the chart. */
  readonly moment: number;
  /** Its milestones at that moment. */
  readonly lines: readonly MilestoneLine[];
  /** The first milestone shown. */
  readonly top: number;
  /** How many times larger than the whole the chart is drawn. */
  readonly zoom: number;
}
