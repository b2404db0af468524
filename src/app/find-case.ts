import { suggest } from '../base/suggest.js';
import type { Finding, Report } from '../diagnostic/finding.js';
import { placeHistory } from '../history/place-history.js';
import type { History } from '../history/read-history.js';
import { gapFindings } from '../history/record-gaps.js';
import { historyFindings, runFindingCounter } from '../history/replay-findings.js';
import type { PlanContent } from '../plan/plan.js';
import type { CaseSource } from '../report/why/why-report.js';
import { placeFindings } from '../scenario/place-findings.js';
import { placeScenario } from '../scenario/place-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CaseResult } from '../simulate/result.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import { type Instant, LATEST } from '../time/instant.js';
import { chooseScenarios } from './choose-scenarios.js';
import { InputError } from './input-error.js';
import type { LoadedProject } from './load-project.js';
import { type HistoryChoice, openHistory } from './open-history.js';
import { readRecords } from './read-records.js';
import { readScenarios } from './read-simulations.js';
import type { ReplayProgress } from './replay.js';

/** A case and how it is run. */
export interface FoundCase {
  readonly timeline: CaseTimeline;
  /** The last instant that is run; absent: until nothing is pending. */
  readonly until?: Instant;
  readonly timeZone: string;
  readonly source: CaseSource;
  /** What reading its scenario and its run noticed, placed where the case was written. */
  placed(result: CaseResult): readonly Finding[];
}

/**
 * The case of an id in the scenarios; `undefined` when there is none and findings may be the reason.
 * Throws an InputError when there is none otherwise, or when several scenarios have one.
 */
export function findCase(
  folder: string,
  { case: id, scenario }: { readonly case: string; readonly scenario?: string },
  project: LoadedProject,
  plan: PlanContent,
  report: Report,
): FoundCase | undefined {
  const read: Finding[] = [];
  const { root, simulations, findings } = project;
  const records = readRecords(project, one => read.push(one));
  const all = readScenarios(simulations, plan, one => read.push(one), records);
  for (const one of read) report(one);
  const hasErrors = [...findings, ...read].some(({ severity }) => severity === 'error');
  const isLost = hasErrors && scenario !== undefined && all.every(one => one.name !== scenario);
  if (isLost) return undefined;
  const choice = scenario === undefined ? {} : { scenarios: [scenario] };
  const scenarios = chooseScenarios(all, choice, folder, root);
  const found = scenarios.flatMap(one => {
    if (one.cases.every(({ timeline }) => timeline.id !== id)) return [];
    return casesIn(placeScenario(one, plan, report), id, read);
  });
  const [first, ...more] = found;
  if (first === undefined) {
    if (hasErrors) return undefined;
    throw unknownCase(
      id,
      scenarios.flatMap(({ cases }) => cases.map(({ timeline }) => timeline.id)),
    );
  }
  if (more.length === 0) return first;
  const names = found.map(one => `\`${one.source.name}\``);
  throw new InputError(
    `${names.length} scenarios have a case \`${id}\`: ${names.join(', ')}`,
    'name one with `--scenario`',
  );
}

function casesIn(scenario: Scenario, id: string, read: readonly Finding[]): readonly FoundCase[] {
  const { name, until, timeZone, cases, at } = scenario;
  const source = { kind: 'scenario', name, file: at.value().file.path } as const;
  const found = cases.find(({ timeline }) => timeline.id === id);
  if (found === undefined) return [];
  const placed = (result: CaseResult) => [
    ...read.filter(({ span }) => span?.file.path === source.file),
    ...placeFindings({ ...scenario, cases: [found] }, [result]),
  ];
  return [{ timeline: found.timeline, ...(until !== undefined && { until }), timeZone, source, placed }];
}

/** A log with more cases than this is not searched for ids like one that it lacks. */
const MOST_COMPARED = 100_000;

/** The case of an id in a log; `undefined` after findings. Throws an InputError when there is none. */
export async function findLoggedCase(
  folder: string,
  { case: id, ...choice }: HistoryChoice & { readonly case: string },
  project: LoadedProject,
  plan: PlanContent,
  report: Report,
  progress: ReplayProgress,
): Promise<FoundCase | undefined> {
  const history = await openHistory(folder, choice, project, plan, report, (share, rows) =>
    progress.show(share, rows, 'rows'),
  );
  if (history === undefined) return undefined;
  for (const one of historyFindings(history)) report(one);
  const records = readRecords(project, report);
  if (records === undefined) return undefined;
  const { source, end } = history;
  const placed = placeHistory(history.cases(), plan, records, end ?? LATEST);
  for (const one of gapFindings(placed.gaps, history, plan)) report(one);
  const ids: string[] = [];
  for (const { timeline } of placed.cases) {
    if (timeline.id === id) {
      const place = { kind: 'history', name: source.name } as const;
      const until = end === undefined ? {} : { until: end };
      return { timeline, ...until, timeZone: source.timeZone, source: place, placed: placedIn(history) };
    }
    if (ids.length < MOST_COMPARED) ids.push(timeline.id);
  }
  throw unknownCase(id, ids);
}

function placedIn(history: History): FoundCase['placed'] {
  return ({ findings }) => {
    const counter = runFindingCounter(history);
    counter.add(findings);
    return counter.findings();
  };
}

function unknownCase(id: string, ids: readonly string[]): InputError {
  const meant = suggest(id, ids);
  const help = meant === undefined ? undefined : `did you mean \`${meant}\`?`;
  return new InputError(`there is no case \`${id}\``, help);
}
