import type { Plan } from '../../plan/plan.js';
import type { FindingsReport } from '../findings/findings-report.js';

/** What `compile` has to tell. */
export interface CompilationReport extends FindingsReport {
  /** Absent when errors keep the policies from becoming a plan. */
  readonly plan?: Plan;
  /** The plan file as the command line names it, and what became of it; absent when none was named. */
  readonly file?: { readonly path: string; readonly state: PlanFileState };
}

/** Whether a plan file was written, or under `--check` how it compares with the policies. */
export type PlanFileState = 'written' | 'fresh' | 'stale' | 'missing';
