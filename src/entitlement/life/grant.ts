import type { Value } from '../../condition/expression.js';
import type { Scope } from '../../condition/scope.js';
import type { PlanEntitlementTemplate } from '../../plan/plan.js';
import { dateOf } from '../../time/local-date.js';
import type { Account } from '../account.js';
import { type Holding, holdingOf } from './holding.js';
import { customerScope, type Life, note, put } from './life.js';
import type { GrantEvent } from './life-record.js';
import { grantFrom } from './new-term.js';
import type { Related } from './related.js';
import { firstThatHolds, type PlacedRule, rulesOf } from './rules.js';

/** Something that may bring a customer an entitlement. */
interface Occasion {
  readonly event: GrantEvent;
  readonly related: Related & { readonly account: Account };
  /** The templates that come with what is sold or asked for. */
  readonly templates: readonly PlanEntitlementTemplate[];
  readonly scope: Scope;
  readonly case?: string;
}

/** Sells a product: its templates grant entitlements unless a rule decides otherwise (S42, S44). */
export function sell(life: Life, related: Related & { readonly account: Account }, product: string): void {
  const { templates } = life.content;
  const sold = Object.keys(templates)
    .sort()
    .flatMap(name => templates[name] ?? [])
    .filter(({ products }) => products.includes(product));
  decide(life, { event: 'sale', related, templates: sold, scope: customerScope(life, related, { product }) });
}

/** Asks for an entitlement: it is granted when a rule approves it (S44). */
export function request(
  life: Life,
  related: Related & { readonly account: Account },
  template: string | undefined,
): void {
  const asked = template === undefined ? undefined : life.content.templates[template];
  const scope = customerScope(life, related, { template: template ?? null });
  decide(life, { event: 'request', related, templates: asked === undefined ? [] : [asked], scope });
}

/** Grants an entitlement for a new record that has none, where a rule says so (S44). */
export function grantToRecord(
  life: Life,
  record: {
    readonly case: string;
    readonly object: string;
    readonly related: Related;
    readonly read: (path: string) => Value;
  },
): Holding | undefined {
  const { account } = record.related;
  if (account === undefined) return undefined;
  const rules = grantRules(life, 'newRecord', record.object);
  const scope: Scope = { read: record.read, milestone: () => null };
  const chosen = firstThatHolds(rules, scope);
  if (chosen === undefined) return undefined;
  const occasion: Occasion = {
    event: 'newRecord',
    related: { ...record.related, account },
    templates: [],
    scope,
    case: record.case,
  };
  return carryOut(life, occasion, chosen)[0];
}

function grantRules(life: Life, event: GrantEvent, object?: string): readonly PlacedRule<'grant'>[] {
  return rulesOf('grant', life.content, object).filter(({ rule }) => rule.event === event);
}

function decide(life: Life, occasion: Occasion): void {
  carryOut(life, occasion, firstThatHolds(grantRules(life, occasion.event), occasion.scope));
}

/** Does what the first rule says; without one, a sale grants what the product brings and a request is refused. */
function carryOut(
  life: Life,
  occasion: Occasion,
  chosen: PlacedRule<'grant'> | undefined,
): readonly Holding[] {
  const { event, templates } = occasion;
  if (chosen === undefined && event !== 'sale') {
    refuse(life, occasion, undefined, 'no rule approves it');
    return [];
  }
  if (chosen?.rule.decide === 'refuse') {
    refuse(life, occasion, chosen.path, chosen.rule.reason ?? 'the rule gives no reason');
    return [];
  }
  const named = chosen?.rule.template;
  const own = named === undefined ? undefined : life.content.templates[named];
  const granted = own === undefined ? templates : [own];
  if (granted.length === 0) {
    const why =
      event === 'sale' ? 'no template is sold with the product' : 'nobody says which template is meant';
    refuse(life, occasion, chosen?.path, why);
  }
  return granted.map(template => grant(life, occasion, template, chosen?.path));
}

function refuse(life: Life, occasion: Occasion, rule: string | undefined, reason: string): void {
  const { event, related, templates } = occasion;
  const [first] = templates;
  note(life, {
    kind: 'refused',
    event,
    account: related.account.name,
    reason,
    ...(first && { template: first.name }),
    ...(rule !== undefined && { rule }),
    ...(occasion.case !== undefined && { case: occasion.case }),
  });
}

function grant(
  life: Life,
  occasion: Occasion,
  template: PlanEntitlementTemplate,
  rule: string | undefined,
): Holding {
  const { event, related } = occasion;
  const { portfolio, content, now } = life;
  const today = dateOf(now, content.project.timeZone);
  const holding = holdingOf(grantFrom(template, related, today, portfolio, content));
  const { name, startDate = today, endDate } = holding.entitlement;
  note(life, {
    kind: 'granted',
    event,
    entitlement: name,
    account: related.account.name,
    template: template.name,
    startDate,
    ...(endDate !== undefined && { endDate }),
    ...(rule !== undefined && { rule }),
    ...(occasion.case !== undefined && { case: occasion.case }),
  });
  put(life, holding);
  return holding;
}
