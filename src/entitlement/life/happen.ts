import { tellRelated } from './company.js';
import type { CustomerEvent } from './customer-event.js';
import { request, sell } from './grant.js';
import { note } from './life.js';
import type { LifePass } from './life-pass.js';
import { cancel } from './modify.js';
import { holdingNamed } from './portfolio.js';
import { renewNow } from './renew.js';

/** Lets an event happen to a customer (S44). */
export function happen(pass: LifePass, event: CustomerEvent): void {
  switch (event.kind) {
    case 'sell':
      sell(pass.life, event.related, event.product);
      return;
    case 'request':
      request(pass.life, event.related, event.template);
      return;
    case 'change':
      change(pass, event);
      return;
    default:
      act(pass, event);
  }
}

function act(pass: LifePass, event: Extract<CustomerEvent, { readonly entitlement: string }>): void {
  const { life, idle } = pass;
  const { kind, entitlement, index, at } = event;
  const holding = holdingNamed(life.portfolio, entitlement);
  if (holding === undefined) {
    idle.push({ index, at, why: `there is no entitlement \`${entitlement}\`` });
    return;
  }
  const done = kind === 'cancel' ? cancel(life, holding) : renewNow(life, holding);
  const word = kind === 'cancel' ? 'cancelled' : 'renewed or cancelled';
  if (!done) idle.push({ index, at, why: `\`${entitlement}\` is ${word} already` });
}

/** Changes fields of an account, a contact or an asset; rules are asked anew about the entitlements that have to do with it. */
function change(
  { life, company, touched }: LifePass,
  { record, changed, fields }: Extract<CustomerEvent, { readonly kind: 'change' }>,
): void {
  const related = `${record} ${changed.key}`;
  life.changed.set(related, { ...life.changed.get(related), ...fields });
  const account = record === 'account' ? changed : changed.account;
  note(life, { kind: 'changed', record, name: changed.name, account: account?.name ?? changed.name, fields });
  const byPath = Object.entries(fields).map(([name, value]) => [`${record}.${name}`, value] as const);
  tellRelated(life, company, related, Object.fromEntries(byPath));
  for (const shared of [related, ...(account === undefined ? [] : [`account ${account.key}`])]) {
    for (const key of life.portfolio.sharing.get(shared) ?? []) touched.add(key);
  }
}
