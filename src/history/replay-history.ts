import type { Finding } from '../diagnostic/finding.js';
import type { Program } from '../simulate/program.js';
import type { CaseResult } from '../simulate/result.js';
import { simulateCase } from '../simulate/simulate-case.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import type { Instant } from '../time/instant.js';
import { dateOf } from '../time/local-date.js';
import { type AttainmentSummary, attainmentCounter } from './attainment.js';
import { type Comparison, verdictComparer } from './comparison.js';
import type { History } from './read-history.js';
import { runFindingCounter } from './replay-findings.js';

/** What became of the cases of a log. */
export interface Replay {
  readonly attainment: AttainmentSummary;
  /** Where the source names the log's own verdicts. */
  readonly comparison?: Comparison;
  readonly findings: readonly Finding[];
}

/**
 * Runs every case of a log through its process up to `until`; cases created later are passed over.
 * `take` gets each result, and what it is of, as it is made, in the order of the log: nothing but counts is kept here.
 */
export function replayHistory(
  history: History,
  program: Program,
  until: Instant,
  take: (result: CaseResult, timeline: CaseTimeline) => void,
): Replay {
  const { source } = history;
  const { compare, timeZone } = source;
  const attainment = attainmentCounter(source.by);
  const comparer = compare && verdictComparer(compare.milestone, compare.column);
  const noticed = runFindingCounter(history);
  for (const { timeline, verdict } of history.cases()) {
    if (timeline.createdAt > until) continue;
    const result = simulateCase(program, timeline, { until });
    attainment.add(result, dateOf(timeline.createdAt, timeZone).slice(0, 'yyyy-MM'.length));
    comparer?.add(result, verdict);
    noticed.add(result.findings);
    take(result, timeline);
  }
  return {
    attainment: attainment.summary(),
    ...(comparer && { comparison: comparer.comparison() }),
    findings: noticed.findings(),
  };
}
