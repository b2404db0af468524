import { present } from '../base/present.js';
import type { Value } from '../condition/expression.js';
import { finding } from '../diagnostic/finding.js';
import { datesReversed } from '../link/codes/calendar-codes.js';
import { businessHoursUnknown, objectTypeUnknown, processUnknown } from '../link/codes/name-codes.js';
import { didYouMean } from '../link/name-list.js';
import { resolveName } from '../link/resolve-name.js';
import { checkTimeZone } from '../link/time-zone.js';
import type { PlanField, PlanObjectType } from '../plan/object-type.js';
import { readFields } from '../scenario/field-values.js';
import { readDateOrInstant } from '../scenario/moment.js';
import { unserved } from '../scenario/reading.js';
import type { FieldValuesSpec, WorkloadSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { workloadWeightsZero } from './codes.js';
import { linkArrivals } from './link-arrivals.js';
import { linkDelay } from './link-delay.js';
import type { Linking } from './linking.js';
import type { FieldSet, Mix, Workload } from './workload.js';

/**
 * Links a workload against a plan; what is drawn from histories is asked of `linking`, whose clock does not matter. Every fault is reported;
 * `undefined` where there is no time, no zone or no object type to make records of.
 */
export function linkWorkload(
  spec: WorkloadSpec,
  at: Location,
  linking: Omit<Linking, 'clock'>,
): Workload | undefined {
  const { plan, report } = linking;
  const timeZone = spec.timeZone ?? plan.project.timeZone;
  if (!checkTimeZone(timeZone, at.child('timeZone'), report)) return undefined;
  const start = readDateOrInstant(spec.start, timeZone);
  const until = readDateOrInstant(spec.until, timeZone);
  if (start === undefined) report(unserved(spec.start, at.child('start')));
  if (until === undefined) report(unserved(spec.until, at.child('until')));
  const object = objectOf(spec, at, linking);
  if (start === undefined || until === undefined || object === undefined) return undefined;
  if (until <= start) {
    const related = [{ span: at.child('start').value(), label: 'it begins here' }];
    const message = 'the workload ends before it begins';
    report(
      finding(datesReversed, message, { span: at.child('until').value(), related, help: 'swap the two' }),
    );
    return undefined;
  }
  if (spec.process !== undefined) checkName(spec.process, 'process', at, linking);
  if (spec.businessHours !== undefined) checkName(spec.businessHours, 'businessHours', at, linking);
  const own: Linking = { ...linking, clock: { timeZone, origin: start } };
  return {
    name: spec.name,
    seed: spec.seed,
    start,
    until,
    timeZone,
    object: object.name,
    arrivals: linkArrivals(spec.arrivals, at.child('arrivals'), own),
    mixes: linkMixes(spec.fields ?? {}, object, at.child('fields'), own),
    ...present({
      process: spec.process,
      hours: spec.businessHours === undefined ? undefined : plan.calendars[spec.businessHours],
      reply: spec.reply && linkDelay(spec.reply, at.child('reply'), source => source.samples.replies, own),
      ...linkTreatment(spec, at, object, own),
    }),
  };
}

function objectOf(
  spec: WorkloadSpec,
  at: Location,
  { plan, report }: Omit<Linking, 'clock'>,
): PlanObjectType | undefined {
  const name = spec.object ?? 'Case';
  if (Object.hasOwn(plan.objectTypes, name)) return plan.objectTypes[name];
  report(
    finding(objectTypeUnknown, `no object type is called \`${name}\``, {
      span: at.child(spec.object === undefined ? 'name' : 'object').value(),
      help: didYouMean(name, Object.keys(plan.objectTypes), 'the object types are'),
    }),
  );
  return undefined;
}

function checkName(
  name: string,
  key: 'process' | 'businessHours',
  at: Location,
  { plan, report }: Omit<Linking, 'clock'>,
): void {
  const referable =
    key === 'process'
      ? {
          kind: processUnknown,
          noun: 'entitlement process',
          names: new Set(plan.processes.map(one => one.name)),
        }
      : { kind: businessHoursUnknown, noun: 'business hours', names: new Set(Object.keys(plan.calendars)) };
  resolveName(name, at.child(key), referable, report);
}

/** How records wait, are closed and opened again. */
function linkTreatment(
  { resolve, pauses, reopen }: WorkloadSpec,
  at: Location,
  object: PlanObjectType,
  own: Linking,
): Pick<Workload, 'resolve' | 'pauses' | 'reopen'> {
  const setOf = (set: FieldValuesSpec, place: Location): FieldSet =>
    readFields(set, object, place.child('set'), own);
  const place = { resolve: at.child('resolve'), pauses: at.child('pauses'), reopen: at.child('reopen') };
  const closed = resolve && {
    after: linkDelay(resolve.after, place.resolve.child('after'), source => source.samples.closings, own),
    set: setOf(resolve.set, place.resolve),
  };
  const waiting = pauses && setOf(pauses.set, place.pauses);
  const waits = pauses &&
    waiting && {
      probability: pauses.probability,
      set: waiting,
      after: linkDelay(pauses.after, place.pauses.child('after'), source => source.waits(waiting).after, own),
      length: linkDelay(
        pauses.length,
        place.pauses.child('length'),
        source => source.waits(waiting).length,
        own,
      ),
    };
  const opened = reopen && {
    probability: reopen.probability,
    after: linkDelay(reopen.after, place.reopen.child('after'), source => source.samples.closings, own),
    set: setOf(reopen.set, place.reopen),
  };
  return present({ resolve: closed, pauses: waits, reopen: opened });
}

function linkMixes(
  fields: NonNullable<WorkloadSpec['fields']>,
  object: PlanObjectType,
  at: Location,
  own: Linking,
): readonly Mix[] {
  return Object.entries(fields).flatMap(([field, weights]): Mix[] => {
    const type = Object.hasOwn(object.fields, field) ? object.fields[field] : undefined;
    const values = Object.entries(weights).flatMap(([text, weight]) => {
      const read: Readonly<Record<string, Value>> = readFields(
        { [field]: written(text, type) },
        object,
        weighed(at.child(field), text),
        own,
      );
      const value = read[field];
      return value === undefined ? [] : [{ value, weight }];
    });
    if (values.length > 0 && values.every(({ weight }) => weight === 0)) {
      own.report(
        finding(workloadWeightsZero, `no value of \`${field}\` has any weight`, {
          span: at.child(field).value(),
        }),
      );
    }
    return values.length === 0 ? [] : [{ field, values }];
  });
}

/** The place of a mix's field as if its value were one of the mix's keys. */
function weighed(field: Location, text: string): Location {
  const place = field.child(text);
  const at: Location = {
    path: field.path,
    child: () => at,
    key: () => field.key(),
    value: () => place.key(),
    via: () => place.via(),
    text: (start, end) => place.text(start, end),
  };
  return at;
}

/** A key of a mix as the field's type has it. */
function written(text: string, type: PlanField | undefined): string | number | boolean {
  if (type?.type === 'number' && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (type?.type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
  return text;
}
