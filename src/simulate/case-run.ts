import type { FindingKind } from '../diagnostic/finding-kind.js';
import type { Cover } from '../entitlement/life/cover.js';
import type { Semantics } from '../plan/semantics.js';
import type { Instant } from '../time/instant.js';
import type { Agenda } from './agenda.js';
import type { Attention } from './attention.js';
import type { Cause } from './cause.js';
import type { History } from './history.js';
import type { Occurrence } from './occurrence.js';
import type { ProcessRun } from './process-run.js';
import type { Program } from './program.js';
import type { RunFinding } from './run-finding.js';
import type { CaseTimeline } from './timeline.js';
import type { TraceRecord, TraceSink } from './trace.js';
import type { WatchBook } from './watch.js';

/** The run of one record: what every step reads and changes. */
export interface CaseRun {
  readonly program: Program;
  timeline: CaseTimeline;
  readonly history: History;
  readonly agenda: Agenda;
  /** Success actions that wait for the pass to end (S30). */
  readonly successes: PendingSuccess[];
  /** The revision up to which the record's closing was worked out. */
  closingSeen: number;
  /** How many actions have run so far. */
  actionsRun: number;
  findings: RunFinding[];
  /** The items that the next pass looks at. */
  readonly attention: Attention;
  /** What conditions it follows. */
  readonly watches: WatchBook;
  /** What the findings say, so that nothing is said twice. */
  readonly said: Set<string>;
  trace: TraceSink | undefined;
  now: Instant;
  cause: Cause;
  /** How many steps the run took by itself since the last event (S33). */
  steps: number;
  /** The process the record has entered. */
  process?: ProcessRun | undefined;
  /** The processes that another entitlement took the place of (S15). */
  readonly past: ProcessRun[];
  /** The record's entitlement; absent: none. */
  cover?: Cover | undefined;
  /** The instant for which the agenda holds an entry into the process. */
  entryAt?: Instant | undefined;
  /** Why no process runs, once that is certain (S10). */
  notApplied?: string | undefined;
}

/** A success action that waits for the pass to end. */
export interface PendingSuccess {
  readonly occurrence: Occurrence;
  readonly action: string;
  readonly cause: Cause;
}

/** The switches of the plan. */
export function semanticsOf(run: CaseRun): Semantics {
  return run.program.content.project.semantics;
}

type Unplaced<Record> = Record extends unknown ? Omit<Record, 'case' | 'at'> : never;

/** Writes a trace record at the run's instant, or at another. */
export function tell(run: CaseRun, record: Unplaced<TraceRecord>, at: Instant = run.now): void {
  run.trace?.({ case: run.timeline.id, at, ...record });
}

/** What a run says of one finding, beside its kind. */
export interface Remark {
  readonly message: string;
  readonly help?: string;
  /** Index into the timeline's events. */
  readonly event?: number;
}

/** Notes something the run noticed; the same words about the same event are said once. */
export function remark(run: CaseRun, kind: FindingKind, remark: Remark): void {
  const words = `${kind.code} ${remark.event ?? ''} ${remark.message}`;
  if (run.said.has(words)) return;
  run.said.add(words);
  run.findings.push({ kind, case: run.timeline.id, at: run.now, ...remark });
}
