import type { Expression } from '../condition/expression.js';
import type { Milestone, Trigger } from '../link/milestone.js';
import type { Process } from '../link/process.js';
import type { PlanMilestone, PlanTrigger } from './milestone.js';
import type { PlanProcess } from './process.js';

/** A version of a process without what it was written as and where; it exits when its records close unless it says otherwise (S13). */
export function lowerProcess(
  { at: _, spec: _spec, milestones, ...process }: Process,
  closedWhen: Expression | undefined,
): PlanProcess {
  const exitWhen = process.exitWhen ?? closedWhen;
  return { ...process, ...(exitWhen && { exitWhen }), milestones: milestones.map(lowerMilestone) };
}

function lowerMilestone({ at: _, spec: _spec, triggers, ...milestone }: Milestone): PlanMilestone {
  return { ...milestone, triggers: triggers.map(lowerTrigger) };
}

function lowerTrigger({ at: _, ...trigger }: Trigger): PlanTrigger {
  return trigger;
}
