import { attainment, type OutcomeCounts } from '../../../simulate/outcome.js';
import { counted, percent } from '../../counted.js';
import { countOutcomes } from '../count-outcomes.js';
import type { ScenarioRun } from './simulation-report.js';

/** The totals of several runs; `attainment` is met ÷ (met + violated), `null` where nothing was judged. */
export interface RunSummary extends OutcomeCounts {
  readonly scenarios: number;
  readonly cases: number;
  readonly milestones: number;
  readonly attainment: number | null;
}

/** Adds up runs. */
export function summarizeRuns(runs: readonly ScenarioRun[]): RunSummary {
  const cases = runs.flatMap(run => run.cases);
  const milestones = cases.flatMap(one => one.milestones);
  const counts = countOutcomes(milestones);
  return {
    scenarios: runs.length,
    cases: cases.length,
    milestones: milestones.length,
    ...counts,
    attainment: attainment(counts),
  };
}

/** The totals as a sentence. */
export function summarySentence(summary: RunSummary): string {
  const { met, violated, open, cancelled, exited } = summary;
  const outcomes = Object.entries({ met, violated, open, cancelled, exited })
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`);
  const sizes = [
    counted(summary.scenarios, 'scenario'),
    counted(summary.cases, 'case'),
    counted(summary.milestones, 'milestone'),
  ].join(', ');
  if (outcomes.length === 0) return sizes;
  return `${sizes}: ${outcomes.join(', ')} (attainment ${percent(met, met + violated)})`;
}
