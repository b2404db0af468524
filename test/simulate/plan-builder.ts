import type { Expression, Value } from '../../src/condition/expression.js';
import type { PlanAction } from '../../src/plan/action.js';
import type { PlanMilestone, PlanTrigger } from '../../src/plan/milestone.js';
import type { PlanField } from '../../src/plan/object-type.js';
import { PLAN_VERSION, type Plan } from '../../src/plan/plan.js';
import type { PlanProcess } from '../../src/plan/process.js';
import { PROFILES, type Semantics } from '../../src/plan/semantics.js';
import type { FixedTarget, Target } from '../../src/plan/target.js';
import type { CalendarSpec, DayWindow, Holiday } from '../../src/time/calendar-spec.js';
import { type Duration, duration } from '../../src/time/duration.js';

// Durations

export function ms(amount: number): Duration {
  return duration(amount);
}

export function minutes(amount: number): Duration {
  return duration(amount * 60_000);
}

export function hours(amount: number): Duration {
  return minutes(amount * 60);
}

// Targets and triggers

export function within(amount: Duration): FixedTarget {
  return { kind: 'duration', amount };
}

export function until(field: string): Target {
  return { kind: 'until', field };
}

export function table(by: string, values: Record<string, FixedTarget>, fallback?: FixedTarget): Target {
  return { kind: 'table', by, values, ...(fallback && { default: fallback }) };
}

export function warning(offset: Duration, ...actions: string[]): PlanTrigger {
  return { kind: 'warning', offset: { kind: 'span', amount: offset }, actions };
}

export function violation(offset: Duration, ...actions: string[]): PlanTrigger {
  return { kind: 'violation', offset: { kind: 'span', amount: offset }, actions };
}

export function atShare(percent: number, ...actions: string[]): PlanTrigger {
  return { kind: percent < 100 ? 'warning' : 'violation', offset: { kind: 'share', percent }, actions };
}

// Conditions

export function text(path: string): Expression {
  return { op: 'read', path, type: 'text' };
}

export function flag(path: string): Expression {
  return { op: 'read', path, type: 'boolean' };
}

export function time(path: string): Expression {
  return { op: 'read', path, type: 'instant' };
}

export function literal(value: Value): Expression {
  return { op: 'literal', value };
}

export function is(path: string, value: Value): Expression {
  return { op: 'equal', left: text(path), right: literal(value) };
}

export function not(operand: Expression): Expression {
  return { op: 'not', operand };
}

export function both(...operands: Expression[]): Expression {
  return { op: 'and', operands };
}

export function filled(path: string): Expression {
  return { op: 'has', path };
}

export function laterThan(left: Expression, right: Expression): Expression {
  return { op: 'greater', left, right };
}

export function completedAt(id: string): Expression {
  return { op: 'milestone', id, part: 'completedAt' };
}

export function violated(id: string): Expression {
  return { op: 'milestone', id, part: 'violated' };
}

// Calendars, all in UTC unless they say so

const HOUR = 60;

export function open(from: number, to: number): DayWindow {
  return { start: from * HOUR, end: to * HOUR };
}

export function weekdays(name: string, windows: DayWindow[], more: Partial<CalendarSpec> = {}): CalendarSpec {
  const week = { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows };
  return { name, timeZone: 'UTC', week, exceptions: [], holidays: [], ...more };
}

export function daily(name: string, windows: DayWindow[], more: Partial<CalendarSpec> = {}): CalendarSpec {
  const spec = weekdays(name, windows, more);
  return { ...spec, week: { ...spec.week, sat: windows, sun: windows } };
}

export function holidayOn(date: string): Holiday {
  return { name: `holiday on ${date}`, rule: { kind: 'date', date } };
}

// Parts of a plan

export function milestone(id: string, parts: Partial<PlanMilestone> = {}): PlanMilestone {
  return {
    id,
    milestone: id,
    recurrence: 'none',
    target: within(hours(4)),
    start: 'criteria',
    clock: 'business',
    runsWhileStopped: false,
    onTargetChange: 'keep',
    agreement: 'sla',
    underpins: [],
    success: [],
    triggers: [],
    ...parts,
  };
}

export function process(milestones: PlanMilestone[], parts: Partial<PlanProcess> = {}): PlanProcess {
  return {
    name: 'support',
    version: 1,
    object: 'Case',
    active: true,
    default: true,
    effective: {},
    entry: { from: 'createdAt' },
    exitWhen: flag('isClosed'),
    updateRules: [],
    milestones,
    ...parts,
  };
}

export function notify(
  name: string,
  parts: { quiet?: boolean; text?: string; field?: string } = {},
): PlanAction {
  const { quiet = false, text = name, field } = parts;
  return {
    name,
    quiet,
    type: 'notify',
    to: ['lead'],
    text: [{ text }, ...(field === undefined ? [] : [{ field }])],
  };
}

export function update(name: string, set: Record<string, Value>): PlanAction {
  return { name, quiet: false, type: 'updateField', set };
}

const CASE_FIELDS: Record<string, PlanField> = {
  status: { type: 'text' },
  priority: { type: 'text' },
  dueAt: { type: 'datetime' },
  openedAt: { type: 'datetime' },
};

export interface PlanParts {
  readonly processes: readonly PlanProcess[];
  readonly calendars?: readonly CalendarSpec[];
  readonly defaultCalendar?: string;
  readonly actions?: readonly PlanAction[];
  readonly semantics?: Partial<Semantics>;
  readonly profile?: keyof typeof PROFILES;
  readonly projectProcess?: string;
  readonly milestoneFeed?: boolean;
}

/** A plan of a project whose default process is the first one given, on Case records that close by status. */
export function planOf(parts: PlanParts): Plan {
  const named = <T extends { readonly name: string }>(list: readonly T[] = []): Record<string, T> =>
    Object.fromEntries(list.map(one => [one.name, one]));
  const types = [...new Set(parts.processes.map(one => one.object)), 'Case', 'WorkOrder'];
  const projectProcess = parts.projectProcess ?? parts.processes[0]?.name;
  return {
    version: PLAN_VERSION,
    hash: 'sha256:none',
    builtWith: { milepost: 'test', timeZoneData: 'test' },
    content: {
      project: {
        timeZone: 'UTC',
        ...(projectProcess !== undefined && { process: projectProcess }),
        queues: [],
        features: {
          entitlements: true,
          versioning: true,
          stoppedTime: true,
          milestoneFeed: parts.milestoneFeed ?? false,
        },
        milestoneTracker: 'business',
        semantics: { ...PROFILES[parts.profile ?? 'milepost'], ...parts.semantics },
      },
      objectTypes: named(
        types.map(name => ({ name, fields: CASE_FIELDS, closedWhen: is('status', 'Closed') })),
      ),
      calendars: named(parts.calendars),
      ...(parts.defaultCalendar !== undefined && { defaultCalendar: parts.defaultCalendar }),
      actions: named(parts.actions),
      processes: parts.processes,
      templates: {},
      entitlementPolicies: {},
    },
    origins: {},
  };
}
