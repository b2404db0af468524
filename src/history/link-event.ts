import type { Value } from '../condition/expression.js';
import { finding } from '../diagnostic/finding.js';
import { didYouMean } from '../link/name-list.js';
import type { HistoryEventSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { historyMilestoneUnknown } from './codes.js';
import type { EventTemplate } from './history-source.js';
import type { LinkScope } from './link-scope.js';
import { linkField, linkValue } from './link-value.js';

/** The event that a meaning's `event` describes; `undefined`, after a finding, when a name in it is unknown. */
export function linkEvent(spec: HistoryEventSpec, at: Location, scope: LinkScope): EventTemplate | undefined {
  if ('set' in spec) return setEvent(spec.set, at.child('set'), scope);
  if ('complete' in spec) return completeEvent(spec.complete, at.child('complete'), scope);
  if ('reopen' in spec) {
    const known = linkMilestone(spec.reopen, at.child('reopen'), scope);
    return known ? { kind: 'reopen', milestone: spec.reopen } : undefined;
  }
  if ('message' in spec) {
    const { from, channel, public: seen = true } = spec.message;
    return { kind: 'message', from, public: seen, ...(channel !== undefined && { channel }) };
  }
  if ('stop' in spec) return { kind: 'stop', stopped: spec.stop };
  if ('owner' in spec) return { kind: 'owner', to: spec.owner };
  if ('queue' in spec) return { kind: 'queue', to: spec.queue };
  return { kind: 'entitlement', to: spec.entitlement };
}

/** Whether a process of the records has an item of that id or Milestone; a finding when not. Where the process itself is unknown, that was said already. */
export function linkMilestone(name: string, at: Location, { processes, report }: LinkScope): boolean {
  if (processes.length === 0) return true;
  const items = processes.flatMap(process => process.milestones);
  if (items.some(item => item.id === name || item.milestone === name)) return true;
  const help = didYouMean(
    name,
    new Set(items.flatMap(item => [item.id, item.milestone])),
    'milestones of the process',
  );
  report(
    finding(historyMilestoneUnknown, `no process of these records has a milestone \`${name}\``, {
      span: at.value(),
      help,
    }),
  );
  return false;
}

function setEvent(
  spec: Readonly<Record<string, string | number | boolean | null>>,
  at: Location,
  scope: LinkScope,
): EventTemplate | undefined {
  const fields: Record<string, Value> = {};
  for (const [name, written] of Object.entries(spec)) {
    const type = linkField(name, at.child(name), scope);
    const value = type && linkValue(written, type, at.child(name), scope);
    if (value === undefined) return undefined;
    fields[name] = value;
  }
  return { kind: 'set', fields };
}

function completeEvent(
  spec: string | { readonly milestone: string; readonly completedAt?: string },
  at: Location,
  scope: LinkScope,
): EventTemplate | undefined {
  if (typeof spec === 'string') {
    return linkMilestone(spec, at, scope) ? { kind: 'complete', milestone: spec } : undefined;
  }
  const { milestone, completedAt } = spec;
  if (!linkMilestone(milestone, at.child('milestone'), scope)) return undefined;
  return {
    kind: 'complete',
    milestone,
    ...(completedAt !== undefined && { completedAtColumn: completedAt }),
  };
}
