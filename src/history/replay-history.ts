import type { Finding } from '../diagnostic/finding.js';
import type { Records } from '../entitlement/records.js';
import type { Program } from '../simulate/program.js';
import type { CaseResult } from '../simulate/result.js';
import { simulateCase } from '../simulate/simulate-case.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import { type Usage, usageCounter } from '../simulate/usage.js';
import type { Instant } from '../time/instant.js';
import { dateOf } from '../time/local-date.js';
import { type AttainmentSummary, attainmentCounter } from './attainment.js';
import { type Comparison, verdictComparer } from './comparison.js';
import { placeHistory } from './place-history.js';
import type { History } from './read-history.js';
import { gapFindings } from './record-gaps.js';
import { runFindingCounter } from './replay-findings.js';

/** What became of the cases of a log. */
export interface Replay {
  readonly attainment: AttainmentSummary;
  /** Where the source names the log's own verdicts. */
  readonly comparison?: Comparison;
  /** What became of customers and their entitlements; absent where none plays a part. */
  readonly usage?: Usage;
  readonly findings: readonly Finding[];
}

/**
 * Places the cases of a log among the customers, and runs each through its process up to `until`; cases created later are passed over.
 * `take` gets each result, and what it is of, as it is made, in the order of the log: nothing but counts is kept here.
 */
export function replayHistory(
  history: History,
  records: Records,
  program: Program,
  until: Instant,
  take: (result: CaseResult, timeline: CaseTimeline) => void,
): Replay {
  const { source } = history;
  const { content } = program;
  const { compare, timeZone } = source;
  const attainment = attainmentCounter(source.by);
  const comparer = compare && verdictComparer(compare.milestone, compare.column);
  const noticed = runFindingCounter(history);
  const { cases, lived, gaps } = placeHistory(history.cases(), content, records, until);
  const used = lived && usageCounter(content);
  let first = until;
  for (const { timeline, verdict } of cases) {
    if (timeline.createdAt < first) first = timeline.createdAt;
    const result = simulateCase(program, timeline, { until });
    attainment.add(result, dateOf(timeline.createdAt, timeZone).slice(0, 'yyyy-MM'.length));
    comparer?.add(result, verdict);
    used?.add(result, timeline);
    noticed.add(result.findings);
    take(result, timeline);
  }
  const { timeZone: zone } = content.project;
  const over = { startDate: dateOf(first, zone), endDate: dateOf(until, zone) };
  return {
    attainment: attainment.summary(),
    ...(lived && used && { usage: used.usage(lived.holdings, over) }),
    ...(comparer && { comparison: comparer.comparison() }),
    findings: [...gapFindings(gaps, history, content), ...noticed.findings()],
  };
}
