import type { Plan } from '../plan/plan.js';
import type { Zones } from '../report/results/zones.js';
import type { CaseChart } from '../report/workbench/case-chart.js';
import { caseColumns } from '../report/workbench/case-columns.js';
import { caseRow } from '../report/workbench/case-row.js';
import { type CaseSnapshot, caseSnapshot } from '../report/workbench/case-snapshot.js';
import { chartCase } from '../report/workbench/chart-case.js';
import { overviewCounter } from '../report/workbench/count-overview.js';
import { riskRows } from '../report/workbench/risk-row.js';
import type { Workbench } from '../report/workbench/workbench.js';
import { prepare } from '../simulate/prepare.js';
import type { Program } from '../simulate/program.js';
import type { CaseResult } from '../simulate/result.js';
import { simulateCase } from '../simulate/simulate-case.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import type { TraceRecord } from '../simulate/trace.js';
import type { Instant } from '../time/instant.js';

/** A case that ran, with what it takes to run it again. */
export interface ExploredCase {
  /** The name of its scenario or history. */
  readonly source: string;
  readonly timeline: CaseTimeline;
  readonly result: CaseResult;
  readonly zones: Zones;
  /** The last instant that is run; absent: until nothing is pending. */
  readonly until?: Instant | undefined;
}

/** A run that a person looks into. */
export interface ExploredRun {
  readonly title: string;
  readonly summary: string;
  readonly plan: Plan;
  readonly cases: readonly ExploredCase[];
  /** Zone of instants that belong to no case. */
  readonly timeZone: string;
  /** Fields that a person asks for first. */
  readonly fields: readonly string[];
}

/** Opens a run to be looked into: rows at once, charts and proofs when they are asked for. */
export function openWorkbench({ title, summary, plan, cases, timeZone, fields }: ExploredRun): Workbench {
  const program = prepare(plan);
  const at = (index: number): ExploredCase => {
    const found = cases[index];
    if (found === undefined) throw new RangeError(`there is no case ${index}`);
    return found;
  };
  const counted = cases.map(({ timeline, result }) => ({ createdAt: timeline.createdAt, result }));
  return {
    title,
    summary,
    cases: cases.map(({ source, timeline, result }) => caseRow(source, timeline, result)),
    columns: caseColumns(timeZone, columnFields(plan, fields)),
    risks: riskRows(cases),
    overview: overviewCounter(counted, timeZone),
    chart: index => chartOf(at(index), program),
    snapshot: (index, instant) => snapshotOf(at(index), program, instant),
  };
}

/** The fields that have a column: those asked for, then every picklist. */
function columnFields({ content }: Plan, wanted: readonly string[]): readonly string[] {
  const picklists = Object.values(content.objectTypes).flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, { type }]) => (type === 'picklist' ? [name] : [])),
  );
  return [...new Set([...wanted, ...picklists])];
}

function chartOf({ timeline, zones, until }: ExploredCase, program: Program): CaseChart {
  const trace: TraceRecord[] = [];
  const keep = (record: TraceRecord): void => {
    trace.push(record);
  };
  const result = simulateCase(program, timeline, { trace: keep, ...(until !== undefined && { until }) });
  const calendarOf = (name: string) => program.calendars.get(name) ?? program.always;
  return chartCase({ result, trace, timeZone: zones.default, calendarOf });
}

function snapshotOf({ timeline, zones }: ExploredCase, program: Program, until: Instant): CaseSnapshot {
  const types = program.content.objectTypes[timeline.object]?.fields ?? {};
  return caseSnapshot(simulateCase(program, timeline, { until }), types, zones);
}
