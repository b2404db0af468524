// What `EntitlementPolicy.apply` means (S43), written to be read: every entitlement is held against the case by itself, one rule after
// another, and those that are left are compared two by two. Nothing is indexed, sorted or cached.

/** An entitlement as the rules see it; records are named by letters. */
export interface Right {
  readonly key: string;
  readonly account: string;
  readonly asset: string | null;
  readonly product: string | null;
  readonly contract: string | null;
  /** The line of the contract that it belongs to, with what that covers. */
  readonly line: { readonly asset: string | null; readonly product: string | null } | null;
  /** Who may use it; nobody named: everybody may. */
  readonly contacts: readonly string[];
  readonly channels: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly level: string | null;
  /** The object type of its process; null: it names none. */
  readonly runsOn: string | null;
  /** Null: not per incident. */
  readonly left: { readonly cases: number; readonly workOrders: number } | null;
  readonly done: 'suspended' | 'cancelled' | null;
}

/** The new record. */
export interface NewCase {
  readonly object: string;
  /** Its date in the project's zone. */
  readonly today: string;
  readonly account: string | null;
  readonly contact: string | null;
  readonly asset: string | null;
  readonly product: string | null;
  readonly contract: string | null;
  readonly channel: string | null;
}

/** What the policy says. */
export interface Rules {
  readonly match: readonly Shared[];
  readonly tie: 'latest-start' | 'earliest-end' | 'best-service-level';
  /** `when: 'entitlement.serviceLevel == "…"'`, or none. */
  readonly wantedLevel: string | null;
  readonly lookup: {
    readonly activeOnly: boolean;
    readonly sameAccount: boolean;
    readonly sameAsset: boolean;
    readonly sameContact: boolean;
    readonly coveredChannel: boolean;
  };
  readonly exhausted: 'refuse' | 'apply';
}

type Shared = 'contact' | 'asset' | 'product' | 'serviceContract' | 'account';

/** Service levels from the lowest to the highest. */
export const LEVELS: readonly string[] = ['Standard', 'Premium'];

/** What becomes of each entitlement that has anything to do with the case: `won`, or why it lost. */
export function fates(
  rights: readonly Right[],
  one: NewCase,
  rules: Rules,
): Readonly<Record<string, string>> {
  const candidates = rights.filter(right => hasAnythingInCommon(right, one, rules));
  const reasons = new Map(candidates.map(right => [right.key, turnedAway(right, one, rules)]));
  const left = candidates.filter(right => reasons.get(right.key) === null);
  const winner = left.find(right => left.every(other => other === right || beats(right, other, one, rules)));
  const fate = (right: Right): string => {
    const reason = reasons.get(right.key);
    if (reason !== null && reason !== undefined) return reason;
    if (winner === undefined || right === winner) return 'won';
    return rank(right, one, rules) === rank(winner, one, rules) ? 'tie' : 'outranked';
  };
  return Object.fromEntries(candidates.map(right => [right.key, fate(right)]));
}

/** A product alone makes candidates only where the policy looks for products, and at any account. */
function hasAnythingInCommon(right: Right, one: NewCase, { match, lookup }: Rules): boolean {
  if (shares('product', right, one) && match.includes('product') && !lookup.sameAccount) return true;
  return (['account', 'contact', 'asset', 'serviceContract'] as const).some(key => shares(key, right, one));
}

function shares(key: Shared, right: Right, one: NewCase): boolean {
  switch (key) {
    case 'contact':
      return one.contact !== null && right.contacts.includes(one.contact);
    case 'asset':
      return one.asset !== null && one.asset === (right.asset ?? right.line?.asset ?? null);
    case 'product':
      return one.product !== null && one.product === (right.product ?? right.line?.product ?? null);
    case 'serviceContract':
      return one.contract !== null && one.contract === right.contract;
    case 'account':
      return one.account !== null && one.account === right.account;
  }
}

/** The first rule that turns an entitlement away; null: none does. */
function turnedAway(
  right: Right,
  one: NewCase,
  { lookup, match, wantedLevel, exhausted }: Rules,
): string | null {
  if (right.runsOn !== null && right.runsOn !== one.object) return 'object-type';
  if (right.done === 'cancelled') return 'cancelled';
  if (lookup.activeOnly) {
    if (right.done === 'suspended') return 'suspended';
    if (right.start !== null && one.today < right.start) return 'future';
    if (right.end !== null && one.today > right.end) return 'expired';
  }
  if (lookup.sameAccount && right.account !== one.account) return 'account';
  // As in Salesforce, the filter is on the entitlement's own asset: that of its contract's line narrows nothing.
  if (lookup.sameAsset && right.asset !== null && right.asset !== one.asset) return 'asset';
  if (lookup.sameContact && right.contacts.length > 0) {
    if (one.contact === null || !right.contacts.includes(one.contact)) return 'contact';
  }
  if (lookup.coveredChannel && one.channel !== null && right.channels.length > 0) {
    if (!right.channels.includes(one.channel)) return 'channel';
  }
  const left = one.object === 'WorkOrder' ? right.left?.workOrders : right.left?.cases;
  if (left === 0 && exhausted === 'refuse') return 'exhausted';
  if (wantedLevel !== null && right.level !== wantedLevel) return 'condition';
  return match.some(key => shares(key, right, one)) ? null : 'no-match';
}

/** The place in `match` of the first thing that both have. */
function rank(right: Right, one: NewCase, { match }: Rules): number {
  return match.findIndex(key => shares(key, right, one));
}

function beats(right: Right, other: Right, one: NewCase, rules: Rules): boolean {
  const [mine, theirs] = [rank(right, one, rules), rank(other, one, rules)];
  if (mine !== theirs) return mine < theirs;
  switch (rules.tie) {
    case 'latest-start':
      // A blank start has always been.
      if (right.start !== other.start) return (right.start ?? '0000') > (other.start ?? '0000');
      break;
    case 'earliest-end':
      // A blank end never comes.
      if (right.end !== other.end) return (right.end ?? '9999') < (other.end ?? '9999');
      break;
    case 'best-service-level':
      // No level is below all of them.
      if (right.level !== other.level) return height(right) > height(other);
  }
  return right.key < other.key;
}

function height({ level }: Right): number {
  return level === null ? -1 : LEVELS.indexOf(level);
}
