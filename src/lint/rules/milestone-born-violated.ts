import type { Rule } from '../rule.js';

/** Fields that hold moments which have always passed. */
const PAST: ReadonlySet<string> = new Set([
  'createdAt',
  'closedAt',
  'firstRepliedAt',
  'lastCustomerMessageAt',
  'lastAgentReplyAt',
  'oldestUnansweredAt',
]);

/** An item whose target has always passed. Exact. */
export const milestoneBornViolated: Rule = {
  code: 'milestone-born-violated',
  severity: 'warning',
  summary: 'A target is a moment that has always passed already.',
  why: 'The engine notes such moments when they happen, so that the milestone is late from its very start.',
  visit: {
    milestone({ id, target, at }, say) {
      if (target.kind !== 'until' || !PAST.has(target.field)) return;
      say(`\`${id}\` is due at \`${target.field}\`, which is never in the future`, {
        span: at.child('target', 'until').value(),
        related: at.via(),
        help: 'name a field that people set, such as an appointment, or write how long it may take',
      });
    },
  },
};
