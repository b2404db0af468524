import type { PlanModifyRule } from '../../plan/entitlement-policy.js';
import type { Allowance, Entitlement, Incidents } from '../entitlement.js';
import type { Holding } from './holding.js';
import { entitlementScope, type Life, note, put } from './life.js';
import { termsOf } from './new-term.js';
import { firstThatHolds, rulesOf } from './rules.js';

/** The most rules that one event may bring into play for one entitlement, one after another. */
const ROUND_LIMIT = 10;

/** Does to an entitlement what the first rule whose condition is true says, again while that brings another rule into play (S44). */
export function modify(life: Life, key: string): void {
  const rules = rulesOf('modify', life.content);
  if (rules.length === 0) return;
  for (let round = 0; round < ROUND_LIMIT; round++) {
    const holding = life.portfolio.holdings.get(key);
    if (holding === undefined || holding.cancelledAt !== undefined || holding.renewed) return;
    const chosen = firstThatHolds(rules, entitlementScope(life, holding));
    const next = chosen && changedBy(life, holding, chosen.rule);
    if (chosen === undefined || next === undefined) return;
    tellModified(life, holding, chosen.rule, chosen.path);
    put(life, next);
  }
}

/** Cancels an entitlement; `false` when it is cancelled already. */
export function cancel(life: Life, holding: Holding): boolean {
  const next = changedBy(life, holding, { do: 'cancel' });
  if (next === undefined) return false;
  tellModified(life, holding, { do: 'cancel' });
  put(life, next);
  return true;
}

/** The entitlement after a change; `undefined` when it changes nothing. */
function changedBy(life: Life, holding: Holding, rule: PlanModifyRule): Holding | undefined {
  switch (rule.do) {
    case 'suspend':
      return holding.suspended ? undefined : { ...holding, suspended: true };
    case 'resume':
      return holding.suspended ? { ...holding, suspended: false } : undefined;
    case 'cancel':
      return holding.cancelledAt === undefined ? { ...holding, cancelledAt: life.now } : undefined;
    case 'upgrade':
      return upgraded(life, holding, rule.template);
  }
}

/** The entitlement on another template: whom it covers and its dates stay, and so do the incidents that were used. */
function upgraded(life: Life, holding: Holding, name: string): Holding | undefined {
  const { entitlement } = holding;
  const template = life.content.templates[name];
  if (template === undefined || entitlement.template === name) return undefined;
  const { key, account, asset, product, serviceContract, contractLineItem, id, startDate, endDate, place } =
    entitlement;
  const terms = termsOf(template, entitlement.name, life.content);
  const next: Entitlement = {
    key,
    name: entitlement.name,
    account,
    ...(asset && { asset }),
    ...(product && { product }),
    ...(serviceContract && { serviceContract }),
    ...(contractLineItem && { contractLineItem }),
    ...(id !== undefined && { id }),
    ...(startDate !== undefined && { startDate }),
    ...(endDate !== undefined && { endDate }),
    ...(place && { place }),
    ...terms,
    fields: { ...entitlement.fields, ...terms.fields },
    ...(terms.incidents && { incidents: lessUsed(terms.incidents, entitlement.incidents) }),
  };
  return { ...holding, entitlement: next };
}

function lessUsed(next: Incidents, before: Incidents | undefined): Incidents {
  const less = (kind: keyof Incidents): Allowance | undefined => {
    const [allowance, old] = [next[kind], before?.[kind]];
    const used = old === undefined ? 0 : old.total - old.remaining;
    return allowance && { total: allowance.total, remaining: Math.max(0, allowance.total - used) };
  };
  const [cases, workOrders] = [less('cases'), less('workOrders')];
  return { ...(cases && { cases }), ...(workOrders && { workOrders }) };
}

function tellModified(life: Life, { entitlement }: Holding, rule: PlanModifyRule, path?: string): void {
  note(life, {
    kind: 'modified',
    entitlement: entitlement.name,
    account: entitlement.account.name,
    do: rule.do,
    ...(rule.do === 'upgrade' && { template: rule.template }),
    ...(path !== undefined && { rule: path }),
  });
}
