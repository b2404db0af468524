import { hold, surroundingsOf } from './company.js';
import type { Entrant } from './entrant.js';
import type { LifePass } from './life-pass.js';
import type { Opened } from './opened.js';
import { customerRead, findFor, takeIncident } from './place-entrant.js';
import type { Placement } from './placement.js';
import { holdingNamed } from './portfolio.js';
import { customerFields, scopeOf } from './related-fields.js';
import { routeRecord } from './route.js';

/** Opens a record: it finds its entitlement, takes an incident of it, and is routed (S41, S43, S44). */
export function openRecord({ life, company, opened }: LifePass, entrant: Entrant): void {
  const { related, object } = entrant;
  const found = findFor(life, entrant);
  const { holding, by, application, exhausted, unknown } = found;
  if (holding !== undefined && !exhausted) takeIncident(life, entrant, holding);
  const key = holding?.entitlement.key;
  const now = key === undefined ? undefined : life.portfolio.holdings.get(key);
  const surroundings = surroundingsOf(life, now, exhausted);
  const scope = scopeOf(surroundings.fields, customerRead(life, entrant));
  const route = routeRecord(object, scope, life.content);
  const placement: Placement = {
    ...(related.account && { account: related.account.name }),
    ...surroundings,
    fields: { ...customerFields(related, life.changed), ...surroundings.fields },
    ...(by && { by }),
    ...(application && { application }),
    ...(route && { route }),
    switches: [],
    changes: [],
    unknown: [],
  };
  const known = JSON.stringify(surroundings);
  const record: Opened = { entrant, placement, switches: [], changes: [], unknown: [], exhausted, known };
  if (unknown !== undefined) record.unknown.push(unknown);
  opened.set(entrant, record);
  hold(company, record, key);
  for (const kind of ['account', 'contact', 'asset'] as const) {
    const of = related[kind];
    if (of === undefined) continue;
    const name = `${kind} ${of.key}`;
    company.byRelated.set(name, (company.byRelated.get(name) ?? new Set()).add(record));
  }
}

/** Gives an open record another entitlement, or none; that uses no incident (S15, S41). */
export function switchEntitlement(
  { life, company, opened }: LifePass,
  entrant: Entrant,
  text: string | null,
): void {
  const record = opened.get(entrant);
  if (record === undefined) return;
  const holding = text === null ? undefined : holdingNamed(life.portfolio, text, entrant.related.account);
  if (text !== null && holding === undefined) record.unknown.push(text);
  const key = holding?.entitlement.key;
  if (key !== record.held) record.exhausted = false;
  const surroundings = surroundingsOf(life, holding, record.exhausted);
  record.known = JSON.stringify(surroundings);
  record.switches.push(surroundings);
  hold(company, record, key);
}
