import { holds } from '../../condition/evaluate.js';
import type { Expression, Value } from '../../condition/expression.js';
import type { Scope } from '../../condition/scope.js';
import type { Instant } from '../../time/instant.js';
import { completedFact, violatedFact } from '../history.js';

/**
 * A record told again from the trace of its run: what it held after each step. Facts about milestones stand beside the
 * fields, under the names of `history.ts`.
 */
export type Story = readonly StoryStep[];

/** Values that changed together. */
export interface StoryStep {
  /** From when on conditions see them. */
  readonly at: Instant;
  /** Index of the trace record from which on conditions see them; creation is 0. */
  readonly index: number;
  readonly values: Readonly<Record<string, Value>>;
}

/** A stretch in which a condition holds; one without an end still holds. */
export interface Stretch {
  readonly start: Instant;
  readonly end?: Instant;
}

/** The steps up to and with a trace record. */
export function storyUntil(story: Story, index: number): Story {
  return story.filter(step => step.index <= index);
}

/** What a name held at the end of a story; null when it was never set. */
export function lastValue(story: Story, name: string): Value {
  return story.findLast(step => Object.hasOwn(step.values, name))?.values[name] ?? null;
}

/** When a condition held, in order, without empty stretches. */
export function stretchesOf(
  story: Story,
  condition: Expression,
  startedAt: Instant | null,
): readonly Stretch[] {
  const values = new Map<string, Value>();
  const scope = scopeOver(name => values.get(name) ?? null, startedAt);
  const stretches: Stretch[] = [];
  let since: Instant | undefined;
  for (const step of story) {
    for (const [name, value] of Object.entries(step.values)) values.set(name, value);
    const now = holds(condition, scope);
    if (now && since === undefined) since = step.at;
    if (now || since === undefined) continue;
    if (since < step.at) stretches.push({ start: since, end: step.at });
    since = undefined;
  }
  return since === undefined ? stretches : [...stretches, { start: since }];
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

/** What conditions see at the end of a story. */
export function scopeAfter(story: Story, startedAt: Instant | null): Scope {
  return scopeOver(name => lastValue(story, name), startedAt);
}

function scopeOver(read: (name: string) => Value, startedAt: Instant | null): Scope {
  return {
    read: path => (path === 'startedAt' ? startedAt : read(path)),
    milestone: (id, part) => read(part === 'violated' ? violatedFact(id) : completedFact(id)),
  };
}
