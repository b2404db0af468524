import type { OccurrenceName } from '../../simulate/trace.js';
import type { Instant } from '../../time/instant.js';
import type { DayNumber } from '../../time/plain-date.js';
import type { CalendarMonth } from './calendar-month.js';
import type { CaseChart } from './case-chart.js';
import type { CaseColumn } from './case-columns.js';
import type { CaseRow } from './case-row.js';
import type { CaseSnapshot } from './case-snapshot.js';
import type { ChangeDesk } from './change-desk.js';
import type { Overview } from './overview.js';
import type { PolicySource, SourcePlace } from './policy-source.js';
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
  /** Why a milestone of it was due when it was and judged as it was, in lines of at most `width` cells. */
  why(index: number, of: OccurrenceName, width: number): readonly string[];
  /** The files of the project, by path. */
  readonly policies: readonly PolicySource[];
  /** Where a part of the plan was written, by its path in the plan. */
  placeOf(rule: string): SourcePlace | undefined;
  /** Where changes of the policies are tried; absent where a plan file ran. */
  readonly changes: ChangeDesk | undefined;
  /** The names of the business hours. */
  readonly calendars: readonly string[];
  /** A month of one of them, by a day in it. */
  month(calendar: string, day: DayNumber): CalendarMonth | undefined;
}
