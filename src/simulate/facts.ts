import type { Value } from '../condition/expression.js';
import type { CaseRun } from './case-run.js';
import { completedFact, violatedFact, write } from './history.js';
import type { Occurrence } from './occurrence.js';

/** Whether a condition of the process reads a fact. */
export function isFactRead(run: CaseRun, name: string): boolean {
  return run.process?.process.facts.has(name) ?? false;
}

/** Keeps a fact where a condition of the process reads it. */
export function keepFact(run: CaseRun, name: string, value: Value): void {
  if (isFactRead(run, name)) write(run.history, { [name]: value }, run.now);
}

/** Keeps what became of an occurrence, if it is the one that conditions on its item read. */
export function keepFacts(run: CaseRun, occurrence: Occurrence): void {
  const { id } = occurrence.item.plan;
  if (run.process?.latest.get(id) !== occurrence) return;
  keepFact(run, completedFact(id), occurrence.completed ?? null);
  keepFact(run, violatedFact(id), occurrence.violated);
}
