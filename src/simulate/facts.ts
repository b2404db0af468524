import type { Value } from '../condition/expression.js';
import type { CaseRun } from './case-run.js';
import { completedFact, violatedFact, write } from './history.js';
import type { Occurrence } from './occurrence.js';

/** Whether a condition of the process reads a fact. */
export function isFactRead(run: CaseRun, name: string): boolean {
  return run.process?.process.facts.has(name) ?? false;
}

/** Keeps facts, as one revision, where conditions of the process read them. */
export function keepFacts(run: CaseRun, facts: Readonly<Record<string, Value>>): void {
  const read = Object.entries(facts).filter(([name]) => isFactRead(run, name));
  if (read.length > 0) write(run.history, Object.fromEntries(read), run.now);
}

/** Keeps what became of an occurrence, if it is the one that conditions on its item read. */
export function keepOutcome(run: CaseRun, occurrence: Occurrence): void {
  const { id } = occurrence.item.plan;
  if (run.process?.latest.get(id) !== occurrence) return;
  const { completed = null, violated } = occurrence;
  keepFacts(run, { [completedFact(id)]: completed, [violatedFact(id)]: violated });
}
