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

/** Everything of the active processes that a scenario can exercise, in the order of the plan. */
export function coveragePoints({ processes }: PlanContent): readonly CoveragePoint[] {
  return processes.filter(({ active }) => active).flatMap(processPoints);
}

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
