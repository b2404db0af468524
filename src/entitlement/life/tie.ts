import { compareText } from '../../base/compare-text.js';
import type { PlanApplyRule } from '../../plan/entitlement-policy.js';
import type { PlanContent } from '../../plan/plan.js';
import type { Entitlement } from '../entitlement.js';

type Compare = (a: Entitlement, b: Entitlement) => number;

/** An order in which the one that wins a tie comes first; where the rule cannot tell two apart, the key does (S43). */
export function compareByTie(tie: PlanApplyRule['tie'], content: PlanContent): Compare {
  const compare = compareBy(tie, content);
  return (a, b) => compare(a, b) || compareText(a.key, b.key);
}

/** What the winner of a tie has over another, in words that follow its name. */
export function tieWords(
  tie: PlanApplyRule['tie'],
  loser: Entitlement,
  winner: Entitlement,
  content: PlanContent,
): string {
  if (compareBy(tie, content)(winner, loser) === 0)
    return 'comes first by name, as nothing else tells them apart';
  switch (tie) {
    case 'latest-start':
      return `starts later, on ${winner.startDate}`;
    case 'earliest-end':
      return `ends earlier, on ${winner.endDate}`;
    case 'best-service-level':
      return `has the better service level, \`${winner.serviceLevel}\``;
  }
}

/** A blank start has always been, a blank end never comes, and a level that is not listed is below all that are. */
function compareBy(tie: PlanApplyRule['tie'], content: PlanContent): Compare {
  switch (tie) {
    case 'latest-start':
      return (a, b) => compareText(b.startDate ?? '', a.startDate ?? '');
    case 'earliest-end':
      return (a, b) => compareText(a.endDate ?? LAST, b.endDate ?? LAST);
    case 'best-service-level': {
      const field = content.objectTypes.Entitlement?.fields.serviceLevel;
      const levels = field?.type === 'picklist' ? field.values : [];
      return (a, b) => levels.indexOf(b.serviceLevel ?? '') - levels.indexOf(a.serviceLevel ?? '');
    }
  }
}

const LAST = '9999-12-31';
