import { holds } from '../../condition/evaluate.js';
import type { Expression, Value } from '../../condition/expression.js';
import type { Scope } from '../../condition/scope.js';
import { type Instant, instant } from '../../time/instant.js';
import { conditionOf, scopeOf } from '../condition.js';
import { type History, instantOf, lastAtOrBefore, revisionsOf, valueIn } from '../history.js';

/** A record told again from the trace of its run, as far as one looks. */
export interface Story {
  readonly history: History;
  /** For each revision the trace record from which on conditions see it; creation is 0. */
  readonly indices: readonly number[];
  /** The newest revision that is looked at. */
  readonly newest: number;
  /** The processes that the record entered, each with its trace record, in order. */
  readonly entries: readonly { readonly index: number; readonly process: string }[];
}

/** A stretch in which a condition holds; one without an end still holds. */
export interface Stretch {
  readonly start: Instant;
  readonly end?: Instant;
}

/** A story up to and with a trace record. */
export function storyUntil(story: Story, index: number): Story {
  return { ...storyFrom(story, index), newest: lastAtOrBefore(story.indices, index) };
}

/** A whole story as conditions of the process see it that runs at a trace record (S15). */
export function storyFrom(story: Story, index: number): Story {
  return { ...story, entries: story.entries.filter(one => one.index <= index) };
}

/** What a name held at the end of a story; null when it was never set. */
export function lastValue({ history, newest }: Story, name: string): Value {
  return valueIn(history, name, newest);
}

/** What conditions of the process that runs see at the end of a story. */
export function scopeAfter(story: Story, startedAt: Instant | null): Scope {
  return scopeOf(story.history, processOf(story), startedAt, story.newest);
}

/** The process that runs, or ran last, at the end of a story. */
function processOf({ entries }: Story): string {
  return entries.at(-1)?.process ?? '';
}

/** When a condition held, in order, without empty stretches. */
export function stretchesOf(
  story: Story,
  condition: Expression,
  startedAt: Instant | null,
): readonly Stretch[] {
  const { history, newest } = story;
  const process = processOf(story);
  const { reads } = conditionOf(condition, history.slots, { process });
  const stretches: Stretch[] = [];
  let since = Number.POSITIVE_INFINITY;
  for (const revision of [0, ...revisionsOf(history, reads, 0)]) {
    const at = instantOf(history, revision);
    if (revision > newest || at === undefined) break;
    if (holds(condition, scopeOf(history, process, startedAt, revision))) {
      since = Math.min(since, at);
    } else {
      if (since < at) stretches.push({ start: instant(since), end: at });
      since = Number.POSITIVE_INFINITY;
    }
  }
  return Number.isFinite(since) ? [...stretches, { start: instant(since) }] : stretches;
}

/** Since when a condition holds at the end of a story; `undefined` when it does not. */
export function holdsSince(
  story: Story,
  condition: Expression,
  startedAt: Instant | null = null,
): Instant | undefined {
  const last = stretchesOf(story, condition, startedAt).at(-1);
  return last?.end === undefined ? last?.start : undefined;
}
