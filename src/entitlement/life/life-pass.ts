import { compareText } from '../../base/compare-text.js';
import type { PlanContent } from '../../plan/plan.js';
import type { Instant } from '../../time/instant.js';
import type { Records } from '../records.js';
import { type Company, tellHolders } from './company.js';
import type { Entrant } from './entrant.js';
import type { Life } from './life.js';
import { modify } from './modify.js';
import type { Opened } from './opened.js';
import { openPortfolio } from './portfolio.js';
import { comeUp, type RenewalDate, renewalDates } from './renew.js';

/** One pass through the life of customers: where it stands. */
export interface LifePass {
  readonly life: Life;
  readonly company: Company;
  /** Keys of entitlements about which something changed since rules were last asked. */
  readonly touched: Set<string>;
  /** Sorted by instant. */
  readonly renewals: RenewalDate[];
  readonly opened: Map<Entrant, Opened>;
  readonly idle: IdleEvent[];
}

/** An event of customers that had no effect, and why. */
export interface IdleEvent {
  /** Its place in the timeline as given. */
  readonly index: number;
  readonly at: Instant;
  readonly why: string;
}

/** A pass before its first instant. */
export function beginPass(content: PlanContent, records: Records, begun: Instant): LifePass {
  const touched = new Set<string>();
  const renewals: RenewalDate[] = [];
  const company: Company = { byEntitlement: new Map(), byRelated: new Map() };
  const known = new Set<string>();
  const life: Life = {
    content,
    portfolio: openPortfolio(records),
    changed: new Map(),
    trace: [],
    onChange(holding) {
      const { key } = holding.entitlement;
      touched.add(key);
      tellHolders(life, company, holding);
      if (known.has(key)) return;
      known.add(key);
      renewals.push(...renewalDates(life, holding));
      renewals.sort(inOrder);
    },
    now: begun,
  };
  for (const holding of life.portfolio.holdings.values()) {
    touched.add(holding.entitlement.key);
    known.add(holding.entitlement.key);
    renewals.push(...renewalDates(life, holding).filter(({ at }) => at >= begun));
  }
  renewals.sort(inOrder);
  return { life, company, touched, renewals, opened: new Map(), idle: [] };
}

/** Lets the terms that end, and the notices that are due, up to an instant come up. */
export function renewUpTo(pass: LifePass, until: Instant): void {
  for (let next = pass.renewals[0]; next !== undefined && next.at <= until; next = pass.renewals[0]) {
    pass.renewals.shift();
    pass.life.now = next.at;
    comeUp(pass.life, next);
    modifyTouched(pass);
  }
}

/** Asks the rules of `modify` about all entitlements about which something changed. */
export function modifyTouched({ life, touched }: LifePass): void {
  const keys = [...touched].sort();
  touched.clear();
  for (const key of keys) modify(life, key);
  touched.clear();
}

function inOrder(a: RenewalDate, b: RenewalDate): number {
  return a.at - b.at || compareText(a.key, b.key);
}
