import { assertNever } from '../base/assert-never.js';
import type { Instant } from '../time/instant.js';
import { type CaseRun, tell } from './case-run.js';
import { nameOf, type Occurrence } from './occurrence.js';

/** What the milestone feed speaks of. */
export type FeedTopic = 'started' | 'completed' | 'violated';

/** Writes a post of the milestone feed into the trace, where the project has the feed on. */
export function post(run: CaseRun, occurrence: Occurrence, topic: FeedTopic, at?: Instant): void {
  if (!run.trace || !run.program.content.project.features.milestoneFeed) return;
  tell(run, { kind: 'feed', ...nameOf(occurrence), text: textOf(occurrence, topic) }, at);
}

function textOf(occurrence: Occurrence, topic: FeedTopic): string {
  const { item, target, completed, violated } = occurrence;
  const name = item.plan.milestone;
  switch (topic) {
    case 'started':
      return target === undefined ? `${name} started` : `${name} started, due ${words(target)}`;
    case 'completed':
      return `${name} completed ${completed === undefined ? '' : words(completed)}${violated ? ', late' : ''}`;
    case 'violated':
      return `${name} is violated${target === undefined ? '' : `: it was due ${words(target)}`}`;
    default:
      return assertNever(topic);
  }
}

function words(at: Instant): string {
  return new Date(at).toISOString();
}
