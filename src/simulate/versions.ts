import type { Instant } from '../time/instant.js';
import { watchesFor } from './begin.js';
import { type CaseRun, semanticsOf, tell } from './case-run.js';
import { startClock } from './clock.js';
import { holdsNow } from './condition.js';
import { valueIn } from './history.js';
import type { Occurrence } from './occurrence.js';
import { inOrder, type ProcessRun, presentItem } from './process-run.js';
import type { ProgramProcess } from './program.js';
import { retargetAll } from './retargets.js';
import { cancel } from './steps.js';
import { armTriggers } from './triggers.js';
import { succeed } from './watch.js';

/** The version of a chain that a record of a type takes at an instant (language §3): of several the default, then the highest. */
export function versionAt(chain: readonly ProgramProcess[], at: Instant): ProgramProcess | undefined {
  return best(chain, version => isOffered(version, at));
}

/** The version that would be taken if dates did not matter. */
export function undatedVersion(chain: readonly ProgramProcess[]): ProgramProcess | undefined {
  return best(chain, ({ plan }) => plan.active);
}

/**
 * Moves the record to another version of its process, where a rule or a switch says so; whether it did. When clocks stood
 * still under the old version stays as it was, and the conditions of the new one count from here on (S16, S27).
 */
export function moveVersion(run: CaseRun, process: ProcessRun): boolean {
  const move = nextVersion(run, process);
  if (move === undefined || move.next === process.process) return false;
  const { next, rule } = move;
  const versions = { from: process.process.plan.version, to: next.plan.version };
  tell(run, { kind: 'process-moved', ...versions, ...(rule !== undefined && { rule }) });
  process.process = next;
  process.startField = valueIn(run.history, next.plan.entry.from);
  process.stops = succeed(process.stops, next.stopped, run.history, null, run.now);
  for (const occurrence of process.open) carryOver(run, process, occurrence);
  process.open = inOrder(process.open);
  for (const occurrence of process.occurrences) {
    if (occurrence.state === 'completed') carryWatches(run, process, occurrence);
  }
  retargetAll(run, process);
  for (const occurrence of process.open) armTriggers(run, occurrence);
  return true;
}

/** The version that a record moves to, and the path of the rule that says so. */
interface VersionMove {
  readonly next: ProgramProcess;
  readonly rule?: string;
}

function nextVersion(run: CaseRun, { process }: ProcessRun): VersionMove | undefined {
  const moves = semanticsOf(run).versioning === 'move-on-update';
  if (process.moves.length === 0 && !moves) return undefined;
  const chain = run.program.chains.get(process.plan.name) ?? [];
  for (const { path, to, when } of process.moves) {
    const version = chain.find(({ plan }) => plan.version === to);
    const applies = when === undefined || holdsNow(when, run.history, null);
    if (version !== undefined && isOffered(version, run.now) && applies) return { next: version, rule: path };
  }
  const next = moves ? versionAt(chain, run.now) : undefined;
  return next && { next };
}

/** Keeps an open occurrence under the new version's item, or cancels it where there is none (S16). */
function carryOver(run: CaseRun, process: ProcessRun, occurrence: Occurrence): void {
  const item = presentItem(process, occurrence);
  if (item === undefined) {
    cancel(run, process, occurrence);
    return;
  }
  carryWatches(run, process, occurrence);
  occurrence.item = item;
  occurrence.clock = startClock(occurrence.clock.hours, occurrence.clock.base, occurrence.watches.halted);
}

/** Lets the new version's conditions follow an occurrence; also a completed one, which may be reopened (S28). */
function carryWatches(run: CaseRun, process: ProcessRun, occurrence: Occurrence): void {
  const item = presentItem(process, occurrence);
  if (item === undefined) return;
  const { base } = occurrence.clock;
  const halted = succeed(occurrence.watches.halted, item.halted, run.history, base, run.now);
  occurrence.watches = { ...watchesFor(run, item, base), halted };
}

/** Versions stand highest first: the default one, else the highest. */
function best(
  versions: readonly ProgramProcess[],
  isFit: (version: ProgramProcess) => boolean,
): ProgramProcess | undefined {
  let highest: ProgramProcess | undefined;
  for (const version of versions) {
    if (!isFit(version)) continue;
    if (version.plan.default) return version;
    highest ??= version;
  }
  return highest;
}

function isOffered({ plan }: ProgramProcess, at: Instant): boolean {
  const { from, to } = plan.effective;
  return plan.active && (from === undefined || from <= at) && (to === undefined || at < to);
}
