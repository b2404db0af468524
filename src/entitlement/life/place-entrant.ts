import type { Value } from '../../condition/expression.js';
import type { PlanContent } from '../../plan/plan.js';
import type { Application } from './application.js';
import { type ApplyingPolicy, findEntitlement } from './apply.js';
import type { Entrant } from './entrant.js';
import { grantToRecord } from './grant.js';
import type { Holding } from './holding.js';
import { allowanceFor, spendIncident } from './incidents.js';
import { type Life, note, put } from './life.js';
import type { Placement } from './placement.js';
import { holdingNamed } from './portfolio.js';
import { customerFields, scopeOf } from './related-fields.js';

/** What a new record got. */
export interface Found {
  readonly holding?: Holding;
  readonly by?: NonNullable<Placement['by']>;
  readonly application?: Application;
  /** It named an entitlement of which no incident is left (S41). */
  readonly exhausted: boolean;
  /** It named an entitlement that is not there. */
  readonly unknown?: string;
}

/** Finds the entitlement of a new record: the one it names, else the one it finds, else one that is granted to it. */
export function findFor(life: Life, entrant: Entrant): Found {
  if (entrant.entitlement !== undefined) return named(life, entrant, entrant.entitlement);
  if (entrant.namesProcess) return { exhausted: false };
  const { object, related, createdAt: at } = entrant;
  const read = customerRead(life, entrant);
  const policy = applyingPolicy(object, life.content);
  const found =
    policy && findEntitlement({ object, at, related, read }, policy, life.portfolio, life.content);
  const application = found && { application: found.application };
  if (found?.winner !== undefined) {
    return { holding: found.winner, by: 'applied', exhausted: false, ...application };
  }
  const granted = grantToRecord(life, { case: entrant.id, object, related, read });
  return { exhausted: false, ...application, ...(granted && { holding: granted, by: 'granted' as const }) };
}

/** What conditions read of a record and its customer, apart from its entitlement. */
export function customerRead(life: Life, { related, read }: Entrant): (path: string) => Value {
  const scope = scopeOf(customerFields(related, life.changed), read);
  return path => scope.read(path);
}

/** Takes one of the incidents of the entitlement that a record is opened with (S41). */
export function takeIncident(life: Life, { id, object }: Entrant, holding: Holding): void {
  const next = spendIncident(holding.entitlement, object);
  const left = allowanceFor(next, object)?.remaining;
  if (left === undefined) return;
  const { name, account } = next;
  note(life, { kind: 'incident', entitlement: name, account: account.name, case: id, left });
  put(life, { ...holding, entitlement: next });
}

function named(life: Life, { object, related }: Entrant, text: string): Found {
  const holding = holdingNamed(life.portfolio, text, related.account);
  if (holding === undefined) return { unknown: text, exhausted: false };
  const { exhausted } = life.content.project.semantics;
  const isEmpty = allowanceFor(holding.entitlement, object)?.remaining === 0;
  return { holding, by: 'named', exhausted: isEmpty && exhausted === 'refuse' };
}

function applyingPolicy(object: string, { entitlementPolicies }: PlanContent): ApplyingPolicy | undefined {
  for (const policy of Object.values(entitlementPolicies)) {
    const { apply } = policy;
    if (apply !== undefined && policy.object === object) return { ...policy, apply };
  }
  return undefined;
}
