import type { Account } from '../account.js';
import type { Entitlement } from '../entitlement.js';
import type { Records } from '../records.js';
import { type Holding, holdingOf } from './holding.js';
import type { Related } from './related.js';

/** All entitlements while a run goes on, found by what they have in common with a case. */
export interface Portfolio {
  /** By the entitlement's key, in the order they came to be. */
  readonly holdings: Map<string, Holding>;
  /** Keys of entitlements by the kind and key of a record that they share with cases (`asset A-12`), and by their own `name` and `id`. */
  readonly sharing: Map<string, Set<string>>;
  /** Keys of the contacts who may use an entitlement, by its key; nobody named: everybody may. */
  readonly contacts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The portfolio with which a run begins. */
export function openPortfolio(records: Records): Portfolio {
  const contacts = new Map<string, Set<string>>();
  for (const { entitlement, contact } of records.entitlementContacts) {
    contacts.set(entitlement.key, (contacts.get(entitlement.key) ?? new Set()).add(contact.key));
  }
  const portfolio: Portfolio = { holdings: new Map(), sharing: new Map(), contacts };
  for (const entitlement of records.entitlements.all) keep(portfolio, holdingOf(entitlement));
  return portfolio;
}

/** Takes an entitlement in, or puts it in place of what it was. */
export function keep(portfolio: Portfolio, holding: Holding): void {
  const { key } = holding.entitlement;
  portfolio.holdings.set(key, holding);
  for (const shared of sharedBy(portfolio, holding.entitlement)) {
    const keys = portfolio.sharing.get(shared);
    if (keys === undefined) portfolio.sharing.set(shared, new Set([key]));
    else keys.add(key);
  }
}

/** The entitlements that have anything in common with a case, in the order of their keys. */
export function candidatesFor(portfolio: Portfolio, related: Related): readonly Holding[] {
  const keys = new Set<string>();
  for (const [kind, record] of Object.entries(related)) {
    for (const key of portfolio.sharing.get(`${kind} ${record.key}`) ?? []) keys.add(key);
  }
  return [...keys].sort().flatMap(key => portfolio.holdings.get(key) ?? []);
}

/** The entitlements of an account. */
export function holdingsOf(portfolio: Portfolio, account: Account): readonly Holding[] {
  return candidatesFor(portfolio, { account });
}

/** The entitlement that a text names, an id before a name; of several with one name that of the account. */
export function holdingNamed(portfolio: Portfolio, text: string, account?: Account): Holding | undefined {
  const found = (shared: string): readonly Holding[] =>
    [...(portfolio.sharing.get(shared) ?? [])].flatMap(key => portfolio.holdings.get(key) ?? []);
  const [byId] = found(`id ${text}`);
  const named = byId === undefined ? found(`name ${text}`) : [byId];
  return named.find(({ entitlement }) => entitlement.account.key === account?.key) ?? named[0];
}

/** The product that an entitlement covers, itself or by the line of its contract. */
export function productOf({ product, contractLineItem }: Entitlement) {
  return product ?? contractLineItem?.product;
}

/** The asset that an entitlement covers, itself or by the line of its contract. */
export function assetOf({ asset, contractLineItem }: Entitlement) {
  return asset ?? contractLineItem?.asset;
}

function sharedBy({ contacts }: Portfolio, entitlement: Entitlement): readonly string[] {
  const [asset, product] = [assetOf(entitlement), productOf(entitlement)];
  const { account, serviceContract, id, name } = entitlement;
  return [
    `name ${name}`,
    ...(id === undefined ? [] : [`id ${id}`]),
    `account ${account.key}`,
    ...(asset === undefined ? [] : [`asset ${asset.key}`]),
    ...(product === undefined ? [] : [`product ${product.key}`]),
    ...(serviceContract === undefined ? [] : [`serviceContract ${serviceContract.key}`]),
    ...[...(contacts.get(entitlement.key) ?? [])].map(key => `contact ${key}`),
  ];
}
