import { onceAlike } from '../base/once-alike.js';
import {
  type CompiledTexts,
  compileCondition,
  type Test,
  walkCondition,
} from '../condition/compile-condition.js';
import type { Places } from '../condition/condition-code.js';
import type { Expression, Value } from '../condition/expression.js';
import { operandsOf } from '../condition/operands.js';
import { fieldsRead } from '../condition/reads.js';
import type { Scope } from '../condition/scope.js';
import type { Instant } from '../time/instant.js';
import { completedFact, type History, slotAt, valueIn, violatedFact } from './history.js';
import { ENGINE_SLOT, type Slot, type Slots, slotOf } from './slots.js';

/** A condition of the plan together with what it depends on, so that it is evaluated only when that has changed. */
export interface Condition {
  /** Its number in the program: conditions of one version that read alike are one. */
  readonly number: number;
  readonly expression: Expression;
  /** The slots of the record's history it reads, facts about milestones included. */
  readonly reads: readonly Slot[];
  /** Whether it reads `startedAt`: then it is judged for each occurrence apart. */
  readonly readsStart: boolean;
  /** How often it may still be asked before it is compiled. */
  untilCompiled: number;
  test: Test;
  readonly places: Places;
  readonly common: Common;
}

/** What the conditions of a program have in common. */
export interface Common {
  readonly compiled: CompiledTexts;
  /** Slots that several conditions read, once for all of them. */
  readonly readsOf: (slots: readonly Slot[]) => readonly Slot[];
}

function newCommon(): Common {
  return { compiled: new Map(), readsOf: onceAlike(slots => slots) };
}

/** A condition is compiled when it was asked this often: one that is asked less is not worth it. */
const ASKED_OFTEN = 16;

/** Makes the conditions of a version of a process, for equal expressions the same one. */
export type ConditionMaker = (expression: Expression) => Condition;

/** Makes the makers of a program's conditions, which are compiled when they have been asked so often; each for a version of the process it is given. */
export function conditionMakers(
  slots: Slots,
  compileAfter = ASKED_OFTEN,
): (process?: string) => ConditionMaker {
  let made = 0;
  const common = newCommon();
  return process =>
    onceAlike(expression =>
      conditionOf(expression, slots, { process, compileAfter, common, number: made++ }),
    );
}

/** Where a condition stands. */
export interface ConditionPlace {
  /** The process whose items it names; absent: it names none. */
  readonly process?: string | undefined;
  /** How often it is asked before it is compiled. */
  readonly compileAfter?: number;
  readonly common?: Common;
  readonly number?: number;
}

/** Notes what an expression depends on. */
export function conditionOf(
  expression: Expression,
  slots: Slots,
  { process = '', compileAfter = ASKED_OFTEN, common = newCommon(), number = 0 }: ConditionPlace = {},
): Condition {
  const facts = milestoneReads(expression).map(({ id, part }) => factName(process, id, part));
  const fields = fieldsRead(expression).filter(path => path !== 'startedAt');
  const places: Places = {
    field: path => slotOf(slots, path === 'startedAt' ? '@startedAt' : path),
    milestone: (id, part) => slotOf(slots, factName(process, id, part)),
  };
  return {
    number,
    expression,
    reads: common.readsOf([...new Set([...fields, ...facts])].map(name => slotOf(slots, name))),
    readsStart: fieldsRead(expression).includes('startedAt'),
    untilCompiled: compileAfter,
    test: walkCondition(expression, places),
    places,
    common,
  };
}

/** A condition that holds when any of the given ones does; of none, it never holds. */
export function anyOf(expressions: readonly (Expression | undefined)[]): Expression {
  return { op: 'or', operands: expressions.filter(one => one !== undefined) };
}

/** Whether a condition holds of a record as it stands. */
export function holdsNow(condition: Condition, history: History, startedAt: Instant | null): boolean {
  return ask(condition, history.newest, startedAt);
}

/** Whether a condition held of a record at a revision. */
export function heldAt(
  condition: Condition,
  history: History,
  startedAt: Instant | null,
  revision: number,
): boolean {
  const { scratch } = history;
  for (const slot of condition.reads) scratch[slot] = slotAt(history, slot, revision);
  return ask(condition, scratch, startedAt);
}

function ask(condition: Condition, row: Value[], startedAt: Instant | null): boolean {
  if (condition.untilCompiled >= 0 && condition.untilCompiled-- === 0) {
    condition.test = compileCondition(condition.expression, condition.places, condition.common.compiled);
  }
  if (condition.readsStart) row[ENGINE_SLOT['@startedAt']] = startedAt;
  return condition.test(row);
}

/** What the conditions of a process see of a record at a revision (default the newest). */
export function scopeOf(
  history: History,
  process: string,
  startedAt: Instant | null,
  revision?: number,
): Scope {
  return {
    read: path => (path === 'startedAt' ? startedAt : valueIn(history, path, revision)),
    milestone: (id, part) => valueIn(history, factName(process, id, part), revision),
  };
}

function factName(process: string, id: string, part: 'completedAt' | 'violated'): string {
  return part === 'violated' ? violatedFact(process, id) : completedFact(process, id);
}

interface MilestoneRead {
  readonly id: string;
  readonly part: 'completedAt' | 'violated';
}

function milestoneReads(expression: Expression): readonly MilestoneRead[] {
  const own = expression.op === 'milestone' ? [{ id: expression.id, part: expression.part }] : [];
  return [...own, ...operandsOf(expression).flatMap(milestoneReads)];
}
