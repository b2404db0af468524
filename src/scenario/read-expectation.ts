import type { Value } from '../condition/expression.js';
import { actionUnknown } from '../link/codes/name-codes.js';
import { ENGINE_FIELDS } from '../link/engine-fields.js';
import { resolveName } from '../link/resolve-name.js';
import type { PlanObjectType } from '../plan/object-type.js';
import type {
  ActionExpectationSpec,
  CaseExpectationSpec,
  MilestoneExpectationSpec,
} from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { duration } from '../time/duration.js';
import { parseDuration } from '../time/duration-text.js';
import type { CaseExpectation, ExpectedAction, ExpectedValue, MilestoneExpectation } from './expectation.js';
import { readFields } from './field-values.js';
import { checkMilestone, instantAt, type Reading } from './reading.js';

/** What is expected of a record, each part checked against the plan. */
export function readExpectation(
  spec: CaseExpectationSpec,
  object: PlanObjectType,
  at: Location,
  reading: Reading,
): CaseExpectation {
  const { process, entitlement, queue, fields, findings, milestones = [] } = spec;
  return {
    at,
    ...(process !== undefined && { process }),
    ...(entitlement !== undefined && { entitlement }),
    ...(queue !== undefined && { queue }),
    ...(fields !== undefined && { fields: readExpectedFields(fields, object, at.child('fields'), reading) }),
    ...(findings !== undefined && { findings }),
    milestones: milestones.map((one, index) =>
      readMilestone(one, object, at.child('milestones', index), reading),
    ),
  };
}

/** Fields that somebody could set, and those that the engine keeps: of these, instants are texts like any other. */
function readExpectedFields(
  fields: Readonly<Record<string, Value>>,
  object: PlanObjectType,
  at: Location,
  reading: Reading,
): Readonly<Record<string, Value>> {
  const [kept, own] = [new Map<string, Value>(), new Map<string, Value>()];
  for (const [name, value] of Object.entries(fields)) (ENGINE_FIELDS.has(name) ? kept : own).set(name, value);
  const read = [...kept].map(([name, value]): [string, Value] => [
    name,
    ENGINE_FIELDS.get(name)?.type === 'datetime' && typeof value === 'string'
      ? instantAt(value, at.child(name), reading)
      : value,
  ]);
  return { ...readFields(Object.fromEntries(own), object, at, reading), ...Object.fromEntries(read) };
}

function readMilestone(
  spec: MilestoneExpectationSpec,
  object: PlanObjectType,
  at: Location,
  reading: Reading,
): MilestoneExpectation {
  const { milestone, id, occurrence, cycle } = spec;
  for (const key of ['milestone', 'id'] as const) {
    const name = spec[key];
    if (name !== undefined) checkMilestone(name, object.name, at.child(key), reading);
  }
  return {
    at,
    occurrence: {
      ...(milestone !== undefined && { milestone }),
      ...(id !== undefined && { id }),
      ...(occurrence !== undefined && { occurrence }),
      ...(cycle !== undefined && { cycle }),
    },
    ...(spec.at !== undefined && { observedAt: instantAt(spec.at, at.child('at'), reading) }),
    absent: spec.absent ?? false,
    checks: readChecks(spec, at, reading),
  };
}

function readChecks(spec: MilestoneExpectationSpec, at: Location, reading: Reading): ExpectedValue[] {
  const checks: ExpectedValue[] = [];
  if (spec.state !== undefined) checks.push({ key: 'state', value: spec.state });
  for (const key of ['start', 'target', 'completed'] as const) {
    const value = spec[key];
    if (value !== undefined) checks.push({ key, value: readInstantOrNull(value, at.child(key), reading) });
  }
  if (spec.violated !== undefined) checks.push({ key: 'violated', value: spec.violated });
  if (spec.violatedAt !== undefined) {
    const value = readInstantOrNull(spec.violatedAt, at.child('violatedAt'), reading);
    checks.push({ key: 'violatedAt', value });
  }
  for (const key of ['elapsed', 'stopped', 'remaining'] as const) {
    const text = spec[key];
    if (text !== undefined) checks.push({ key, value: readMeasured(text) });
  }
  if (spec.actions !== undefined || spec.onlyTheseActions !== undefined) {
    const value = (spec.actions ?? []).map((action, index) =>
      readAction(action, at.child('actions', index), reading),
    );
    checks.push({ key: 'actions', value, only: spec.onlyTheseActions ?? false });
  }
  return checks;
}

function readInstantOrNull(text: string | null, at: Location, reading: Reading) {
  return text === null ? null : instantAt(text, at, reading);
}

/** A measured duration, which may be negative; the schema has matched its form. */
function readMeasured(text: string) {
  const amount = parseDuration(text.replace(/^-/, '')) ?? duration(0);
  return text.startsWith('-') ? duration(-amount) : amount;
}

function readAction(spec: ActionExpectationSpec, at: Location, reading: Reading): ExpectedAction {
  const names = new Set(Object.keys(reading.plan.actions));
  const actions = { kind: actionUnknown, noun: 'action', names };
  resolveName(spec.do, at.child('do'), actions, reading.report);
  return {
    do: spec.do,
    ...(spec.at !== undefined && { at: instantAt(spec.at, at.child('at'), reading) }),
    ...(spec.late !== undefined && { late: spec.late }),
  };
}
