import type { Expression } from '../condition/expression.js';
import type { PlanMilestone, PlanTrigger } from '../plan/milestone.js';
import type { Plan, PlanContent } from '../plan/plan.js';
import type { PlanProcess, PlanUpdateRule } from '../plan/process.js';
import type { Semantics } from '../plan/semantics.js';
import { alwaysOpen } from '../time/always-open.js';
import { compileCalendar } from '../time/compile-calendar.js';
import { anyOf, type Condition, conditionOf } from './condition.js';
import { EXITED_FACT } from './history.js';
import type {
  Program,
  ProgramMilestone,
  ProgramProcess,
  ProgramTrigger,
  ProgramUpdateRule,
} from './program.js';

/** Works out what every case of a plan shares: calendars, the versions of each process, what each condition reads. */
export function prepare(plan: Plan): Program {
  const { content } = plan;
  const calendars = Object.values(content.calendars).map(spec => [spec.name, compileCalendar(spec)] as const);
  return {
    content,
    calendars: new Map(calendars),
    always: alwaysOpen(content.project.timeZone),
    chains: chainsOf(content),
    closedWhen: closingConditions(content),
  };
}

/** When a record of each type counts as closed. */
export function closingConditions({ objectTypes }: PlanContent): Program['closedWhen'] {
  return new Map(
    Object.values(objectTypes).flatMap(type =>
      type.closedWhen ? [[type.name, conditionOf(type.closedWhen)] as const] : [],
    ),
  );
}

function chainsOf({ processes, project }: PlanContent): Map<string, ProgramProcess[]> {
  const names = [...new Set(processes.map(({ name }) => name))];
  return new Map(
    names.map(name => {
      const versions = processes.filter(one => one.name === name).toSorted((a, b) => b.version - a.version);
      const rules = versions.filter(({ active }) => active).flatMap(updateRulesOf);
      const prepared = versions.map(version => prepareProcess(version, rules, project.semantics));
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

function prepareProcess(
  plan: PlanProcess,
  rules: readonly PlacedUpdateRule[],
  semantics: Semantics,
): ProgramProcess {
  const stops = stopsOf(plan, semantics);
  const items = plan.milestones.map((item, index) => prepareMilestone(item, plan.version, index, stops));
  const own = {
    ...(plan.entry.when && { entryWhen: conditionOf(plan.entry.when) }),
    ...(plan.exitWhen && { exitWhen: conditionOf(plan.exitWhen) }),
    stopped: anyOf(stops),
  };
  const moves = rules.filter(
    ({ from, to }) => to !== plan.version && (from === 'any' || from === plan.version),
  );
  const conditions = [
    own.entryWhen,
    own.exitWhen,
    own.stopped,
    ...rules.map(({ when }) => when && conditionOf(when)),
    ...items.flatMap(item => [item.when, item.completeWhen, item.halted]),
  ];
  return { plan, items, ...own, moves: moves.map(prepareUpdateRule), facts: factsOf(conditions) };
}

/** What stops a process: the record's flag, `stopWhen` and, where closed time is a stop, having exited (S14, S25). */
function stopsOf(plan: PlanProcess, semantics: Semantics): (Expression | undefined)[] {
  const flag = (path: string): Expression => ({ op: 'read', path, type: 'boolean' });
  const exited = semantics.reopen === 'resume-excluding-closed' ? flag(EXITED_FACT) : undefined;
  return [flag('isStopped'), plan.stopWhen, exited];
}

function prepareMilestone(
  plan: PlanMilestone,
  version: number,
  index: number,
  stops: readonly (Expression | undefined)[],
): ProgramMilestone {
  return {
    plan,
    version,
    index,
    ...(plan.when && { when: conditionOf(plan.when) }),
    ...(plan.completeWhen && { completeWhen: conditionOf(plan.completeWhen) }),
    halted: anyOf(plan.runsWhileStopped ? [plan.pauseWhen] : [...stops, plan.pauseWhen]),
    triggers: prepareTriggers(plan.triggers),
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

function prepareUpdateRule({ path, to, when }: PlacedUpdateRule): ProgramUpdateRule {
  return { path, to, ...(when && { when: conditionOf(when) }) };
}

function factsOf(conditions: readonly (Condition | undefined)[]): ReadonlySet<string> {
  return new Set(conditions.flatMap(one => one?.reads ?? []).filter(name => name.startsWith('@')));
}
