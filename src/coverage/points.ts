import { compareText } from '../base/compare-text.js';
import type { PlanEntitlementPolicy } from '../plan/entitlement-policy.js';
import type { PlanMilestone } from '../plan/milestone.js';
import type { PlanContent } from '../plan/plan.js';
import type { PlanProcess } from '../plan/process.js';

/** The sorts of points, in the order in which a report tells of them. */
export const POINT_KINDS = [
  'process',
  'milestone',
  'target',
  'trigger',
  'stop',
  'exit',
  'update-rule',
  'entitlement-rule',
] as const;

/** A sort of point. */
export type PointKind = (typeof POINT_KINDS)[number];

/** Something of a policy that a scenario can exercise. */
export interface CoveragePoint {
  readonly kind: PointKind;
  /** Its path in the plan, by which `origins` finds its place: `processes.premium@2.milestones.resolution.target.values.High`. */
  readonly path: string;
  /** What it is, for a person: `premium version 2, resolution: target for \`High\``. */
  readonly name: string;
}

/** Everything of the active processes, then of the entitlement policies, that a scenario can exercise, in the order of the plan. */
export function coveragePoints({ processes, entitlementPolicies }: PlanContent): readonly CoveragePoint[] {
  const policies = Object.values(entitlementPolicies).sort((a, b) => compareText(a.name, b.name));
  return [
    ...processes.filter(({ active }) => active).flatMap(processPoints),
    ...policies.flatMap(policyPoints),
  ];
}

/** The path of what an entitlement policy says of finding an entitlement. */
export function applyPath(policy: string): string {
  return `entitlementPolicies.${policy}.apply`;
}

/** A point for each rule of a policy, and one for the way in which records find their entitlement (S43, S44). */
function policyPoints({ name, object, apply, ...policy }: PlanEntitlementPolicy): CoveragePoint[] {
  const points = <List extends RuleList>(
    list: List,
    word: (rule: PlanEntitlementPolicy[List][number]) => string,
  ): CoveragePoint[] => {
    const rules: readonly PlanEntitlementPolicy[List][number][] = policy[list];
    return rules.map((rule, index) => ({
      kind: 'entitlement-rule',
      path: `entitlementPolicies.${name}.${list}.${index}`,
      name: `${name}: ${list} rule ${index + 1}, ${word(rule)}`,
    }));
  };
  const found = `${name}: a ${object} that finds its entitlement`;
  return [
    ...points('grant', ({ event, decide }) => `${decide} on ${event}`),
    ...(apply ? [{ kind: 'entitlement-rule', path: applyPath(name), name: found } as const] : []),
    ...points('modify', one => one.do),
    ...points('route', ({ queue }) => (queue === undefined ? 'sets fields' : `to ${queue}`)),
    ...points('renew', ({ template }) => (template === undefined ? 'as before' : `as ${template}`)),
  ];
}

type RuleList = 'grant' | 'modify' | 'route' | 'renew';

/** The path of a version of a process in the plan. */
export function processPath({ name, version }: Pick<PlanProcess, 'name' | 'version'>): string {
  return `processes.${name}@${version}`;
}

function processPoints(process: PlanProcess): CoveragePoint[] {
  const path = processPath(process);
  const name = `${process.name} version ${process.version}`;
  const { exitWhen, stopWhen, duration, updateRules, milestones } = process;
  return [
    { kind: 'process', path, name },
    ...milestones.flatMap(item => itemPoints(path, name, item)),
    ...(stopWhen ? [{ kind: 'stop', path: `${path}.stopWhen`, name: `${name}: stop` } as const] : []),
    ...(exitWhen ? [{ kind: 'exit', path: `${path}.exitWhen`, name: `${name}: exit` } as const] : []),
    ...(duration === undefined
      ? []
      : [{ kind: 'exit', path: `${path}.duration`, name: `${name}: end of its duration` } as const]),
    ...updateRules.map(
      ({ to }, index): CoveragePoint => ({
        kind: 'update-rule',
        path: `${path}.updateRules.${index}`,
        name: `${name}: update rule ${index + 1}, to version ${to}`,
      }),
    ),
  ];
}

function itemPoints(process: string, processName: string, item: PlanMilestone): CoveragePoint[] {
  const path = `${process}.milestones.${item.id}`;
  const name = `${processName}, ${item.id}`;
  return [
    { kind: 'milestone', path, name },
    ...targetPoints(path, name, item),
    ...item.triggers.map(
      ({ kind, actions }, index): CoveragePoint => ({
        kind: 'trigger',
        path: `${path}.triggers.${index}`,
        name: `${name}: ${kind} that runs ${actions.join(', ')}`,
      }),
    ),
    ...(item.success.length === 0
      ? []
      : [{ kind: 'trigger', path: `${path}.success`, name: `${name}: actions on success` } as const]),
    ...(item.pauseWhen ? [{ kind: 'stop', path: `${path}.pauseWhen`, name: `${name}: pause` } as const] : []),
  ];
}

/** A point for each row of a table; any other target is exercised by its milestone. */
function targetPoints(path: string, name: string, { target }: PlanMilestone): CoveragePoint[] {
  if (target.kind !== 'table') return [];
  const rows = Object.keys(target.values).map(
    (value): CoveragePoint => ({
      kind: 'target',
      path: `${path}.target.values.${value}`,
      name: `${name}: target for \`${value}\``,
    }),
  );
  if (target.default === undefined) return rows;
  return [...rows, { kind: 'target', path: `${path}.target.default`, name: `${name}: default target` }];
}
