import { holds } from '../condition/evaluate.js';
import type { Instant } from '../time/instant.js';
import { watchesFor } from './births.js';
import { type CaseRun, semanticsOf, tell } from './case-run.js';
import { scopeOf } from './condition.js';
import { keepFact } from './facts.js';
import { completedFact, valueIn, violatedFact } from './history.js';
import type { Occurrence } from './occurrence.js';
import { openOccurrences, type ProcessRun, watchProcess } from './process-run.js';
import type { ProgramProcess } from './program.js';
import { cancel } from './steps.js';
import { armTriggers } from './triggers.js';

/** The version of a chain that a record of a type takes at an instant (language §3): of several the default, then the highest. */
export function versionAt(chain: readonly ProgramProcess[], at: Instant): ProgramProcess | undefined {
  return best(chain.filter(({ plan }) => plan.active && isEffective(plan.effective, at)));
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
  keepFacts(run, process);
  process.watches = watchProcess(next, run.history);
  for (const occurrence of openOccurrences(process)) carryOver(run, process, occurrence);
  return [next.plan.name];
}

/** Conditions of the new version may read of milestones what none of the old one did. */
function keepFacts(run: CaseRun, { occurrences }: ProcessRun): void {
  for (const { item, completed, violated } of occurrences) {
    keepFact(run, completedFact(item.plan.id), completed ?? null);
    keepFact(run, violatedFact(item.plan.id), violated);
  }
}

function nextVersion(run: CaseRun, { process }: ProcessRun): ProgramProcess | undefined {
  const chain = run.program.chains.get(process.plan.name) ?? [];
  const rules = chain.filter(({ plan }) => plan.active).flatMap(({ updateRules }) => updateRules);
  const rule = rules.find(
    ({ from, to, when }) =>
      (from === 'any' || from === process.plan.version) &&
      versionToMoveTo(run, chain, to) !== undefined &&
      (when === undefined || holds(when.expression, scopeOf(run.history, null))),
  );
  if (rule !== undefined) return versionToMoveTo(run, chain, rule.to);
  return semanticsOf(run).versioning === 'move-on-update' ? versionAt(chain, run.now) : undefined;
}

function versionToMoveTo(
  run: CaseRun,
  chain: readonly ProgramProcess[],
  version: number,
): ProgramProcess | undefined {
  const found = chain.find(({ plan }) => plan.version === version);
  return found?.plan.active && isEffective(found.plan.effective, run.now) ? found : undefined;
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
  occurrence.clock = { ...occurrence.clock, halted: occurrence.watches.halted };
  armTriggers(run, occurrence);
}

function best(versions: readonly ProgramProcess[]): ProgramProcess | undefined {
  const highest = versions.toSorted((a, b) => b.plan.version - a.plan.version);
  return highest.find(({ plan }) => plan.default) ?? highest[0];
}

function isEffective({ from, to }: ProgramProcess['plan']['effective'], at: Instant): boolean {
  return (from === undefined || from <= at) && (to === undefined || at < to);
}
