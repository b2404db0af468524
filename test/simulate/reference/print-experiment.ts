import type { PlanAction } from '../../../src/plan/action.js';
import type { PlanMilestone, PlanTrigger } from '../../../src/plan/milestone.js';
import type { PlanObjectType } from '../../../src/plan/object-type.js';
import type { PlanProcess } from '../../../src/plan/process.js';
import { PROFILES } from '../../../src/plan/semantics.js';
import type { FixedTarget, Target } from '../../../src/plan/target.js';
import type { CaseEvent } from '../../../src/simulate/timeline.js';
import type { CalendarSpec } from '../../../src/time/calendar-spec.js';
import { printDuration, printOffset } from '../../../src/time/duration-text.js';
import { printHours, printTimeOfDay } from '../../../src/time/hours-text.js';
import type { Experiment } from './arbitrary-policy.js';
import { condition, documents, instantText, printed, without, type Yaml } from './print-yaml.js';

/** An experiment as the files of a project that a person can run. */
export interface Files {
  readonly 'milepost.yaml': string;
  readonly 'policies/policy.yaml': string;
  /** Empty where no entitlement plays a part. */
  readonly 'entitlements/entitlements.yaml': string;
  readonly 'simulations/case.yaml': string;
  /** What the language cannot say of it, or says otherwise, in words. */
  readonly remarks: readonly string[];
}

/** Writes an experiment as a project: what is not like it there is said in `remarks`. */
export function writeExperiment(experiment: Experiment): Files {
  const { timeZone, process, features, semantics } = experiment.plan.content.project;
  const remarks: string[] = [];
  return {
    'milepost.yaml': printed({
      version: 1,
      timeZone,
      process,
      features: { milestoneFeed: features.milestoneFeed || undefined },
      semantics: without(semantics, PROFILES.milepost),
    }),
    'policies/policy.yaml': documents(policies(experiment, remarks)),
    'entitlements/entitlements.yaml': documents(entitlements(experiment)),
    'simulations/case.yaml': documents([scenario(experiment, remarks)]),
    remarks,
  };
}

function policies({ plan, timeline }: Experiment, remarks: string[]): readonly Yaml[] {
  const { objectTypes, calendars, defaultCalendar, actions, processes } = plan.content;
  const types = new Set([timeline.object, ...processes.map(({ object }) => object)]);
  const items = processes.flatMap(one => one.milestones);
  const milestones = new Map(items.map(one => [one.milestone, one.recurrence]));
  return [
    ...Object.values(objectTypes)
      .filter(({ name }) => types.has(name))
      .map(objectType),
    ...Object.values(calendars).map(one => hours(one, one.name === defaultCalendar, remarks)),
    ...alwaysOpen(items, remarks),
    ...[...milestones].map(([name, recurrence]) => ({
      kind: 'Milestone',
      name,
      ...without({ recurrence }, { recurrence: 'none' }),
    })),
    ...Object.values(actions).map(one => action(one, remarks)),
    ...processes.map(version),
  ];
}

/** The entitlements that events give the case, all of one customer. */
function entitlements({ timeline }: Experiment): readonly Yaml[] {
  const covers = timeline.events.flatMap(one => (one.kind === 'entitlement' && one.cover ? [one.cover] : []));
  const processes = new Map(covers.map(({ name, process }) => [name, process]));
  if (processes.size === 0) return [];
  return [
    { kind: 'Account', Name: 'Customer' },
    ...[...processes].map(([Name, Process]) => ({ kind: 'Entitlement', Name, Account: 'Customer', Process })),
  ];
}

function objectType({ name, fields, closedWhen }: PlanObjectType): Yaml {
  return {
    kind: 'ObjectType',
    name,
    fields: { ...fields, ...PICKLISTS },
    closedWhen: condition(closedWhen),
  };
}

/** Business hours that never close, for what counts business days of elapsed time. */
function alwaysOpen(items: readonly PlanMilestone[], remarks: string[]): readonly Yaml[] {
  const ids = new Set(items.filter(countsDaysElapsed).map(({ id }) => `\`${id}\``));
  if (ids.size === 0) return [];
  const whose = [...ids].join(', ');
  remarks.push(
    `the business days of ${whose} are counted on business hours that never close, as elapsed time has none`,
  );
  return [{ kind: 'BusinessHours', name: ALWAYS, timeZone: 'UTC', week: { 'mon-sun': '24h' } }];
}

/** An experiment to be read, and copied into a project. */
export function printExperiment(experiment: Experiment): string {
  const { remarks, ...files } = writeExperiment(experiment);
  const said = remarks.map(remark => `# Note: ${remark}.\n`).join('');
  const texts = Object.entries(files)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `# ${name}\n${text}`);
  return `${said}${texts.join('\n')}`;
}

/** Fields whose values experiments choose among: as picklists, so that a table need not have a default. */
const PICKLISTS = {
  status: { type: 'picklist', values: ['New', 'Working', 'Waiting', 'Closed', 'Gone'] },
  priority: { type: 'picklist', values: ['High', 'Low'] },
} as const;

function hours(
  { name, timeZone, week, exceptions, holidays }: CalendarSpec,
  isDefault: boolean,
  remarks: string[],
): Yaml {
  if (exceptions.length + holidays.length > 0)
    remarks.push(`the holidays and exceptions of \`${name}\` are left out`);
  const days = Object.entries(week).map(([day, windows]) => [day, printHours(windows)]);
  return {
    kind: 'BusinessHours',
    name,
    timeZone,
    week: Object.fromEntries(days),
    ...(isDefault && { default: true }),
  };
}

function action(one: PlanAction, remarks: string[]): Yaml {
  const { name, type, quiet } = one;
  const head = { kind: 'Action', name, type, ...(quiet && { quiet: 'businessHours' }) };
  switch (one.type) {
    case 'updateField':
      return { ...head, set: one.set };
    case 'notify':
      return {
        ...head,
        to: one.to,
        text: one.text.map(part => ('text' in part ? part.text : `\${${part.field}}`)).join(''),
      };
    default:
      remarks.push(`the action \`${name}\` is left out: this writer knows no action of type \`${type}\``);
      return { kind: 'Action', name, type: 'notify', to: ['nobody'], text: name };
  }
}

function version(process: PlanProcess): Yaml {
  const { name, version, object, active, effective, calendar, entry, updateRules, milestones } = process;
  const rules = updateRules.map(rule => ({ ...rule, when: condition(rule.when) }));
  const { from, to } = effective;
  const dates = { from: from && instantText(from), to: to && instantText(to) };
  return {
    kind: 'EntitlementProcess',
    name,
    version,
    object,
    ...without({ active, default: process.default }, { active: true, default: false }),
    effective: from === undefined && to === undefined ? undefined : dates,
    businessHours: calendar,
    entry: without({ from: entry.from, when: condition(entry.when) }, { from: 'createdAt' }),
    exitWhen: condition(process.exitWhen),
    stopWhen: condition(process.stopWhen),
    duration: process.duration && printDuration(process.duration),
    updateRules: rules.length === 0 ? undefined : rules,
    milestones: milestones.map(item),
  };
}

function item(one: PlanMilestone): Yaml {
  const { id, milestone, after, start, clock, calendar, runsWhileStopped, onTargetChange } = one;
  const actions = {
    success: one.success.length === 0 ? undefined : one.success,
    warning: triggers(one.triggers, 'warning'),
    violation: triggers(one.triggers, 'violation'),
  };
  const parts = {
    when: condition(one.when),
    after,
    target: target(one.target),
    start,
    ...(countsDaysElapsed(one) ? { businessHours: ALWAYS } : { clock, businessHours: calendar }),
    completeWhen: condition(one.completeWhen),
    pauseWhen: condition(one.pauseWhen),
    runsWhileStopped,
    onTargetChange,
    actions,
  };
  return { milestone, ...without({ id }, { id: milestone }), ...without(parts, DEFAULTS) };
}

/** What an item is where it says nothing. */
const DEFAULTS = { start: 'criteria', clock: 'business', runsWhileStopped: false, onTargetChange: 'keep' };

/** The name of business hours that never close. */
const ALWAYS = 'always-open';

/** Whether an item counts business days on a clock of elapsed time, which policies cannot say. */
function countsDaysElapsed({ clock, target: one }: PlanMilestone): boolean {
  const parts = one.kind === 'table' ? [...Object.values(one.values), one.default] : [one];
  return clock === 'elapsed' && parts.some(part => part?.kind.startsWith('businessDay'));
}

function triggers(all: readonly PlanTrigger[], kind: PlanTrigger['kind']): readonly Yaml[] | undefined {
  const found = all.filter(one => one.kind === kind);
  return found.length === 0
    ? undefined
    : found.map(({ offset, actions }) => ({ offset: printOffset(offset), do: actions }));
}

function target(one: Target): unknown {
  switch (one.kind) {
    case 'table': {
      const values = Object.entries(one.values).map(([value, part]) => [value, fixed(part)]);
      return { by: one.by, values: Object.fromEntries(values), default: one.default && fixed(one.default) };
    }
    case 'until':
      return { until: one.field };
    default:
      return fixed(one);
  }
}

function fixed(one: FixedTarget): unknown {
  switch (one.kind) {
    case 'duration':
      return printDuration(one.amount);
    case 'businessDays':
      return `${one.days}bd`;
    case 'businessDayTime':
      return { businessDays: one.days, at: one.at === 'close' ? 'close' : printTimeOfDay(one.at) };
  }
}

function scenario({ plan, timeline, until }: Experiment, remarks: string[]): Yaml {
  const { id, object, createdAt, createdBy, process, fields, placement, entitlement } = timeline;
  if (placement !== undefined || entitlement !== undefined)
    remarks.push('the entitlement of the case is left out');
  const names = new Set(
    plan.content.processes.flatMap(({ milestones }) => milestones.flatMap(one => [one.id, one.milestone])),
  );
  const { fields: types = {} } = plan.content.objectTypes[object] ?? {};
  const values = (set: Yaml): Yaml =>
    Object.fromEntries(
      Object.entries(set).map(([name, value]) => [
        name,
        typeof value === 'number' && types[name]?.type === 'datetime' ? instantText(value) : value,
      ]),
    );
  return {
    kind: 'Scenario',
    name: 'experiment',
    start: instantText(createdAt),
    until: instantText(until),
    cases: [
      {
        id,
        object,
        createdBy,
        process,
        fields: values(fields),
        timeline: timeline.events.map(event => ({
          at: instantText(event.at),
          ...happening(event, names, values, remarks),
        })),
      },
    ],
  };
}

function happening(
  event: CaseEvent,
  names: ReadonlySet<string>,
  values: (set: Yaml) => Yaml,
  remarks: string[],
): Yaml {
  switch (event.kind) {
    case 'set':
      return { set: values(event.fields) };
    case 'message':
      return { message: { from: event.from, public: event.public } };
    case 'stop':
      return { stop: event.stopped };
    case 'owner':
      return { owner: event.owner };
    case 'queue':
      return { queue: event.queue };
    case 'complete':
    case 'reopen': {
      const { kind, milestone, occurrence } = event;
      if (!names.has(milestone)) return nothing(`${kind} of \`${milestone}\`, which no version has`, remarks);
      const completedAt =
        event.kind === 'complete' && event.completedAt ? instantText(event.completedAt) : undefined;
      return { [kind]: { milestone, completedAt, occurrence } };
    }
    case 'entitlement':
      return { entitlement: event.entitlement };
    case 'surroundings':
      return nothing('a change around the record', remarks);
  }
}

/** What stands for an event that a scenario cannot have: an update of the record that nothing reads (S16). */
function nothing(what: string, remarks: string[]): Yaml {
  remarks.push(`an event, ${what}, is written as a change of the owner`);
  return { owner: 'nobody' };
}
