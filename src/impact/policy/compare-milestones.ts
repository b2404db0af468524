import type { Expression } from '../../condition/expression.js';
import { printExpression } from '../../condition/print-expression.js';
import type { PlanMilestone, PlanTrigger } from '../../plan/milestone.js';
import { printOffset } from '../../time/duration-text.js';
import { type ChangeClass, type PolicyChange, plainWords } from './policy-change.js';
import { targetDifferences } from './target-words.js';

/** What an item is called, and what every sentence about it ends with. */
export interface ItemPlace {
  readonly process: string;
  /** `Premium`, or `Premium version 2`. */
  readonly title: string;
  /** `, from 2026-12-01`; empty where it holds at once. */
  readonly from: string;
}

/** The differences between the items of two versions of a process, in the order of the new one; then the items that are gone. */
export function compareMilestones(
  before: readonly PlanMilestone[],
  after: readonly PlanMilestone[],
  place: ItemPlace,
): readonly PolicyChange[] {
  const known = new Map(before.map(one => [one.id, one]));
  const ids = new Set(after.map(one => one.id));
  return [
    ...after.flatMap(one => {
      const was = known.get(one.id);
      return was === undefined
        ? [change(one, place, 'tighter', 'is promised')]
        : compareItem(was, one, place);
    }),
    ...before
      .filter(one => !ids.has(one.id))
      .map(one => change(one, place, 'looser', 'is no longer promised')),
  ];
}

function compareItem(before: PlanMilestone, after: PlanMilestone, place: ItemPlace): readonly PolicyChange[] {
  const say = (kind: ChangeClass, words: string): PolicyChange => change(after, place, kind, words);
  const plain = (words: string, was: unknown, is: unknown): readonly PolicyChange[] =>
    same(was, is) ? [] : [say('different scope', `${words}: ${valueWords(was)} → ${valueWords(is)}`)];
  return [
    ...targetDifferences(before.target, after.target).map(row =>
      say(row.class, `${row.value === undefined ? '' : `for ${row.value}`}: ${row.before} → ${row.after}`),
    ),
    ...condition('applies', before.when, after.when, ['different scope', 'different scope'], say),
    ...condition(
      'completes',
      before.completeWhen,
      after.completeWhen,
      ['different scope', 'different scope'],
      say,
    ),
    ...condition('pauses', before.pauseWhen, after.pauseWhen, ['looser', 'tighter'], say),
    ...plain('counts on the hours', before.calendar, after.calendar),
    ...plain('clock', before.clock, after.clock),
    ...plain('starts with', before.start, after.start),
    ...plain('starts after', before.after, after.after),
    ...plain('recurs', before.recurrence, after.recurrence),
    ...plain('when its target changes', before.onTargetChange, after.onTargetChange),
    ...(before.runsWhileStopped === after.runsWhileStopped
      ? []
      : [
          say(
            after.runsWhileStopped ? 'tighter' : 'looser',
            after.runsWhileStopped ? 'runs on while the process is stopped' : 'stops with the process',
          ),
        ]),
    ...plain('agreement', before.agreement, after.agreement),
    ...plain('underpins', before.underpins, after.underpins),
    ...plain('on success', before.success, after.success),
    ...plain('actions', before.triggers.map(triggerWords), after.triggers.map(triggerWords)),
  ];
}

/** A condition that is new, gone or another: its class when it is new, and when it is gone. */
function condition(
  verb: string,
  before: Expression | undefined,
  after: Expression | undefined,
  [added, removed]: readonly [ChangeClass, ChangeClass],
  say: (kind: ChangeClass, words: string) => PolicyChange,
): readonly PolicyChange[] {
  if (same(before, after)) return [];
  if (after === undefined)
    return [say(removed, `no longer ${verb} when ${before ? printExpression(before) : ''}`)];
  if (before === undefined) return [say(added, `${verb} when ${printExpression(after)}`)];
  return [say('different scope', `${verb} when ${printExpression(before)} → when ${printExpression(after)}`)];
}

function triggerWords({ kind, offset, actions }: PlanTrigger): string {
  return `${kind} ${printOffset(offset)} ${actions.join(' ')}`;
}

/** A plain value in a sentence. */
export function valueWords(value: unknown): string {
  if (value === undefined || value === null) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Whether two parts of a plan say the same. */
export function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function change({ id }: PlanMilestone, place: ItemPlace, kind: ChangeClass, words: string): PolicyChange {
  const space = words.startsWith(':') ? '' : ' ';
  return {
    class: kind,
    words: `${place.title} ${plainWords(id)}${space}${words}${place.from}`,
    subject: { kind: 'milestone', process: place.process, id },
  };
}
