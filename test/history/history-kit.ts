import type { Finding } from '../../src/diagnostic/finding.js';
import type { HistoryCase } from '../../src/history/case-timeline.js';
import { linkHistorySource } from '../../src/history/link-source.js';
import { type History, readHistory } from '../../src/history/read-history.js';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import type { PlanContent } from '../../src/plan/plan.js';
import { PROFILES } from '../../src/plan/semantics.js';
import type { HistorySourceSpec } from '../../src/schema/spec.gen.js';
import { sourceFile } from '../../src/source/source-file.js';
import type { Location, PathStep } from '../../src/syntax/location.js';
import { duration, HOUR } from '../../src/time/duration.js';

/** A place whose characters are its path, such as `changes.at`: findings can be told apart without a YAML text. */
export function placeOf(path: readonly PathStep[] = []): Location {
  const text = path.join('.');
  const span = { file: sourceFile('history.yaml', text), start: 0, end: text.length };
  return {
    path,
    child: (...steps) => placeOf([...path, ...steps]),
    key: () => span,
    value: () => span,
    via: () => [],
    text: () => span,
  };
}

const milestone: PlanMilestone = {
  id: 'resolution',
  milestone: 'resolution',
  recurrence: 'none',
  target: { kind: 'duration', amount: duration(4 * HOUR) },
  start: 'process',
  clock: 'elapsed',
  runsWhileStopped: false,
  onTargetChange: 'keep',
  agreement: 'sla',
  underpins: [],
  success: [],
  triggers: [],
};

/** A project with an object type `Case`, hours `weekdays` and a process `basic` with the one milestone `resolution`, due 4 h after creation. */
export const policies: PlanContent = {
  project: {
    timeZone: 'America/New_York',
    process: 'basic',
    queues: [],
    features: { entitlements: false, versioning: true, stoppedTime: true, milestoneFeed: false },
    milestoneTracker: 'business',
    semantics: PROFILES.milepost,
  },
  objectTypes: {
    Case: {
      name: 'Case',
      fields: {
        priority: { type: 'picklist', values: ['Low', 'High', 'Critical'], ranked: true },
        status: { type: 'picklist', values: ['New', 'Working', 'Waiting', 'Closed'], ranked: false },
        group: { type: 'text' },
        age: { type: 'number' },
        urgent: { type: 'boolean' },
        dueAt: { type: 'datetime' },
      },
      closedWhen: {
        op: 'equal',
        left: { op: 'read', path: 'status', type: 'picklist' },
        right: { op: 'literal', value: 'Closed' },
      },
    },
    WorkOrder: { name: 'WorkOrder', fields: {} },
  },
  calendars: {
    weekdays: { name: 'weekdays', timeZone: 'America/New_York', week: {}, exceptions: [], holidays: [] },
  },
  actions: {},
  processes: [
    {
      name: 'basic',
      version: 1,
      object: 'Case',
      active: true,
      default: true,
      effective: {},
      entry: { from: 'createdAt' },
      updateRules: [],
      milestones: [milestone],
    },
  ],
  templates: {},
  entitlementPolicies: {},
};

/** A HistorySource document; kind and name are given. */
export type SourceText = Omit<HistorySourceSpec, 'kind' | 'name'>;

/** Links a source against `policies`, and tells what was found. */
export function link(spec: SourceText) {
  const findings: Finding[] = [];
  const source = linkHistorySource(
    { kind: 'HistorySource', name: 'log', ...spec },
    placeOf(),
    policies,
    one => findings.push(one),
  );
  return { source, findings, codes: findings.map(one => one.kind.code) };
}

/** A log that was read, its cases made, and everything that was said about it. */
export interface ReadLog {
  readonly history: History | undefined;
  readonly cases: readonly HistoryCase[];
  readonly findings: readonly Finding[];
}

/** Reads files given as texts or bytes, by name. */
export async function read(
  spec: SourceText,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ReadLog> {
  const { source, findings } = link(spec);
  if (source === undefined) return { history: undefined, cases: [], findings };
  const history = await readHistory(
    source,
    name => chunks(files[name] ?? ''),
    one => findings.push(one),
  );
  return { history, cases: [...(history?.cases() ?? [])], findings };
}

/** Bytes in small pieces, so that cells and characters are torn apart. */
async function* chunks(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}
