import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import type { ApplyRule, EntitlementPolicy, MatchKey } from '../../link/entitlement-policy.js';
import type { ObjectType } from '../../link/object-type.js';
import type { Project } from '../../link/project.js';
import type { Location } from '../../syntax/location.js';
import type { Rule } from '../rule.js';

/** A policy by which no record ever finds an entitlement. Exact. */
export const lookupExcludesAll: Rule = {
  code: 'lookup-excludes-all',
  severity: 'warning',
  summary: 'No record can find an entitlement by a policy.',
  why: 'Every customer looks as if they had bought nothing, and their cases run by the process of those without an entitlement (S43). This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    policy(policy, say, project) {
      const object = project.objectTypes.get(policy.object);
      if (policy.apply === undefined || object === undefined) return;
      const fault = faultOf(policy, policy.apply, object, project);
      if (fault === undefined) return;
      say(`no \`${object.name}\` finds an entitlement by \`${policy.name}\`: ${fault.why}`, {
        span: fault.at.value(),
        related: fault.at.via(),
        help: fault.help,
      });
    },
  },
};

interface Fault {
  readonly why: string;
  readonly at: Location;
  readonly help: string;
}

function faultOf(
  { at, lookup }: EntitlementPolicy,
  { match, when }: ApplyRule,
  object: ObjectType,
  project: Project,
): Fault | undefined {
  const apply = at.child('apply');
  const kinds = kindsReached(object);
  if (when !== undefined && isNever(when, recordsOf(object.name, project))) {
    return {
      why: 'its condition is true of nothing',
      at: apply.child('when'),
      help: 'look for `&&` that should be `||`',
    };
  }
  if (!match.some(key => kinds.has(key))) {
    return {
      why: `it has no reference to ${match.map(key => OBJECT_TYPES[key]).join(', ')}`,
      at: apply.child('match'),
      help: `match by what it refers to, or give it a field such as \`${match[0]}: {type: reference, to: ${OBJECT_TYPES[match[0] ?? 'account']}}\``,
    };
  }
  if (lookup.sameAccount && !kinds.has('account')) {
    return {
      why: 'it is of no account, and only entitlements of its account count',
      at: at.child('lookup'),
      help: 'give it a field `account: {type: reference, to: Account}`, or write `lookup: {sameAccount: false}`',
    };
  }
  if (project.processes.some(process => process.object === object.name)) return undefined;
  return {
    why: 'no process is for such records',
    at: apply.child('object'),
    help: `write a process with \`object: ${object.name}\`, or remove \`apply\``,
  };
}

const OBJECT_TYPES: Readonly<Record<MatchKey, string>> = {
  contact: 'Contact',
  asset: 'Asset',
  product: 'Product',
  serviceContract: 'ServiceContract',
  account: 'Account',
};

/** What the records of a type are known to be of: what they refer to, and what follows from that. */
function kindsReached({ fields }: ObjectType): ReadonlySet<string> {
  const to = new Set([...fields.values()].flatMap(field => (field.type === 'reference' ? [field.to] : [])));
  const own = Object.entries(OBJECT_TYPES).flatMap(([kind, name]) => (to.has(name) ? [kind] : []));
  const hasAccount = own.some(kind => kind !== 'product');
  return new Set([...own, ...(hasAccount ? ['account'] : []), ...(own.includes('asset') ? ['product'] : [])]);
}
