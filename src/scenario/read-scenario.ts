import { finding, type Report } from '../diagnostic/finding.js';
import { NO_RECORDS, type Records } from '../entitlement/records.js';
import { objectTypeUnknown, processUnknown } from '../link/codes/name-codes.js';
import { didYouMean } from '../link/name-list.js';
import { type Referable, resolveName } from '../link/resolve-name.js';
import { checkTimeZone } from '../link/time-zone.js';
import type { PlanObjectType } from '../plan/object-type.js';
import type { PlanContent } from '../plan/plan.js';
import type { ScenarioCaseSpec, ScenarioSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { caseIdDuplicate } from './codes.js';
import { readFields } from './field-values.js';
import { type Clock, readDateOrInstant } from './moment.js';
import { readCustomerEvents } from './read-customer-events.js';
import { readCustomerExpectations } from './read-customer-expectations.js';
import { readEvents } from './read-events.js';
import { readExpectation } from './read-expectation.js';
import { type Reading, unserved } from './reading.js';
import type { Scenario, ScenarioCase } from './scenario.js';

/**
 * Reads a scenario against a plan: times become instants, names are looked up, values are checked.
 * A record of an unknown type is left out; `undefined` where the scenario has no start or no zone to count from. Every fault is reported.
 */
export function readScenario(
  spec: ScenarioSpec,
  at: Location,
  plan: PlanContent,
  report: Report,
  records?: Records,
): Scenario | undefined {
  const timeZone = spec.timeZone ?? plan.project.timeZone;
  if (!checkTimeZone(timeZone, at.child('timeZone'), report)) return undefined;
  const origin = readDateOrInstant(spec.start, timeZone);
  if (origin === undefined) {
    report(unserved(spec.start, at.child('start')));
    return undefined;
  }
  const reading: Reading = { plan, clock: { timeZone, origin }, report, ...(records && { records }) };
  const until = spec.until === undefined ? undefined : readDateOrInstant(spec.until, timeZone);
  if (spec.until !== undefined && until === undefined) report(unserved(spec.until, at.child('until')));
  return {
    name: spec.name,
    ...(spec.description !== undefined && { description: spec.description }),
    timeZone,
    ...(until !== undefined && { until }),
    customers: {
      records: records ?? NO_RECORDS,
      from: origin,
      events: readCustomerEvents(spec.timeline ?? [], at.child('timeline'), reading),
      expectations: readCustomerExpectations(spec.expect ?? [], at.child('expect'), reading),
    },
    cases: readCases(spec.cases, at.child('cases'), reading),
    at,
  };
}

function readCases(specs: readonly ScenarioCaseSpec[], at: Location, reading: Reading): ScenarioCase[] {
  const seen = new Map<string, Location>();
  return specs.flatMap((spec, index) => {
    const place = at.child(index);
    const first = seen.get(spec.id);
    if (first !== undefined) {
      reading.report(
        finding(caseIdDuplicate, `two records have the id \`${spec.id}\``, {
          span: place.child('id').value(),
          related: [{ span: first.child('id').value(), label: 'the first' }],
        }),
      );
    }
    seen.set(spec.id, place);
    const object = objectOf(spec, place, reading);
    return object === undefined ? [] : [readCase(spec, object, place, reading)];
  });
}

function objectOf(
  spec: ScenarioCaseSpec,
  at: Location,
  { plan, report }: Reading,
): PlanObjectType | undefined {
  const name = spec.object ?? 'Case';
  if (Object.hasOwn(plan.objectTypes, name)) return plan.objectTypes[name];
  const place = at.child('object');
  report(
    finding(objectTypeUnknown, `no object type is called \`${name}\``, {
      span: spec.object === undefined ? at.child('id').value() : place.value(),
      help: didYouMean(name, Object.keys(plan.objectTypes), 'the object types are'),
    }),
  );
  return undefined;
}

function readCase(
  spec: ScenarioCaseSpec,
  object: PlanObjectType,
  at: Location,
  reading: Reading,
): ScenarioCase {
  const { plan, report } = reading;
  const clock = caseClock(spec, at, reading);
  const own = { ...reading, clock };
  if (spec.process !== undefined) resolveName(spec.process, at.child('process'), processesOf(plan), report);
  return {
    timeline: {
      id: spec.id,
      object: object.name,
      createdAt: clock.origin,
      createdBy: spec.createdBy ?? 'customer',
      ...(spec.process !== undefined && { process: spec.process }),
      ...(spec.entitlement !== undefined && { entitlement: spec.entitlement }),
      fields: readFields(spec.fields ?? {}, object, at.child('fields'), own),
      events: readEvents(spec.timeline ?? [], object, at.child('timeline'), own),
    },
    ...(spec.expect && { expectation: readExpectation(spec.expect, object, at.child('expect'), own) }),
    at,
  };
}

/** The clock of one record: offsets count from its creation (language §5). */
function caseClock(spec: ScenarioCaseSpec, at: Location, { clock, report }: Reading): Clock {
  if (spec.createdAt === undefined) return clock;
  const origin = readDateOrInstant(spec.createdAt, clock.timeZone);
  if (origin === undefined) report(unserved(spec.createdAt, at.child('createdAt')));
  return { timeZone: clock.timeZone, origin: origin ?? clock.origin };
}

/** Names of the plan's processes, as a case or an expectation refers to them. */
function processesOf(plan: PlanContent): Referable {
  const names = new Set(plan.processes.map(process => process.name));
  return { kind: processUnknown, noun: 'entitlement process', names };
}
