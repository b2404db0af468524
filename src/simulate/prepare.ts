import { onceAlike } from '../base/once-alike.js';
import { remember } from '../base/remember.js';
import type { Expression } from '../condition/expression.js';
import type { PlanMilestone, PlanTrigger } from '../plan/milestone.js';
import type { Plan, PlanContent } from '../plan/plan.js';
import type { PlanProcess, PlanUpdateRule } from '../plan/process.js';
import type { Semantics } from '../plan/semantics.js';
import type { Target } from '../plan/target.js';
import { alwaysOpen } from '../time/always-open.js';
import { compileCalendar } from '../time/compile-calendar.js';
import { anyOf, type Condition, type ConditionMaker, conditionMakers } from './condition.js';
import { completedFact, EXITED_FACT, violatedFact } from './history.js';
import {
  chooseHours,
  elapsedHours,
  type HoursChoice,
  type HoursNames,
  type HoursSources,
  namingSource,
} from './hours.js';
import { indexItems } from './item-index.js';
import type {
  Program,
  ProgramMilestone,
  ProgramProcess,
  ProgramTrigger,
  ProgramUpdateRule,
} from './program.js';
import { ENGINE_SLOT, newSlots, type Slot, type Slots, slotOf } from './slots.js';

/** How a plan is made ready. */
export interface PrepareOptions {
  /** How often a condition is asked before it is compiled; default: often enough for that to pay. */
  readonly compileAfter?: number;
}

/** Works out what every case of a plan shares: calendars, the versions of each process, what each condition reads. */
export function prepare({ content }: Pick<Plan, 'content'>, { compileAfter }: PrepareOptions = {}): Program {
  const slots = newSlots();
  const conditionsOf = conditionMakers(slots, compileAfter);
  const calendars = new Map(
    Object.values(content.calendars).map(spec => [spec.name, compileCalendar(spec)] as const),
  );
  const always = alwaysOpen(content.project.timeZone);
  const hours: HoursSources = {
    content,
    calendars,
    always,
    record: namingSource('record', calendars),
    entitlement: namingSource('entitlement', calendars),
  };
  const workshop: Workshop = {
    conditionsOf,
    slots,
    semantics: content.project.semantics,
    triggersOf: onceAlike(prepareTriggers),
    targetOf: onceAlike(target => target),
    successOf: onceAlike(actions => actions),
    hoursOf: onceAlike(names => chooseHours(hours, names)),
    elapsed: { asked: [], otherwise: elapsedHours(hours) },
  };
  const closedWhen = closingConditions(content, conditionsOf());
  return {
    content,
    calendars,
    always,
    chains: chainsOf(content.processes, workshop),
    closedWhen,
    closing: [ENGINE_SLOT.isClosed, ...[...closedWhen.values()].flatMap(({ reads }) => reads)],
    slots,
  };
}

/** When a record of each type counts as closed. */
export function closingConditions({ objectTypes }: PlanContent, make: ConditionMaker): Program['closedWhen'] {
  return new Map(
    Object.values(objectTypes).flatMap(type =>
      type.closedWhen ? [[type.name, make(type.closedWhen)] as const] : [],
    ),
  );
}

/** What the parts of a program are made with. */
interface Workshop {
  readonly conditionsOf: (process?: string) => ConditionMaker;
  readonly slots: Slots;
  readonly semantics: Semantics;
  /** What items have, once for all in which it is written alike. */
  readonly triggersOf: (triggers: readonly PlanTrigger[]) => readonly ProgramTrigger[];
  readonly targetOf: (target: Target) => Target;
  readonly successOf: (actions: readonly string[]) => readonly string[];
  readonly hoursOf: (names: HoursNames) => HoursChoice;
  readonly elapsed: HoursChoice;
}

function chainsOf(processes: readonly PlanProcess[], workshop: Workshop): Map<string, ProgramProcess[]> {
  const names = [...new Set(processes.map(({ name }) => name))];
  return new Map(
    names.map(name => {
      const versions = processes.filter(one => one.name === name).toSorted((a, b) => b.version - a.version);
      const rules = versions.filter(({ active }) => active).flatMap(updateRulesOf);
      const numbers: ChainNumbers = { names: new Map(), ids: new Map() };
      const prepared = versions.map(version => prepareProcess(version, rules, numbers, workshop));
      const facts = new Set(prepared.flatMap(one => [...one.facts]));
      return [name, prepared.map(one => ({ ...one, facts }))];
    }),
  );
}

/** An update rule with its path in the plan. */
interface PlacedUpdateRule extends PlanUpdateRule {
  readonly path: string;
}

function updateRulesOf({ name, version, updateRules }: PlanProcess): PlacedUpdateRule[] {
  return updateRules.map((rule, index) => ({
    ...rule,
    path: `processes.${name}@${version}.updateRules.${index}`,
  }));
}

/** The numbers of what all versions of a process name. */
interface ChainNumbers {
  readonly names: Map<string, number>;
  readonly ids: Map<string, number>;
}

function numberOf(numbers: Map<string, number>, text: string): number {
  return remember(numbers, text, () => numbers.size);
}

function prepareProcess(
  plan: PlanProcess,
  rules: readonly PlacedUpdateRule[],
  numbers: ChainNumbers,
  workshop: Workshop,
): ProgramProcess {
  const { conditionsOf, slots, semantics } = workshop;
  const stops = stopsOf(plan, semantics);
  const make = conditionsOf(plan.name);
  const items = plan.milestones.map((item, index) =>
    prepareMilestone(item, { plan, index, stops, make }, numbers, workshop),
  );
  const own = {
    ...(plan.entry.when && { entryWhen: make(plan.entry.when) }),
    ...(plan.exitWhen && { exitWhen: make(plan.exitWhen) }),
    stopped: make(anyOf(stops)),
  };
  const moves = rules.filter(
    ({ from, to }) => to !== plan.version && (from === 'any' || from === plan.version),
  );
  const all = [
    own.entryWhen,
    own.exitWhen,
    own.stopped,
    ...rules.map(({ when }) => when && make(when)),
    ...items.flatMap(item => [item.when, item.completeWhen, item.halted]),
  ];
  return {
    plan,
    items,
    ...own,
    moves: moves.map(rule => prepareUpdateRule(rule, make)),
    facts: factsOf(all, slots),
    index: indexItems(items, slots),
    hours: workshop.hoursOf({ process: plan.calendar }),
  };
}

/** What stops a process: the record's flag, `stopWhen` and, where closed time is a stop, having exited (S14, S25). */
function stopsOf(plan: PlanProcess, semantics: Semantics): (Expression | undefined)[] {
  const flag = (path: string): Expression => ({ op: 'read', path, type: 'boolean' });
  const exited = semantics.reopen === 'resume-excluding-closed' ? flag(EXITED_FACT) : undefined;
  return [flag('isStopped'), plan.stopWhen, exited];
}

/** Where an item stands in its process. */
interface ItemPlace {
  readonly plan: PlanProcess;
  readonly index: number;
  readonly stops: readonly (Expression | undefined)[];
  readonly make: ConditionMaker;
}

function prepareMilestone(
  plan: PlanMilestone,
  { plan: process, index, stops, make }: ItemPlace,
  { names, ids }: ChainNumbers,
  { slots, triggersOf, targetOf, successOf, hoursOf, elapsed }: Workshop,
): ProgramMilestone {
  const business = hoursOf({ milestone: plan.calendar, process: process.calendar });
  const halts = plan.runsWhileStopped ? [plan.pauseWhen] : [...stops, plan.pauseWhen];
  return {
    plan,
    version: process.version,
    index,
    ...(plan.when && { when: make(plan.when) }),
    ...(plan.completeWhen && { completeWhen: make(plan.completeWhen) }),
    halted: make(anyOf(halts)),
    triggers: triggersOf(plan.triggers),
    target: targetOf(plan.target),
    success: successOf(plan.success),
    hours: business,
    clockHours: plan.clock === 'business' ? business : elapsed,
    name: numberOf(names, plan.milestone),
    number: numberOf(ids, plan.id),
    completedSlot: slotOf(slots, completedFact(process.name, plan.id)),
    violatedSlot: slotOf(slots, violatedFact(process.name, plan.id)),
  };
}

/** Triggers that are written alike are told apart by how often they stand before. */
function prepareTriggers(triggers: readonly PlanTrigger[]): ProgramTrigger[] {
  const seen = new Map<string, number>();
  return triggers.map((trigger, index) => {
    const text = JSON.stringify([trigger.kind, trigger.offset, trigger.actions]);
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return { ...trigger, index, key: `${text}#${before}` };
  });
}

function prepareUpdateRule({ path, to, when }: PlacedUpdateRule, make: ConditionMaker): ProgramUpdateRule {
  return { path, to, ...(when && { when: make(when) }) };
}

function factsOf(conditions: readonly (Condition | undefined)[], { names }: Slots): ReadonlySet<Slot> {
  const reads = conditions.flatMap(one => one?.reads ?? []);
  return new Set(reads.filter(slot => names[slot]?.startsWith('@')));
}
