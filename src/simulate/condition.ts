import type { Expression } from '../condition/expression.js';
import { operandsOf } from '../condition/operands.js';
import { fieldsRead } from '../condition/reads.js';
import type { Scope } from '../condition/scope.js';
import type { Instant } from '../time/instant.js';
import { completedFact, type History, valueIn, violatedFact } from './history.js';

/** A condition of the plan together with what it depends on, so that it is evaluated only when that has changed. */
export interface Condition {
  readonly expression: Expression;
  /** The names of the record's history it reads, facts about milestones included. */
  readonly reads: readonly string[];
  /** Whether it reads `startedAt`: then it is judged for each occurrence apart. */
  readonly readsStart: boolean;
}

/** Notes what an expression depends on. */
export function conditionOf(expression: Expression): Condition {
  const facts = milestoneReads(expression).map(({ id, part }) =>
    part === 'violated' ? violatedFact(id) : completedFact(id),
  );
  const fields = fieldsRead(expression).filter(path => path !== 'startedAt');
  return {
    expression,
    reads: [...new Set([...fields, ...facts])],
    readsStart: fieldsRead(expression).includes('startedAt'),
  };
}

/** A condition that holds when any of the given ones does; of none, it never holds. */
export function anyOf(expressions: readonly (Expression | undefined)[]): Condition {
  return conditionOf({ op: 'or', operands: expressions.filter(one => one !== undefined) });
}

/** What conditions and templates see of a record at a revision (default the newest). */
export function scopeOf(history: History, startedAt: Instant | null, revision?: number): Scope {
  return {
    read: path => (path === 'startedAt' ? startedAt : valueIn(history, path, revision)),
    milestone: (id, part) =>
      valueIn(history, part === 'violated' ? violatedFact(id) : completedFact(id), revision),
  };
}

interface MilestoneRead {
  readonly id: string;
  readonly part: 'completedAt' | 'violated';
}

function milestoneReads(expression: Expression): readonly MilestoneRead[] {
  const own = expression.op === 'milestone' ? [{ id: expression.id, part: expression.part }] : [];
  return [...own, ...operandsOf(expression).flatMap(milestoneReads)];
}
