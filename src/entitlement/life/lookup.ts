import type { PlanLookupFilters } from '../../plan/entitlement-policy.js';
import type { Entitlement } from '../entitlement.js';
import type { Loss } from './application.js';
import type { Claim } from './claim.js';
import type { Portfolio } from './portfolio.js';

/**
 * What the filters of `lookup` turn away, apart from dates. What an entitlement leaves blank it covers whole: without an asset all of the
 * account's, whatever the line of its contract is about, without contacts everybody, without channels every one; and a record without a
 * channel comes through any.
 */
export function lossByFilters(
  entitlement: Entitlement,
  { related, read }: Claim,
  lookup: PlanLookupFilters,
  { contacts }: Portfolio,
): Loss | undefined {
  const { account, asset, channels } = entitlement;
  if (lookup.sameAccount && account.key !== related.account?.key) {
    return { reason: 'account', why: `it is another account’s, \`${account.name}\`` };
  }
  if (lookup.sameAsset && asset !== undefined && asset.key !== related.asset?.key) {
    return { reason: 'asset', why: `it covers the asset \`${asset.name}\`` };
  }
  const people = contacts.get(entitlement.key);
  if (lookup.sameContact && people !== undefined && !people.has(related.contact?.key ?? '')) {
    return { reason: 'contact', why: 'it is for named contacts, and the record’s is none of them' };
  }
  const channel = read('channel');
  if (
    lookup.coveredChannel &&
    channel !== null &&
    channels.length > 0 &&
    !channels.includes(String(channel))
  ) {
    return { reason: 'channel', why: `it covers ${channels.join(', ')}, and not ${channel}` };
  }
  return undefined;
}
