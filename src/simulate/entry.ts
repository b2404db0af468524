import { whyNotInForce } from '../entitlement/life/cover.js';
import { type Instant, instant } from '../time/instant.js';
import { enter } from './agenda.js';
import { type CaseRun, remark, tell } from './case-run.js';
import { processVersionMissing } from './codes.js';
import { concernAll, noteChange } from './concern.js';
import { holdsNow } from './condition.js';
import { valueIn } from './history.js';
import type { ProcessRun } from './process-run.js';
import type { ProgramProcess } from './program.js';
import { undatedVersion, versionAt } from './versions.js';
import { watchOf } from './watch.js';

/** Lets the record enter its process at the first instant at which start and condition allow it (S10, S11). */
export function enterProcess(run: CaseRun): void {
  if (run.process !== undefined || run.notApplied !== undefined) return;
  const chain = chainOf(run);
  if (chain === undefined) return;
  const version = versionAt(chain, run.now) ?? undatedVersion(chain);
  if (version === undefined) {
    missVersion(run, 'no version of it is active');
    return;
  }
  const start = entryStart(run, version);
  if (start === undefined || !mayEnter(run, version, start)) return;
  if (versionAt(chain, run.now) === undefined) {
    missVersion(run, 'no active version is effective when the record enters');
    return;
  }
  const lapse = run.cover && whyNotInForce(run.cover, run.now);
  if (lapse !== undefined) {
    refuse(run, lapse);
    return;
  }
  run.process = startProcess(run, version, start);
  run.history.recent = 0;
  concernAll(run, run.process);
  noteChange(run, run.process, version.plan.name);
}

/** Why a record that was observed to the end never entered (S10, S11). */
export function whyNotEntered(run: CaseRun): string {
  const chain = run.notApplied === undefined ? (chainOf(run) ?? []) : [];
  const version = versionAt(chain, run.now) ?? undatedVersion(chain);
  if (version === undefined) return run.notApplied ?? 'no process runs';
  const { from } = version.plan.entry;
  const start = entryStart(run, version);
  if (start === undefined) return `\`${from}\` is blank, so \`${version.plan.name}\` has no start`;
  if (start > run.now) return `the start of \`${version.plan.name}\`, \`${from}\`, lies in the future`;
  return `the entry condition of \`${version.plan.name}\` was never true`;
}

/** Moves the start of the process with its entry field (S11). */
export function followEntryField(run: CaseRun, process: ProcessRun): void {
  const value = valueIn(run.history, process.process.plan.entry.from);
  if (value === process.startField) return;
  process.startField = value;
  if (typeof value !== 'number' || value === process.start) return;
  const before = process.start;
  process.start = instant(value);
  tell(run, { kind: 'process-start-moved', before, start: process.start });
  concernAll(run, process);
  noteChange(run, process, process.process.plan.name);
}

/** The chain of the process that applies, or why none does. */
function chainOf(run: CaseRun): readonly ProgramProcess[] | undefined {
  const { object } = run.timeline;
  const name = processNameOf(run);
  if (name === undefined) return refuse(run, whyNoName(run));
  const chain = pinned(run, run.program.chains.get(name));
  const other = chain?.[0]?.plan.object;
  if (chain === undefined || other === undefined) return refuse(run, `the plan has no process \`${name}\``);
  const fitting = chain.filter(({ plan }) => plan.object === object);
  if (fitting.length > 0) return fitting;
  return refuse(run, `\`${name}\` is a process for \`${other}\`, and the record is a \`${object}\``);
}

/** The process that the record's entitlement names or, without an entitlement, the record or the project (S10). */
export function processNameOf({ cover, timeline, program }: CaseRun): string | undefined {
  return cover === undefined ? (timeline.process ?? program.content.project.process) : cover.process;
}

function whyNoName({ cover }: CaseRun): string {
  if (cover !== undefined) return `the entitlement \`${cover.name}\` names no process`;
  return 'neither the record nor the project names a process';
}

/** The version alone to which the entitlement holds its records, where it names one. */
function pinned(
  { cover }: CaseRun,
  chain: readonly ProgramProcess[] | undefined,
): readonly ProgramProcess[] | undefined {
  const version = cover?.processVersion;
  return version === undefined ? chain : chain?.filter(one => one.plan.version === version);
}

function refuse(run: CaseRun, reason: string): undefined {
  run.notApplied = reason;
  tell(run, { kind: 'not-applied', reason });
}

function missVersion(run: CaseRun, why: string): void {
  const name = processNameOf(run);
  remark(run, processVersionMissing, {
    message: `\`${name}\` does not run on the record: ${why}`,
    help: 'activate a version, or widen its `effective` dates',
  });
  refuse(run, `\`${name}\`: ${why}`);
}

function entryStart(run: CaseRun, { plan }: ProgramProcess): Instant | undefined {
  const value = valueIn(run.history, plan.entry.from);
  return typeof value === 'number' ? instant(value) : undefined;
}

function mayEnter(run: CaseRun, version: ProgramProcess, start: Instant): boolean {
  if (start > run.now) {
    if (run.entryAt !== start) enter(run.agenda, start, { kind: 'entry' }, run.cause);
    run.entryAt = start;
    return false;
  }
  return version.entryWhen === undefined || holdsNow(version.entryWhen, run.history, null);
}

function startProcess(run: CaseRun, version: ProgramProcess, start: Instant): ProcessRun {
  const { name, version: number } = version.plan;
  tell(run, { kind: 'process-entered', process: name, version: number, start });
  return {
    process: version,
    start,
    startField: valueIn(run.history, version.plan.entry.from),
    ...(run.cover && { entitlement: run.cover.name }),
    entered: run.now,
    cycle: 1 + (run.past.at(-1)?.cycle ?? 0),
    stops: watchOf(run.watches, version.stopped, run.history),
    stopped: false,
    occurrences: [],
    open: [],
    latest: new Map(),
    tallies: new Map(),
    choice: undefined,
    barred: new Set(),
  };
}
