import type { Value } from '../condition/expression.js';
import type { CaseRun } from './case-run.js';
import { write } from './history.js';

/** Whether a condition of the process reads a fact. */
export function isFactRead(run: CaseRun, name: string): boolean {
  return run.process?.process.facts.has(name) ?? false;
}

/** Keeps a fact about a milestone where a condition of the process reads it. */
export function keepFact(run: CaseRun, name: string, value: Value): void {
  if (isFactRead(run, name)) write(run.history, { [name]: value }, run.now);
}
