import { holds } from '../../condition/evaluate.js';
import type { MatchKey, PlanApplyRule, PlanEntitlementPolicy } from '../../plan/entitlement-policy.js';
import type { PlanContent } from '../../plan/plan.js';
import type { Entitlement } from '../entitlement.js';
import type { Application, Candidate, Loss } from './application.js';
import type { Claim } from './claim.js';
import { type Holding, lapseAt } from './holding.js';
import { allowanceFor } from './incidents.js';
import { lossByFilters } from './lookup.js';
import { assetOf, candidatesFor, type Portfolio, productOf } from './portfolio.js';
import type { Related } from './related.js';
import { entitlementFields, scopeOf } from './related-fields.js';
import { compareByTie, tieWords } from './tie.js';

/** A policy with its rule of application. */
export type ApplyingPolicy = PlanEntitlementPolicy & { readonly apply: PlanApplyRule };

/** Finds the entitlement of a new record: `lookup` filters, then `match` in order, then `tie`; tells of every candidate why it won or lost (S43). */
export function findEntitlement(
  claim: Claim,
  policy: ApplyingPolicy,
  portfolio: Portfolio,
  content: PlanContent,
): { readonly application: Application; readonly winner?: Holding } {
  const judged = candidatesFor(portfolio, lookedThrough(claim.related, policy)).map(holding => {
    const { entitlement } = holding;
    const match = policy.apply.match.find(key => isShared(key, entitlement, claim.related, portfolio));
    const loss = lossOf(holding, match, claim, policy, portfolio, content);
    return { holding, match, loss };
  });
  const left = judged.filter(one => one.loss === undefined);
  const rankOf = (match: MatchKey | undefined): number =>
    match === undefined ? policy.apply.match.length : policy.apply.match.indexOf(match);
  const compare = compareByTie(policy.apply.tie, content);
  left.sort(
    (a, b) => rankOf(a.match) - rankOf(b.match) || compare(a.holding.entitlement, b.holding.entitlement),
  );
  const [winner, ...others] = left;
  const losers = others.map(one => ({ ...one, loss: lossTo(one, winner, policy.apply, content) }));
  const rest = judged.filter(one => one.loss !== undefined);
  const all = [...(winner === undefined ? [] : [winner]), ...losers, ...rest];
  const application = { policy: policy.name, candidates: all.map(toCandidate) };
  return { application, ...(winner && { winner: winner.holding }) };
}

/** Whole product lines are looked through only where the policy finds entitlements of any account by product. */
function lookedThrough({ product, ...others }: Related, { apply, lookup }: ApplyingPolicy): Related {
  const isWanted = apply.match.includes('product') && !lookup.sameAccount;
  return isWanted && product !== undefined ? { ...others, product } : others;
}

interface Judged {
  readonly holding: Holding;
  readonly match: MatchKey | undefined;
  readonly loss: Loss | undefined;
}

function toCandidate({ holding: { entitlement }, match, loss }: Judged): Candidate {
  const { key, name, account } = entitlement;
  return { key, name, account: account.name, ...(match && { match }), ...(loss && { lost: loss }) };
}

/** What turns a candidate away before it is compared with others. */
function lossOf(
  holding: Holding,
  match: MatchKey | undefined,
  claim: Claim,
  { lookup, apply }: ApplyingPolicy,
  portfolio: Portfolio,
  content: PlanContent,
): Loss | undefined {
  const { entitlement } = holding;
  const { process } = entitlement;
  const version = content.processes.find(one => one.name === process);
  if (version !== undefined && version.object !== claim.object) {
    return { reason: 'object-type', why: `its process \`${process}\` is for \`${version.object}\` records` };
  }
  const lapse = lapseAt(holding, claim.at, content.project.timeZone);
  if (lapse === 'cancelled' || (lapse !== undefined && lookup.activeOnly)) {
    return { reason: lapse, why: lapseWords(lapse, entitlement) };
  }
  const filtered = lossByFilters(entitlement, claim, lookup, portfolio);
  if (filtered !== undefined) return filtered;
  const allowance = allowanceFor(entitlement, claim.object);
  if (allowance?.remaining === 0 && content.project.semantics.exhausted === 'refuse') {
    return { reason: 'exhausted', why: `none of its ${allowance.total} incidents is left` };
  }
  const scope = scopeOf(entitlementFields(holding, content, claim.at), claim.read);
  if (apply.when !== undefined && !holds(apply.when, scope)) {
    return { reason: 'condition', why: 'the policy’s `when` is not true' };
  }
  if (match !== undefined) return undefined;
  return { reason: 'no-match', why: `the policy matches by ${apply.match.join(', ')} only` };
}

/** Why an entitlement is not in force, in words. */
export function lapseWords(lapse: NonNullable<ReturnType<typeof lapseAt>>, one: Entitlement): string {
  switch (lapse) {
    case 'future':
      return `it starts on ${one.startDate}`;
    case 'expired':
      return `it ended on ${one.endDate}`;
    case 'suspended':
      return 'it is suspended';
    case 'cancelled':
      return 'it is cancelled';
  }
}

function isShared(
  key: MatchKey,
  entitlement: Entitlement,
  related: Related,
  { contacts }: Portfolio,
): boolean {
  switch (key) {
    case 'account':
      return isSame(entitlement.account, related.account);
    case 'asset':
      return isSame(assetOf(entitlement), related.asset);
    case 'product':
      return isSame(productOf(entitlement), related.product);
    case 'serviceContract':
      return isSame(entitlement.serviceContract, related.serviceContract);
    case 'contact':
      return (
        related.contact !== undefined && (contacts.get(entitlement.key)?.has(related.contact.key) ?? false)
      );
  }
}

function isSame(a: { readonly key: string } | undefined, b: { readonly key: string } | undefined): boolean {
  return a !== undefined && a.key === b?.key;
}

/** Why one that could have won lost to the winner. */
function lossTo(
  { match, holding }: Judged,
  winner: Judged | undefined,
  { tie }: PlanApplyRule,
  content: PlanContent,
): Loss | undefined {
  if (winner === undefined) return undefined;
  const { name } = winner.holding.entitlement;
  if (match !== winner.match) {
    return { reason: 'outranked', why: `it matches by ${match}, \`${name}\` by ${winner.match}` };
  }
  const words = tieWords(tie, holding.entitlement, winner.holding.entitlement, content);
  return { reason: 'tie', why: `\`${name}\` ${words}` };
}
