import { present } from '../base/present.js';
import type { Expression } from '../condition/expression.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { EntitlementProcessSpec } from '../schema/spec.gen.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { Location } from '../syntax/location.js';
import type { Duration } from '../time/duration.js';
import { parseDuration } from '../time/duration-text.js';
import { versionUnknown } from './codes/name-codes.js';
import { checkCondition } from './condition/check-condition.js';
import type { ConditionNames } from './condition/condition-names.js';
import { type Effective, linkEffective } from './effective.js';
import { checkItemIds, checkItemRelations } from './item-relations.js';
import { linkMilestone, type Milestone } from './milestone.js';
import { nameList } from './name-list.js';
import { parsed } from './parsed.js';
import type { Policies } from './policies.js';
import { milestoneNames, type RecordTypes, recordNames } from './record-names.js';
import type { Referables } from './referables.js';
import { requireDatetime } from './require-field.js';
import { resolveName } from './resolve-name.js';

/** One version of an entitlement process, with every default filled in. */
export interface Process {
  readonly name: string;
  readonly spec: EntitlementProcessSpec;
  readonly at: Location;
  readonly version: number;
  /** The name of the object type of its records. */
  readonly object: string;
  readonly active: boolean;
  readonly default: boolean;
  readonly effective: Effective;
  /** The name of its business hours. */
  readonly calendar?: string;
  readonly entry: { readonly from: string; readonly when?: Expression };
  /** Absent: the object type's `closedWhen`, if it has one. */
  readonly exitWhen?: Expression;
  readonly stopWhen?: Expression;
  readonly duration?: Duration;
  readonly updateRules: readonly UpdateRule[];
  readonly milestones: readonly Milestone[];
}

/** Moves records on another version of the chain to version `to` (S16). */
export interface UpdateRule {
  readonly from: number | 'any';
  readonly to: number;
  readonly when?: Expression;
}

/** What all processes share. */
export interface ProcessPlace {
  readonly policies: Policies;
  readonly referables: Referables;
  readonly types: RecordTypes;
}

type ProcessDocument = SpecDocumentOf<'EntitlementProcess'>;

/** Links one version of a process. One whose object type is unknown is not linked further, for none of its fields is known. */
export function linkProcess(
  { spec, at }: ProcessDocument,
  place: ProcessPlace,
  report: Report,
): Process | undefined {
  const { referables, types } = place;
  if (spec.businessHours !== undefined) {
    resolveName(spec.businessHours, at.child('businessHours'), referables.businessHours, report);
  }
  const effective = linkEffective(spec.effective ?? {}, at.child('effective'), types.timeZone, report);
  resolveName(spec.object, at.child('object'), referables.objectTypes, report);
  if (!types.fields.has(spec.object)) return undefined;
  const names = recordNames(spec.object, types);
  const condition = (key: 'exitWhen' | 'stopWhen'): Expression | undefined =>
    spec[key] === undefined ? undefined : checkCondition(spec[key], at.child(key), names, report);
  return {
    name: spec.name,
    spec,
    at,
    version: spec.version ?? 1,
    object: spec.object,
    active: spec.active ?? true,
    default: spec.default ?? false,
    effective,
    entry: linkEntry(spec, at.child('entry'), names, report),
    updateRules: linkUpdateRules(spec, at.child('updateRules'), names, place, report),
    milestones: linkItems(spec, at.child('milestones'), names, place, report),
    ...present({
      calendar: spec.businessHours,
      exitWhen: condition('exitWhen'),
      stopWhen: condition('stopWhen'),
      duration: spec.duration === undefined ? undefined : parsed(parseDuration(spec.duration), spec.duration),
    }),
  };
}

type ProcessSpec = ProcessDocument['spec'];

function linkEntry(
  { entry }: ProcessSpec,
  at: Location,
  names: ConditionNames,
  report: Report,
): Process['entry'] {
  const from = entry?.from ?? 'createdAt';
  if (entry?.from !== undefined) requireDatetime(from, at.child('from'), names.fields, report);
  const when =
    entry?.when === undefined ? undefined : checkCondition(entry.when, at.child('when'), names, report);
  return { from, ...present({ when }) };
}

function linkUpdateRules(
  spec: ProcessSpec,
  at: Location,
  names: ConditionNames,
  project: ProcessPlace,
  report: Report,
): readonly UpdateRule[] {
  return (spec.updateRules ?? []).map((rule, index) => {
    const place = at.child(index);
    for (const end of ['from', 'to'] as const) {
      const version = rule[end];
      if (version !== 'any') resolveVersion(spec.name, version, place.child(end), project, report);
    }
    const when =
      rule.when === undefined ? undefined : checkCondition(rule.when, place.child('when'), names, report);
    return { from: rule.from, to: rule.to, ...present({ when }) };
  });
}

/** Reports a version that a process does not have. */
export function resolveVersion(
  name: string,
  version: number,
  at: Location,
  { policies, referables }: ProcessPlace,
  report: Report,
): void {
  const chain = [...policies.EntitlementProcess.values()].filter(one => one.spec.name === name);
  const versions = chain.map(one => one.spec.version ?? 1);
  if (versions.includes(version) || referables.faultyProcesses.has(name)) return;
  report(
    finding(versionUnknown, `\`${name}\` has no version ${version}`, {
      span: at.value(),
      related: at.via(),
      help: `its versions: ${nameList(versions.map(String))}`,
    }),
  );
}

function linkItems(
  { milestones }: ProcessSpec,
  at: Location,
  names: ConditionNames,
  { policies, referables }: ProcessPlace,
  report: Report,
): readonly Milestone[] {
  const places = checkItemIds(milestones, at, report);
  checkItemRelations(milestones, at, places, report);
  const inside = milestoneNames(names, new Set(places.keys()));
  return milestones.map((item, index) =>
    linkMilestone(
      item,
      at.child(index),
      { policies, referables, fields: names.fields, names: inside },
      report,
    ),
  );
}
