import { present } from '../base/present.js';
import type { Expression, Value } from '../condition/expression.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { EntitlementPolicySpec, RenewRuleSpec } from '../schema/spec.gen.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { Location } from '../syntax/location.js';
import { parseTerm, type Term } from '../time/term.js';
import { linkSet } from './action-fields.js';
import { queueUnknown } from './codes/name-codes.js';
import { templateNeeded } from './codes/policy-codes.js';
import { checkCondition } from './condition/check-condition.js';
import type { ConditionNames } from './condition/condition-names.js';
import { parsed } from './parsed.js';
import { type PolicyNames, policyNames } from './policy-names.js';
import { type RecordTypes, recordNames } from './record-names.js';
import type { Referables } from './referables.js';
import { resolveName } from './resolve-name.js';

/** How entitlements are granted, applied, changed, routed and renewed; in every list the first match wins (S43, S44). */
export interface EntitlementPolicy {
  readonly name: string;
  readonly spec: EntitlementPolicySpec;
  readonly at: Location;
  /** The object type of the records that `apply`, `route` and grants for new records are about. */
  readonly object: string;
  readonly grant: readonly GrantRule[];
  /** Absent: its records find no entitlement by themselves. */
  readonly apply?: ApplyRule;
  readonly lookup: LookupFilters;
  readonly modify: readonly ModifyRule[];
  readonly route: readonly RouteRule[];
  readonly renew: readonly RenewRule[];
}

/** Decides whether an event brings an entitlement. */
export interface GrantRule {
  readonly event: 'sale' | 'request' | 'newRecord';
  /** Absent: always. */
  readonly when?: Expression;
  /** Absent: the template that is sold or asked for. */
  readonly template?: string;
  readonly decide: 'approve' | 'refuse';
  readonly reason?: string;
}

/** What a record and an entitlement may have in common. */
export type MatchKey = 'contact' | 'asset' | 'product' | 'serviceContract' | 'account';

/** How a new record finds its entitlement (S43). */
export interface ApplyRule {
  readonly match: readonly MatchKey[];
  readonly when?: Expression;
  readonly tie: 'latest-start' | 'earliest-end' | 'best-service-level';
}

/** Which entitlements may be found at all. */
export interface LookupFilters {
  readonly activeOnly: boolean;
  readonly sameAccount: boolean;
  readonly sameAsset: boolean;
  readonly sameContact: boolean;
  readonly coveredChannel: boolean;
}

/** Changes an entitlement when its condition becomes true. */
export type ModifyRule = { readonly when?: Expression } & (
  | { readonly do: 'suspend' | 'resume' | 'cancel' }
  | { readonly do: 'upgrade'; readonly template: string }
);

/** Puts a new record into a queue, sets its fields, or both. */
export interface RouteRule {
  readonly when?: Expression;
  readonly queue?: string;
  readonly set: Readonly<Record<string, Value>>;
}

/** Renews an entitlement that comes to its end. */
export interface RenewRule {
  readonly when?: Expression;
  /** How long before the end people are told. */
  readonly notice: readonly Term[];
  /** The template of the new term; absent: the new term is like the old one. */
  readonly template?: string;
  /** From the day after the old end to the new start; absent: none. */
  readonly gap?: Term;
}

/** What policies are linked against. */
export interface PolicyPlace {
  readonly referables: Referables;
  readonly types: RecordTypes;
  readonly queues: ReadonlySet<string>;
}

type PolicyDocument = SpecDocumentOf<'EntitlementPolicy'>;

const DEFAULT_OBJECT = 'Case';

/** Links an entitlement policy; reports templates, queues and fields that are not there, and conditions that cannot hold what they say. */
export function linkEntitlementPolicy(
  { spec, at }: PolicyDocument,
  place: PolicyPlace,
  report: Report,
): EntitlementPolicy {
  const object = spec.apply?.object ?? DEFAULT_OBJECT;
  const { objectTypes } = place.referables;
  if (spec.apply !== undefined) resolveName(object, at.child('apply', 'object'), objectTypes, report);
  const names = policyNames(object, place.types);
  return {
    name: spec.name,
    spec,
    at,
    object,
    grant: linkGrants(spec, at.child('grant'), names, place, report),
    lookup: {
      activeOnly: true,
      sameAccount: true,
      sameAsset: false,
      sameContact: false,
      coveredChannel: true,
      ...spec.lookup,
    },
    modify: linkModifications(spec, at.child('modify'), names, place, report),
    route: linkRoutes(spec, at.child('route'), { object, names }, place, report),
    renew: (spec.renew ?? []).map((rule, index) =>
      linkRenewal(rule, at.child('renew', index), names, place, report),
    ),
    ...present({ apply: linkApply(spec, at.child('apply'), names, report) }),
  };
}

function linkGrants(
  { grant = [] }: PolicyDocument['spec'],
  at: Location,
  names: PolicyNames,
  place: PolicyPlace,
  report: Report,
): readonly GrantRule[] {
  return grant.map(({ event, when, template, decide, reason }, index) => {
    const ruleAt = at.child(index);
    linkTemplateName(template, ruleAt, place, report);
    if (event === 'newRecord' && decide === 'approve' && template === undefined) {
      reportNoTemplate('a record that is created asks for no template', ruleAt.child('decide'), report);
    }
    return {
      event,
      decide,
      ...present({ when: linkWhen(when, ruleAt, names[event], report), template, reason }),
    };
  });
}

function linkApply(
  { apply }: PolicyDocument['spec'],
  at: Location,
  names: PolicyNames,
  report: Report,
): ApplyRule | undefined {
  if (apply === undefined) return undefined;
  const { match, tie = 'latest-start' } = apply;
  return { match, tie, ...present({ when: linkWhen(apply.when, at, names.record, report) }) };
}

function linkModifications(
  { modify = [] }: PolicyDocument['spec'],
  at: Location,
  names: PolicyNames,
  place: PolicyPlace,
  report: Report,
): readonly ModifyRule[] {
  return modify.flatMap((rule, index): readonly ModifyRule[] => {
    const ruleAt = at.child(index);
    const when = present({ when: linkWhen(rule.when, ruleAt, names.entitlement, report) });
    linkTemplateName(rule.template, ruleAt, place, report);
    if (rule.do !== 'upgrade') return [{ ...when, do: rule.do }];
    if (rule.template !== undefined) return [{ ...when, do: rule.do, template: rule.template }];
    reportNoTemplate('an upgrade leads to another template', ruleAt.child('do'), report);
    return [];
  });
}

function linkRoutes(
  { route = [] }: PolicyDocument['spec'],
  at: Location,
  { object, names }: { readonly object: string; readonly names: PolicyNames },
  { types, queues }: PolicyPlace,
  report: Report,
): readonly RouteRule[] {
  const { fields } = recordNames(object, types);
  const users = types.fields.has(object) ? [{ objectType: object, fields }] : [];
  return route.map(({ when, queue, set = {} }, index) => {
    const ruleAt = at.child(index);
    if (queue !== undefined) {
      const queueNames = { kind: queueUnknown, noun: 'queue', names: queues };
      resolveName(queue, ruleAt.child('queue'), queueNames, report);
    }
    return {
      set: linkSet(set, ruleAt.child('set'), users, types.timeZone, report),
      ...present({ when: linkWhen(when, ruleAt, names.record, report), queue }),
    };
  });
}

function linkRenewal(
  { when, notice = [], template, gap }: RenewRuleSpec,
  at: Location,
  names: PolicyNames,
  place: PolicyPlace,
  report: Report,
): RenewRule {
  const named = template === 'same' ? undefined : template;
  linkTemplateName(named, at, place, report);
  return {
    notice: notice.map(text => parsed(parseTerm(text), text)),
    ...present({
      when: linkWhen(when, at, names.entitlement, report),
      template: named,
      gap: gap === undefined ? undefined : parseTerm(gap),
    }),
  };
}

function linkWhen(
  when: string | undefined,
  at: Location,
  names: ConditionNames,
  report: Report,
): Expression | undefined {
  return when === undefined ? undefined : checkCondition(when, at.child('when'), names, report);
}

function linkTemplateName(
  name: string | undefined,
  at: Location,
  { referables }: PolicyPlace,
  report: Report,
): void {
  if (name !== undefined) resolveName(name, at.child('template'), referables.templates, report);
}

function reportNoTemplate(why: string, at: Location, report: Report): void {
  report(
    finding(templateNeeded, 'the rule names no template', {
      span: at.value(),
      related: at.via(),
      note: why,
      help: 'add `template:` with the name of an EntitlementTemplate',
    }),
  );
}
