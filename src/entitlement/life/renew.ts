import { holds } from '../../condition/evaluate.js';
import type { PlanRenewRule } from '../../plan/entitlement-policy.js';
import type { PlainDate } from '../../time/calendar-spec.js';
import type { Instant } from '../../time/instant.js';
import { dateOf, startOfDate } from '../../time/local-date.js';
import { addMonths, formatDate, parseDate } from '../../time/plain-date.js';
import { addTerm, type Term } from '../../time/term.js';
import type { Entitlement } from '../entitlement.js';
import { termEndDate } from '../term-end.js';
import { dayAfter } from './cover.js';
import { type Holding, holdingOf } from './holding.js';
import { entitlementScope, type Life, note, put } from './life.js';
import { freeName, grantFrom, untouched } from './new-term.js';
import { holdingsOf } from './portfolio.js';
import { firstThatHolds, rulesOf } from './rules.js';

/** When an entitlement that has an end is looked at by the rules of renewal: before it, to tell people, and the day after (S44). */
export interface RenewalDate {
  readonly at: Instant;
  readonly key: string;
  /** The path of the rule whose notice is due; absent: the term is over. */
  readonly notice?: string;
}

/** The dates at which an entitlement's renewal comes up, whichever rule will hold then. */
export function renewalDates(life: Life, { entitlement }: Holding): readonly RenewalDate[] {
  const { key, endDate } = entitlement;
  const rules = rulesOf('renew', life.content);
  if (endDate === undefined || rules.length === 0) return [];
  const on = (date: PlainDate, notice?: string): readonly RenewalDate[] => {
    const at = startOfDate(date, life.content.project.timeZone);
    return at === undefined ? [] : [{ at, key, ...(notice !== undefined && { notice }) }];
  };
  const notices = rules.flatMap(({ rule, path }) =>
    rule.notice.flatMap(term => on(dateBefore(endDate, term), path)),
  );
  return [...notices, ...on(dayAfter(endDate))];
}

/** Gives the notice that is due, or renews a term that is over, where a rule holds. */
export function comeUp(life: Life, { key, notice }: RenewalDate): void {
  const holding = life.portfolio.holdings.get(key);
  if (holding === undefined || holding.renewed || holding.cancelledAt !== undefined) return;
  if (hasSuccessor(life, holding.entitlement)) return;
  const chosen = firstThatHolds(rulesOf('renew', life.content), entitlementScope(life, holding));
  if (chosen === undefined) return;
  const { name, account, endDate } = holding.entitlement;
  if (notice === undefined) renew(life, holding, chosen);
  else if (notice === chosen.path && endDate !== undefined) {
    note(life, { kind: 'notice', entitlement: name, account: account.name, endDate, rule: chosen.path });
  }
}

/** Whether somebody has made the next term already: an entitlement of the account for the same asset that starts after the end. */
function hasSuccessor({ portfolio }: Life, { account, asset, endDate }: Entitlement): boolean {
  return holdingsOf(portfolio, account).some(
    ({ entitlement: { asset: other, startDate } }) =>
      other?.key === asset?.key && startDate !== undefined && endDate !== undefined && startDate > endDate,
  );
}

/** Renews an entitlement ahead of its end, by the first rule that holds or, without one, as it is; `false` when that was done before. */
export function renewNow(life: Life, holding: Holding): boolean {
  if (holding.renewed || holding.cancelledAt !== undefined) return false;
  renew(life, holding, firstThatHolds(rulesOf('renew', life.content), entitlementScope(life, holding)));
  return true;
}

/** The next term is an entitlement of its own: records that are open stay with the one they were opened with. */
function renew(
  life: Life,
  holding: Holding,
  chosen: { readonly rule: PlanRenewRule; readonly path: string } | undefined,
): void {
  const old = holding.entitlement;
  const startDate = nextStart(life, old, chosen?.rule.gap);
  const next = moveVersion(life, nextTerm(life, old, startDate, chosen?.rule.template), startDate);
  put(life, { ...holding, renewed: true });
  const { processVersion, template, endDate } = next;
  note(life, {
    kind: 'renewed',
    entitlement: old.name,
    account: old.account.name,
    into: next.name,
    startDate,
    ...(template !== undefined && { template }),
    ...(endDate !== undefined && { endDate }),
    ...(processVersion !== undefined && processVersion !== old.processVersion && { processVersion }),
    ...(chosen && { rule: chosen.path }),
  });
  put(life, holdingOf(next));
}

/** The day after the old end, or today for a term without one, and the gap after that. */
function nextStart({ now, content }: Life, { endDate }: Entitlement, gap: Term | undefined): PlainDate {
  const first = endDate === undefined ? dateOf(now, content.project.timeZone) : dayAfter(endDate);
  return gap === undefined ? first : (addTerm(first, gap) ?? first);
}

/** The entitlement of the new term: of the template that is named, else like the old one, with its incidents anew. */
function nextTerm(
  { portfolio, content }: Life,
  old: Entitlement,
  startDate: PlainDate,
  named: string | undefined,
): Entitlement {
  const { account, asset, product, serviceContract, contractLineItem } = old;
  const covered = { ...(product && { product }), ...(contractLineItem && { contractLineItem }) };
  const template = named === undefined ? undefined : content.templates[named];
  if (template !== undefined) {
    const related = { account, ...(asset && { asset }), ...(serviceContract && { serviceContract }) };
    return { ...grantFrom(template, related, startDate, portfolio, content), ...covered };
  }
  const name = freeName(old.name, account, portfolio);
  const { id: _, place: _place, endDate: _end, ...same } = old;
  const endDate = nextEnd(old, startDate, content);
  return {
    ...same,
    key: `${account.key}/${name}`,
    name,
    startDate,
    ...(endDate !== undefined && { endDate }),
    ...(old.incidents && { incidents: untouched(old.incidents) }),
  };
}

/** As long as the template's term or, without one, as many days as before. */
function nextEnd(
  { template, startDate: oldStart, endDate: oldEnd }: Entitlement,
  startDate: PlainDate,
  { templates, project }: Life['content'],
): PlainDate | undefined {
  const term = template === undefined ? undefined : templates[template]?.term;
  if (term !== undefined) return termEndDate(startDate, term, project.semantics);
  const [from, to, start] = [oldStart, oldEnd, startDate].map(date =>
    date === undefined ? undefined : parseDate(date),
  );
  return from === undefined || to === undefined || start === undefined
    ? undefined
    : formatDate(start + to - from);
}

/** The entitlement on the version to which an update rule moves those of its own (S16); conditions are asked of the entitlement alone. */
function moveVersion(life: Life, next: Entitlement, startDate: PlainDate): Entitlement {
  const { process, processVersion } = next;
  if (processVersion === undefined) return next;
  const at = startOfDate(startDate, life.content.project.timeZone) ?? life.now;
  const chain = life.content.processes.filter(one => one.name === process && one.active);
  const inForce = chain.filter(
    ({ effective: { from, to } }) => (from === undefined || from <= at) && (to === undefined || at < to),
  );
  const scope = entitlementScope(life, holdingOf(next));
  const rule = chain
    .toSorted((a, b) => b.version - a.version)
    .flatMap(({ updateRules }) => updateRules)
    .find(
      ({ from, to, when }) =>
        to !== processVersion &&
        (from === 'any' || from === processVersion) &&
        inForce.some(({ version }) => version === to) &&
        (when === undefined || holds(when, scope)),
    );
  return rule === undefined ? next : { ...next, processVersion: rule.to };
}

function dateBefore(date: PlainDate, term: Term): PlainDate {
  const day = parseDate(date);
  if (day === undefined) return date;
  return formatDate('days' in term ? day - term.days : addMonths(day, -term.months));
}
