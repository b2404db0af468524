import { holds } from '../condition/evaluate.js';
import type { Instant } from '../time/instant.js';
import { watchesFor } from './begin.js';
import { type CaseRun, semanticsOf, tell } from './case-run.js';
import { startClock } from './clock.js';
import { scopeOf } from './condition.js';
import { keepOutcome } from './facts.js';
import { valueIn } from './history.js';
import type { Occurrence } from './occurrence.js';
import { inOrder, type ProcessRun, watchProcess } from './process-run.js';
import type { ProgramProcess } from './program.js';
import { cancel } from './steps.js';
import { armTriggers } from './triggers.js';

/** The version of a chain that a record of a type takes at an instant (language §3): of several the default, then the highest. */
export function versionAt(chain: readonly ProgramProcess[], at: Instant): ProgramProcess | undefined {
  return best(chain.filter(version => isOffered(version, at)));
}

/** The version that would be taken if dates did not matter. */
export function undatedVersion(chain: readonly ProgramProcess[]): ProgramProcess | undefined {
  return best(chain.filter(({ plan }) => plan.active));
}

/** Moves the record to another version of its process, where a rule or a switch says so (S16); names what changed. */
export function moveVersion(run: CaseRun, process: ProcessRun): string[] {
  const next = nextVersion(run, process);
  if (next === undefined || next === process.process) return [];
  tell(run, { kind: 'process-moved', from: process.process.plan.version, to: next.plan.version });
  process.process = next;
  process.startField = valueIn(run.history, next.plan.entry.from);
  for (const occurrence of process.latest.values()) keepOutcome(run, occurrence);
  process.watches = watchProcess(next, run.history);
  for (const occurrence of process.open) carryOver(run, process, occurrence);
  process.open = inOrder(process.open);
  return [next.plan.name];
}

function nextVersion(run: CaseRun, { process }: ProcessRun): ProgramProcess | undefined {
  const moves = semanticsOf(run).versioning === 'move-on-update';
  if (process.moves.length === 0 && !moves) return undefined;
  const chain = run.program.chains.get(process.plan.name) ?? [];
  for (const { to, when } of process.moves) {
    const version = chain.find(({ plan }) => plan.version === to);
    const applies = when === undefined || holds(when.expression, scopeOf(run.history, null));
    if (version !== undefined && isOffered(version, run.now) && applies) return version;
  }
  return moves ? versionAt(chain, run.now) : undefined;
}

/** Keeps an open occurrence under the new version's item of the same id, or cancels it where there is none (S16). */
function carryOver(run: CaseRun, process: ProcessRun, occurrence: Occurrence): void {
  const { id, milestone } = occurrence.item.plan;
  const item = process.process.items.find(({ plan }) => plan.id === id && plan.milestone === milestone);
  if (item === undefined) {
    cancel(run, process, occurrence);
    return;
  }
  occurrence.item = item;
  occurrence.watches = watchesFor(run, process, item, occurrence.clock.base);
  occurrence.clock = startClock(occurrence.clock.hours, occurrence.clock.base, occurrence.watches.halted);
  armTriggers(run, occurrence);
}

function best(versions: readonly ProgramProcess[]): ProgramProcess | undefined {
  const highest = versions.toSorted((a, b) => b.plan.version - a.plan.version);
  return highest.find(({ plan }) => plan.default) ?? highest[0];
}

function isOffered({ plan }: ProgramProcess, at: Instant): boolean {
  const { from, to } = plan.effective;
  return plan.active && (from === undefined || from <= at) && (to === undefined || at < to);
}
