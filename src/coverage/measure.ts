import type { Value } from '../condition/expression.js';
import type { LifeRecord } from '../entitlement/life/life-record.js';
import type { PlanMilestone } from '../plan/milestone.js';
import type { PlanContent } from '../plan/plan.js';
import type { PlanProcess } from '../plan/process.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import type { TraceRecord } from '../simulate/trace.js';
import type { Coverage } from './coverage.js';
import { applyPath, coveragePoints, processPath } from './points.js';

/** Hears what happens to records, and counts what of the policies that exercises. */
export interface CoverageMeter {
  /** A sink for the trace of one record; how it came by its entitlement counts at once. */
  follow(timeline: CaseTimeline): (record: TraceRecord) => void;
  /** Counts the rules that decided what happened to customers and their entitlements. */
  followCustomers(records: readonly LifeRecord[]): void;
  coverage(): Coverage;
}

/** A meter over the active processes and the entitlement policies of a plan. */
export function coverageMeter(content: PlanContent): CoverageMeter {
  const hits = new Map<string, number>();
  const hit = (path: string): void => {
    hits.set(path, (hits.get(path) ?? 0) + 1);
  };
  return {
    follow: timeline => {
      for (const path of placementPaths(timeline)) hit(path);
      const followed: Followed = { fields: { ...timeline.fields }, stopped: false };
      return record => {
        for (const path of pathsOf(record, followed, content)) hit(path);
      };
    },
    followCustomers: records => {
      for (const record of records) if ('rule' in record && record.rule !== undefined) hit(record.rule);
    },
    coverage: () => ({
      points: coveragePoints(content).map(point => ({ ...point, hits: hits.get(point.path) ?? 0 })),
    }),
  };
}

/** The rules by which a record found its entitlement, and was routed (S43, S44). */
function placementPaths({ placement }: CaseTimeline): readonly string[] {
  const { by, application, route } = placement ?? {};
  return [
    ...(by === 'applied' && application !== undefined ? [applyPath(application.policy)] : []),
    ...(route === undefined ? [] : [route.rule]),
  ];
}

/** What a meter keeps of a record while it follows its trace. */
interface Followed {
  readonly fields: Record<string, Value>;
  process?: PlanProcess;
  stopped: boolean;
}

/** The paths of all that a trace record shows to be exercised. */
function pathsOf(record: TraceRecord, followed: Followed, content: PlanContent): readonly string[] {
  switch (record.kind) {
    case 'process-entered':
      followed.stopped = false;
      return enter(followed, content, record.process, record.version);
    case 'process-moved':
      return [
        ...enter(followed, content, followed.process?.name, record.to),
        ...(record.rule === undefined ? [] : [record.rule]),
      ];
    case 'field-changed':
      followed.fields[record.field] = record.after;
      return [];
    case 'process-stopped':
      followed.stopped = true;
      return ofProcess(followed, 'stopWhen');
    case 'process-resumed':
      followed.stopped = false;
      return [];
    case 'process-exited':
      return record.reason === 'removed'
        ? []
        : ofProcess(followed, record.reason === 'duration' ? 'duration' : 'exitWhen');
    default:
      return followed.process === undefined ? [] : itemPaths(record, followed, followed.process);
  }
}

function itemPaths(record: TraceRecord, { fields, stopped }: Followed, process: PlanProcess): string[] {
  if (!('id' in record)) return [];
  const item = process.milestones.find(({ id }) => id === record.id);
  if (item === undefined) return [];
  const path = `${processPath(process)}.milestones.${item.id}`;
  switch (record.kind) {
    case 'milestone': {
      const paused = record.to === 'paused' && !stopped ? [`${path}.pauseWhen`] : [];
      const started = record.from === undefined ? [path] : [];
      return [...started, ...paused, ...rowPaths(path, item, fields)];
    }
    case 'retargeted':
      return rowPaths(path, item, fields);
    case 'action':
      return [record.trigger === undefined ? `${path}.success` : `${path}.triggers.${record.trigger}`];
    default:
      return [];
  }
}

/** The row of a table that a record's value of the field takes. */
function rowPaths(
  path: string,
  { target }: PlanMilestone,
  fields: Readonly<Record<string, Value>>,
): string[] {
  if (target.kind !== 'table') return [];
  const value = fields[target.by];
  const named = typeof value === 'string' && Object.hasOwn(target.values, value);
  return [named ? `${path}.target.values.${value}` : `${path}.target.default`];
}

function enter(
  followed: Followed,
  { processes }: PlanContent,
  name: string | undefined,
  version: number,
): string[] {
  const process = processes.find(one => one.name === name && one.version === version);
  if (process === undefined) return [];
  followed.process = process;
  return [processPath(process)];
}

function ofProcess({ process }: Followed, part: string): string[] {
  return process === undefined ? [] : [`${processPath(process)}.${part}`];
}
