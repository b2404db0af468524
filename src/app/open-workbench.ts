import path from 'node:path';
import { type CalendarMonth, calendarMonth } from '../report/workbench/calendar-month.js';
import type { CaseChart } from '../report/workbench/case-chart.js';
import { caseColumns } from '../report/workbench/case-columns.js';
import { caseRow } from '../report/workbench/case-row.js';
import { type CaseSnapshot, caseSnapshot } from '../report/workbench/case-snapshot.js';
import { chartCase } from '../report/workbench/chart-case.js';
import { overviewCounter } from '../report/workbench/count-overview.js';
import { type PolicySource, policySource, readPlace } from '../report/workbench/policy-source.js';
import { riskRows } from '../report/workbench/risk-row.js';
import type { Workbench } from '../report/workbench/workbench.js';
import { prepare } from '../simulate/prepare.js';
import type { Program } from '../simulate/program.js';
import { simulateCase } from '../simulate/simulate-case.js';
import type { TraceRecord } from '../simulate/trace.js';
import type { Instant } from '../time/instant.js';
import type { DayNumber } from '../time/plain-date.js';
import type { ExploredCase, ExploredRun } from './explored-run.js';
import { openChangeDesk } from './open-change-desk.js';
import { proveCase } from './prove-case.js';

/** Opens a run to be looked into: rows at once, charts and proofs when they are asked for. */
export function openWorkbench(run: ExploredRun): Workbench {
  const { title, summary, plan, cases, timeZone } = run;
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
    columns: caseColumns(timeZone, columnFields(run)),
    risks: riskRows(cases),
    overview: overviewCounter(counted, timeZone),
    chart: index => chartOf(at(index), program),
    snapshot: (index, instant) => snapshotOf(at(index), program, instant),
    why: (index, of, width) => proveCase(at(index), plan, program, of, width),
    policies: policiesOf(run),
    placeOf: rule => readPlace(plan.origins[rule] ?? ''),
    calendars: Object.keys(plan.content.calendars),
    changes: openChangeDesk(run, program),
    month: (calendar, day) => monthOf(program, calendar, day),
  };
}

/** Findings name files from the folder that the command runs in. */
function policiesOf({ project, findings }: ExploredRun): readonly PolicySource[] {
  const way = path.relative(project.folder, project.root).split(path.sep).join('/');
  return project.sources.map(file => {
    const name = path.posix.join(way, file.path);
    return policySource(
      file,
      findings.shown.filter(({ span }) => span?.file.path === name),
    );
  });
}

function monthOf(program: Program, name: string, day: DayNumber): CalendarMonth | undefined {
  const calendar = program.calendars.get(name);
  const spec = program.content.calendars[name];
  return calendar && spec && calendarMonth(calendar, spec, day);
}

/** The fields that have a column: those asked for, then every picklist of the cases' records. */
function columnFields({ plan, cases, fields: wanted }: ExploredRun): readonly string[] {
  const objects = new Set(cases.map(({ timeline }) => timeline.object));
  const picklists = [...objects].flatMap(object =>
    Object.entries(plan.content.objectTypes[object]?.fields ?? {}).flatMap(([name, { type }]) =>
      type === 'picklist' ? [name] : [],
    ),
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
