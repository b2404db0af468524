import type { Expression, ValueType } from '../../condition/expression.js';
import { operandsOf } from '../../condition/operands.js';
import { printExpression } from '../../condition/print-expression.js';
import type { Scope } from '../../condition/scope.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanProcess } from '../../plan/process.js';
import type { CitedCondition, CitedValue, Rule } from './proof.js';
import { type Story, scopeAfter } from './story.js';

/** The path in the plan of a version of a process. */
export function processPath({ name, version }: Pick<PlanProcess, 'name' | 'version'>): string {
  return `processes.${name}@${version}`;
}

/** The path in the plan of an item. */
export function itemPath(process: Pick<PlanProcess, 'name' | 'version'>, id: string): string {
  return `${processPath(process)}.milestones.${id}`;
}

/** A part of a plan with its place, or with the place of the whole it is a part of where it was not written itself. */
export function ruleAt({ origins }: Plan, path: string): Rule {
  for (let part = path; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
    const place = Object.hasOwn(origins, part) ? origins[part] : undefined;
    if (place !== undefined) return { path, place };
  }
  return { path };
}

/** The condition by which a process exits: its own, else that by which records of its type are closed (S13). */
export function exitPath({ origins }: Plan, process: PlanProcess): string {
  const own = `${processPath(process)}.exitWhen`;
  const closing = `objectTypes.${process.object}.closedWhen`;
  return Object.hasOwn(origins, own) || !Object.hasOwn(origins, closing) ? own : closing;
}

/** A condition at a path of the plan, with what the record held of it at the end of a story. */
export function cite(
  plan: Plan,
  path: string,
  expression: Expression,
  story: Story,
  startedAt: number | null = null,
): CitedCondition {
  const scope = scopeAfter(story, null);
  const reads = new Map<string, CitedValue>();
  for (const one of valuesRead(expression, scope)) reads.set(one.name, one);
  if (reads.has('startedAt'))
    reads.set('startedAt', { name: 'startedAt', value: startedAt, type: 'instant' });
  return { text: printExpression(expression), rule: ruleAt(plan, path), reads: [...reads.values()] };
}

function valuesRead(expression: Expression, scope: Scope): readonly CitedValue[] {
  const inner = operandsOf(expression).flatMap(operand => valuesRead(operand, scope));
  switch (expression.op) {
    case 'read':
      return [{ name: expression.path, value: scope.read(expression.path), type: expression.type }];
    case 'has':
      return [
        { name: `has(${expression.path})`, value: scope.read(expression.path) !== null, type: 'boolean' },
      ];
    case 'milestone': {
      const { id, part } = expression;
      const type: ValueType = part === 'violated' ? 'boolean' : 'instant';
      return [{ name: `milestones[${JSON.stringify(id)}].${part}`, value: scope.milestone(id, part), type }];
    }
    default:
      return inner;
  }
}
