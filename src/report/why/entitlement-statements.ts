import type { EntitlementProof } from '../../simulate/proof/proof.js';
import { safeText } from '../safe-text.js';
import { quoted, type Statement, state } from './words.js';

/** Which entitlement the case had, what chose it, and why the others lost (S43). */
export function entitlementStatements(entitlement: EntitlementProof | undefined): readonly Statement[] {
  if (entitlement === undefined) return [];
  const { name, by, candidates, rule } = entitlement;
  const winner = candidates.find(one => one.lost === undefined);
  const how = winner?.match === undefined ? '' : `: they have the ${MATCH_WORDS[winner.match]} in common`;
  const words =
    name === undefined ? 'the case found no entitlement' : `${quoted(name)} is ${CHOSEN[by]}${how}`;
  const losers = candidates.flatMap(one => (one.lost ? [{ name: one.name, why: one.lost.why }] : []));
  const more = losers.length - MOST_CANDIDATES;
  return [
    state(words, rule),
    ...losers.slice(0, MOST_CANDIDATES).map(one => state(`not ${quoted(one.name)}: ${safeText(one.why)}`)),
    ...(more > 0 ? [state(`and ${more} more that lost`)] : []),
  ];
}

/** The most candidates that are named one by one. */
const MOST_CANDIDATES = 12;

const CHOSEN = {
  named: 'the entitlement that the case names',
  applied: 'the entitlement that the case found',
  granted: 'the entitlement that the case was granted',
  event: 'the entitlement that an event gave the case',
} as const;

const MATCH_WORDS = {
  contact: 'contact',
  asset: 'asset',
  product: 'product',
  serviceContract: 'service contract',
  account: 'account',
} as const;
