import type { MilestoneResult } from '../result.js';
import type { OccurrenceName } from '../trace.js';
import type { Evidence } from './evidence.js';

/** Which occurrence a proof is wanted of. */
export interface Question {
  /** An item's id or a Milestone's name. */
  readonly milestone: string;
  /** Absent: the last. */
  readonly occurrence?: number;
  /** Absent: the last. */
  readonly cycle?: number;
}

/** The occurrence that a question means, with all that its milestone had; none when it never occurred. */
export type Choice =
  | { readonly kind: 'chosen'; readonly result: MilestoneResult; readonly all: readonly MilestoneResult[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'milestone-unknown'; readonly known: readonly string[] }
  | { readonly kind: 'occurrence-unknown'; readonly known: readonly OccurrenceName[] };

/** Finds the occurrence that a question means: without a number the last one of the last cycle. */
export function chooseOccurrence(evidence: Evidence, question: Question): Choice {
  const { milestone, occurrence, cycle } = question;
  const known = namesIn(evidence);
  if (!known.includes(milestone)) return { kind: 'milestone-unknown', known };
  const all = evidence.result.milestones.filter(one => one.milestone === milestone || one.id === milestone);
  if (all.length === 0) return { kind: 'none' };
  const wanted = all.filter(
    one => (occurrence ?? one.occurrence) === one.occurrence && (cycle ?? one.cycle) === one.cycle,
  );
  const result = wanted.toSorted((a, b) => a.cycle - b.cycle || a.occurrence - b.occurrence).at(-1);
  return result === undefined ? { kind: 'occurrence-unknown', known: all } : { kind: 'chosen', result, all };
}

/** The ids and names of the items of the record's process, or of all processes for its type when none ran; and of what occurred under another entitlement (S15). */
function namesIn({ program, timeline, result }: Evidence): readonly string[] {
  const { process } = result;
  const versions = program.content.processes.filter(
    one => one.object === timeline.object && (process ?? one.name) === one.name,
  );
  const items = versions.flatMap(({ milestones }) => milestones);
  return [...new Set([...items, ...result.milestones].flatMap(({ id, milestone }) => [milestone, id]))];
}
