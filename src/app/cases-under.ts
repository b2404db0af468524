import type { Report } from '../diagnostic/finding.js';
import { NO_RECORDS } from '../entitlement/records.js';
import type { HistoryCase } from '../history/case-timeline.js';
import { placeHistory } from '../history/place-history.js';
import type { History } from '../history/read-history.js';
import { gapFindings } from '../history/record-gaps.js';
import type { TriedCase } from '../impact/compare-runs.js';
import type { Plan } from '../plan/plan.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Instant } from '../time/instant.js';
import { dateOf } from '../time/local-date.js';
import { chooseScenarios } from './choose-scenarios.js';
import type { LoadedProject } from './load-project.js';
import { readRecords } from './read-records.js';
import { readScenarios } from './read-simulations.js';

/** The same cases as they are under one plan or another: each finds its entitlement by that plan's rules. */
export type CasesUnder = (plan: Plan, report: Report) => readonly TriedCase[];

/** The scenarios that are wanted, and the records of their customers, read against a plan. */
export function scenariosUnder(
  folder: string,
  project: LoadedProject,
  scenarios: readonly string[],
  plan: Plan,
  report: Report,
): readonly Scenario[] {
  const records = readRecords({ ...project, plan }, report);
  const all = readScenarios(project.simulations, plan.content, report, records);
  return chooseScenarios(all, { scenarios }, folder, project.root);
}

/** The cases of a scenario. */
export function scenarioCases({ name, cases, until }: Scenario): readonly TriedCase[] {
  return cases.map(({ timeline }) => ({ source: name, timeline, ...(until !== undefined && { until }) }));
}

/** The cases of a log up to an instant, placed among the customers of the project as each plan has them. */
export function historyUnder(history: History, project: LoadedProject, until: Instant): CasesUnder {
  const { name, timeZone } = history.source;
  let all: readonly HistoryCase[] | undefined;
  let alone: readonly TriedCase[] | undefined;
  const tried = ({ timeline }: HistoryCase): TriedCase => {
    const month = dateOf(timeline.createdAt, timeZone).slice(0, 'yyyy-MM'.length);
    return { source: name, timeline, month, until };
  };
  return (plan, report) => {
    all ??= [...history.cases()];
    const records = readRecords({ ...project, plan }, report) ?? NO_RECORDS;
    const { cases, lived, gaps } = placeHistory(all, plan.content, records, until);
    for (const one of gapFindings(gaps, history, plan.content)) report(one);
    if (lived !== undefined) return Array.from(cases, tried);
    alone ??= Array.from(cases, tried);
    return alone;
  };
}
