import type { Instant } from '../../time/instant.js';
import type { CaseChart } from './case-chart.js';
import type { CaseColumn } from './case-columns.js';
import type { CaseRow } from './case-row.js';
import type { CaseSnapshot } from './case-snapshot.js';
import type { Overview } from './overview.js';
import type { RiskRow } from './risk-row.js';

/** A finished run as the terminal shows it: plain rows, and ways to look into one thing at a time. */
export interface Workbench {
  /** What was run: `simulate`, `replay uci`. */
  readonly title: string;
  /** The totals in one sentence. */
  readonly summary: string;
  readonly cases: readonly CaseRow[];
  /** The columns of a table of the cases. */
  readonly columns: readonly CaseColumn[];
  /** Open milestones, the least time left first. */
  readonly risks: readonly RiskRow[];
  /** Attainment over those of the cases whose indexes are given. */
  overview(chosen: readonly number[]): Overview;
  /** Runs a case again and keeps what happened, by its index in `cases`. */
  chart(index: number): CaseChart;
  /** How it stands at an instant. */
  snapshot(index: number, at: Instant): CaseSnapshot;
}
