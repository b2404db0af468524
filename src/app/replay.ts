import type { Finding } from '../diagnostic/finding.js';
import type { Findings } from '../diagnostic/findings.js';
import type { Records } from '../entitlement/records.js';
import type { HistorySource } from '../history/history-source.js';
import type { History } from '../history/read-history.js';
import { historyFindings } from '../history/replay-findings.js';
import { replayHistory } from '../history/replay-history.js';
import { rowCounter } from '../history/row-fault.js';
import type { Plan } from '../plan/plan.js';
import type { ReplayReport } from '../report/results/replay/replay-report.js';
import { prepare } from '../simulate/prepare.js';
import type { CaseResult, MilestoneResult } from '../simulate/result.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import { type Instant, LATEST } from '../time/instant.js';
import { parseInstant } from '../time/instant-text.js';
import { type CasesUnder, historyUnder } from './cases-under.js';
import { InputError } from './input-error.js';
import { type LoadedProject, loadProject, type ProjectChoice } from './load-project.js';
import { type HistoryChoice, openHistory } from './open-history.js';
import { readRecords } from './read-records.js';
import { settleFindings } from './settle-findings.js';
import { zonesOf } from './zones.js';

/** What `replay` is asked for. */
export interface ReplayOptions extends ProjectChoice, HistoryChoice {
  /** The instant at which what is open is judged, in the history's zone unless it says otherwise; absent: the end of the log. */
  readonly asOf?: string;
}

/** Hears how far a replay is: the share of the work, from 0 to 1, and how many rows or cases that is. */
export interface ReplayProgress {
  show(share: number, count: number, noun: string): void;
}

/** The share of the work that reading a log usually is. */
const READING = 0.7;

/** Cases between two words of progress. */
const PROGRESS_STEP = 500;

/**
 * Runs the cases of a real log through the policies. Where an error keeps the policies or the log from being read, nothing runs: the findings say why.
 * Throws an InputError when there is no such project, history or file, and when `asOf` is no instant.
 */
export async function replay(
  folder: string,
  options: ReplayOptions,
  progress: ReplayProgress,
): Promise<ReplayReport> {
  return (await runReplay(folder, options, progress)).report;
}

/** A replay and what it ran on. */
export interface ReplayRun {
  readonly report: ReplayReport;
  /** Absent where nothing ran. */
  readonly run?: {
    readonly plan: Plan;
    readonly project: LoadedProject;
    readonly source: HistorySource;
    /** The instant at which what is open is judged. */
    readonly until: Instant;
    /** The cases as another plan places them among their customers. */
    readonly casesUnder: CasesUnder;
  };
}

/** A case of a log that was run. */
export interface ReplayedCase {
  readonly timeline: CaseTimeline;
  readonly result: CaseResult;
}

/** As `replay`; `keep` gets every case in the order of the log. */
export async function runReplay(
  folder: string,
  options: ReplayOptions,
  progress: ReplayProgress,
  keep: (one: ReplayedCase) => void = () => {},
): Promise<ReplayRun> {
  if (options.asOf !== undefined) readInstant(options.asOf, 'UTC');
  const project = loadProject(folder, options);
  const { plan } = project;
  const findings: Finding[] = [...project.findings];
  const records = readRecords(project, one => findings.push(one));
  const history =
    plan &&
    records &&
    (await openHistory(
      folder,
      options,
      project,
      plan.content,
      one => findings.push(one),
      (share, rows) => progress.show(share * READING, rows, 'rows'),
    ));
  if (plan === undefined || records === undefined || history === undefined) {
    return { report: nothing(options.history, settleFindings(project, findings)) };
  }
  findings.push(...historyFindings(history));
  const { source, end = LATEST } = history;
  const until = options.asOf === undefined ? end : readInstant(options.asOf, source.timeZone);
  const { parts, found } = run(history, records, plan, until, progress, keep);
  return {
    report: { ...parts, findings: settleFindings(project, [...findings, ...found]) },
    run: { plan, project, source, until, casesUnder: historyUnder(history, project, until) },
  };
}

function run(
  history: History,
  records: Records,
  plan: Plan,
  until: Instant,
  progress: ReplayProgress,
  keep: (one: ReplayedCase) => void,
): { readonly parts: Omit<ReplayReport, 'findings'>; readonly found: readonly Finding[] } {
  const results: MilestoneResult[] = [];
  let done = 0;
  const { findings: found, ...counts } = replayHistory(
    history,
    records,
    prepare(plan),
    until,
    (result, timeline) => {
      results.push(...result.milestones);
      keep({ timeline, result });
      if (++done % PROGRESS_STEP === 0) {
        progress.show(READING + ((1 - READING) * done) / history.size, done, 'cases');
      }
    },
  );
  const { source, rows } = history;
  return {
    parts: { history: source.name, zones: zonesOf(plan, source.timeZone), rows, results, ...counts },
    found,
  };
}

function readInstant(text: string, timeZone: string): Instant {
  const at = parseInstant(text, timeZone);
  if (at !== undefined) return at;
  throw new InputError(
    `\`${text}\` is no instant`,
    'write it as `2026-03-06T16:30`, with `Z` or an offset if need be',
  );
}

function nothing(history: string, findings: Findings): ReplayReport {
  return {
    history,
    zones: { default: 'UTC', calendars: {} },
    rows: rowCounter().counts(),
    attainment: { cases: 0, notApplied: 0, rows: [] },
    results: [],
    findings,
  };
}
