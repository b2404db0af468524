import type { Expression } from '../condition/expression.js';
import { fieldsRead } from '../condition/reads.js';
import type { Action } from '../link/action.js';
import { RELATED_RECORDS } from '../link/engine-fields.js';
import type { EntitlementPolicy } from '../link/entitlement-policy.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';
import type { Target } from '../link/target.js';
import { policyRules } from './policy-rules.js';
import { conditionsOf } from './written-conditions.js';

/** The paths of a record's fields that policies read or set, by the name of its object type: `priority`, `account.tier`. */
export function fieldsUsed(object: string, project: Project): ReadonlySet<string> {
  const { objectTypes, processes, entitlementPolicies } = project;
  const type = objectTypes.get(object);
  const used = new Set([
    ...read(type?.closedWhen),
    ...processes.filter(one => one.object === object).flatMap(one => ofProcess(one, project)),
    ...[...entitlementPolicies.values()].filter(one => one.object === object).flatMap(ofPolicy),
  ]);
  const owners = new Set([...used].map(path => RELATED_RECORDS.get(path.split('.')[0] ?? '')));
  for (const [name, field] of type?.fields ?? []) {
    if (field.type === 'reference' && (entitlementPolicies.size > 0 || owners.has(field.to))) used.add(name);
  }
  return used;
}

function read(condition: Expression | undefined): readonly string[] {
  return condition === undefined ? [] : fieldsRead(condition);
}

function ofProcess(process: Process, { actions, templates }: Project): readonly string[] {
  const { name, entry, milestones } = process;
  const overrides = [...templates.values()].filter(one => one.process === name);
  const run = milestones.flatMap(({ success, triggers }) => [
    ...success,
    ...triggers.flatMap(trigger => trigger.actions),
  ]);
  return [
    entry.from,
    ...conditionsOf(process).flatMap(({ condition }) => fieldsRead(condition)),
    ...milestones.flatMap(item => ofTarget(item.target)),
    ...overrides.flatMap(one => Object.values(one.targets).flatMap(ofTarget)),
    ...run.flatMap(one => ofAction(actions.get(one))),
  ];
}

function ofTarget(target: Target): readonly string[] {
  if (target.kind === 'table') return [target.by];
  return target.kind === 'until' ? [target.field] : [];
}

function ofAction(action: Action | undefined): readonly string[] {
  if (action === undefined) return [];
  if (action.type === 'updateField') return Object.keys(action.set);
  const texts = [
    ...('text' in action ? action.text : []),
    ...('subject' in action ? action.subject : []),
    ...('body' in action ? (action.body ?? []) : []),
  ];
  return texts.flatMap(part => ('field' in part ? [part.field] : []));
}

function ofPolicy(policy: EntitlementPolicy): readonly string[] {
  const { apply, lookup, route } = policy;
  return [
    ...policyRules(policy).flatMap(({ when }) => read(when)),
    ...read(apply?.when),
    ...(apply !== undefined && lookup.coveredChannel ? ['channel'] : []),
    ...route.flatMap(({ set }) => Object.keys(set)),
  ];
}
