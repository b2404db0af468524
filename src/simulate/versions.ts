import { holds } from '../condition/evaluate.js';
import type { Instant } from '../time/instant.js';
import { watchesFor } from './begin.js';
import { type CaseRun, semanticsOf, tell } from './case-run.js';
import { startClock } from './clock.js';
import { scopeOf } from './condition.js';
import { valueIn } from './history.js';
import type { Occurrence } from './occurrence.js';
import { inOrder, type ProcessRun, presentItem, watchProcess } from './process-run.js';
import type { ProgramProcess } from './program.js';
import { retarget } from './retargets.js';
import { cancel } from './steps.js';
import { armTriggers } from './triggers.js';
import { succeed } from './watch.js';

/** The version of a chain that a record of a type takes at an instant (language §3): of several the default, then the highest. */
export function versionAt(chain: readonly ProgramProcess[], at: Instant): ProgramProcess | undefined {
  return best(chain.filter(version => isOffered(version, at)));
}

/** The version that would be taken if dates did not matter. */
export function undatedVersion(chain: readonly ProgramProcess[]): ProgramProcess | undefined {
  return best(chain.filter(({ plan }) => plan.active));
}

/**
 * Moves the record to another version of its process, where a rule or a switch says so; names what changed. When clocks stood
 * still under the old version stays as it was, and the conditions of the new one count from here on (S16, S27).
 */
export function moveVersion(run: CaseRun, process: ProcessRun): string[] {
  const move = nextVersion(run, process);
  if (move === undefined || move.next === process.process) return [];
  const { next, rule } = move;
  const versions = { from: process.process.plan.version, to: next.plan.version };
  tell(run, { kind: 'process-moved', ...versions, ...(rule !== undefined && { rule }) });
  process.process = next;
  process.startField = valueIn(run.history, next.plan.entry.from);
  const stopped = succeed(process.watches.stopped, next.stopped, run.history, null, run.now);
  process.watches = { ...watchProcess(next, run.history), stopped };
  for (const occurrence of process.open) carryOver(run, process, occurrence);
  process.open = inOrder(process.open);
  for (const occurrence of process.occurrences) {
    if (occurrence.state === 'completed') carryWatches(run, process, occurrence);
  }
  retarget(run, process);
  for (const occurrence of process.open) armTriggers(run, occurrence);
  return [next.plan.name];
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
    const applies = when === undefined || holds(when.expression, scopeOf(run.history, null));
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
  occurrence.watches = { ...watchesFor(run, process, item, base), halted };
}

function best(versions: readonly ProgramProcess[]): ProgramProcess | undefined {
  const highest = versions.toSorted((a, b) => b.plan.version - a.plan.version);
  return highest.find(({ plan }) => plan.default) ?? highest[0];
}

function isOffered({ plan }: ProgramProcess, at: Instant): boolean {
  const { from, to } = plan.effective;
  return plan.active && (from === undefined || from <= at) && (to === undefined || at < to);
}
