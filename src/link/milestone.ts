import { present } from '../base/present.js';
import type { Expression } from '../condition/expression.js';
import type { Report } from '../diagnostic/finding.js';
import type { MilestoneActionsSpec, MilestoneItemSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { type Offset, parseOffset } from '../time/duration-text.js';
import { checkCondition } from './condition/check-condition.js';
import type { ConditionNames } from './condition/condition-names.js';
import type { FieldType } from './field-type.js';
import { parsed } from './parsed.js';
import type { Policies } from './policies.js';
import type { Referables } from './referables.js';
import { type Referable, resolveName } from './resolve-name.js';
import { linkTarget, type Target } from './target.js';

/** An item of a process's `milestones`, with every default filled in. */
export interface Milestone {
  readonly spec: MilestoneItemSpec;
  readonly at: Location;
  /** Unique in its process; the milestone's name unless the item says otherwise. */
  readonly id: string;
  readonly milestone: string;
  readonly recurrence: 'none' | 'independent' | 'sequential';
  readonly when?: Expression;
  readonly after?: string;
  readonly target: Target;
  readonly start: 'criteria' | 'process';
  readonly clock: 'business' | 'elapsed';
  /** The name of the item's own business hours. */
  readonly calendar?: string;
  readonly completeWhen?: Expression;
  readonly pauseWhen?: Expression;
  readonly runsWhileStopped: boolean;
  readonly onTargetChange: 'keep' | 'restart';
  readonly agreement: 'sla' | 'ola';
  readonly underpins: readonly string[];
  readonly success: readonly string[];
  /** Warnings, then violation triggers, each in the order written (S33). */
  readonly triggers: readonly Trigger[];
}

/** Actions that run at an offset from the target. */
export interface Trigger {
  readonly kind: 'warning' | 'violation';
  readonly offset: Offset;
  readonly actions: readonly string[];
  readonly at: Location;
}

/** What the items of one process share. */
export interface ItemPlace {
  readonly policies: Policies;
  readonly referables: Referables;
  /** What targets may go by. */
  readonly fields: ReadonlyMap<string, FieldType>;
  readonly names: ConditionNames;
}

/** Links an item; what it says about other items of its process is checked for all of them together. */
export function linkMilestone(
  spec: MilestoneItemSpec,
  at: Location,
  place: ItemPlace,
  report: Report,
): Milestone {
  const { policies, referables, fields, names } = place;
  resolveName(spec.milestone, at.child('milestone'), referables.milestones, report);
  if (spec.businessHours !== undefined) {
    resolveName(spec.businessHours, at.child('businessHours'), referables.businessHours, report);
  }
  const clock = spec.clock ?? 'business';
  const condition = (key: 'when' | 'completeWhen' | 'pauseWhen'): Expression | undefined =>
    spec[key] === undefined ? undefined : checkCondition(spec[key], at.child(key), names, report);
  return {
    spec,
    at,
    id: itemId(spec),
    milestone: spec.milestone,
    recurrence: policies.Milestone.get(spec.milestone)?.spec.recurrence ?? 'none',
    target: linkTarget(spec.target, at.child('target'), { fields, clock }, report),
    start: spec.start ?? 'criteria',
    clock,
    runsWhileStopped: spec.runsWhileStopped ?? false,
    onTargetChange: spec.onTargetChange ?? 'keep',
    agreement: spec.agreement ?? 'sla',
    underpins: spec.underpins ?? [],
    ...linkActions(spec.actions ?? {}, at.child('actions'), referables.actions, report),
    ...present({
      when: condition('when'),
      after: spec.after,
      calendar: spec.businessHours,
      completeWhen: condition('completeWhen'),
      pauseWhen: condition('pauseWhen'),
    }),
  };
}

/** The id of an item: what it says, else its milestone's name. */
export function itemId(spec: MilestoneItemSpec): string {
  return spec.id ?? spec.milestone;
}

function linkActions(
  spec: MilestoneActionsSpec,
  at: Location,
  actions: Referable,
  report: Report,
): Pick<Milestone, 'success' | 'triggers'> {
  const resolveAll = (names: readonly string[], list: Location): readonly string[] =>
    names.filter((name, index) => resolveName(name, list.child(index), actions, report));
  const triggers = (['warning', 'violation'] as const).flatMap(kind =>
    (spec[kind] ?? []).map((trigger, index): Trigger => {
      const place = at.child(kind, index);
      const offset = parsed(parseOffset(trigger.offset), trigger.offset);
      return { kind, offset, actions: resolveAll(trigger.do, place.child('do')), at: place };
    }),
  );
  return { success: resolveAll(spec.success ?? [], at.child('success')), triggers };
}
