import { type ActionReason, perform } from './actions.js';
import { type CaseRun, remark, semanticsOf } from './case-run.js';
import { type Cause, CHAIN_LIMIT, following, membersOf, STEP_LIMIT } from './cause.js';
import { actionLoop } from './codes.js';
import type { Occurrence } from './occurrence.js';
import { pass } from './pass.js';
import type { ProgramTrigger } from './program.js';

/** A pass, then the success actions it set free (S20, S30). */
export function settle(run: CaseRun, isUpdate: boolean): void {
  pass(run, isUpdate);
  runSuccesses(run);
}

/** Runs a trigger's actions in their order, each with what follows from it (S33). */
export function fire(run: CaseRun, occurrence: Occurrence, trigger: ProgramTrigger, late: boolean): void {
  const { cause } = run;
  const reason = { kind: trigger.kind, trigger: trigger.index, late };
  occurrence.spent.push(trigger.key);
  for (const action of trigger.actions) {
    if (mayStep(run, cause, action)) act(run, occurrence, action, reason);
    runSuccesses(run);
  }
}

const COMPLETION: ActionReason = { kind: 'success', late: false };

function runSuccesses(run: CaseRun): void {
  if (run.successes.length === 0) return;
  for (let next = run.successes.shift(); next !== undefined; next = run.successes.shift()) {
    const { occurrence, action, cause } = next;
    if (mayStep(run, cause, action)) act(run, occurrence, action, COMPLETION);
  }
}

/** Runs an action; where it changes a field, a pass follows, unless actions are not re-evaluated (S33). */
function act(run: CaseRun, occurrence: Occurrence, action: string, reason: ActionReason): void {
  const changed = perform(run, occurrence, action, reason);
  if (changed && semanticsOf(run).actionsReevaluate) pass(run, false);
}

/** Counts one step of a chain; `false` when the chain is too long: then it ends here, with a finding that names its members (S33). */
export function mayStep(run: CaseRun, cause: Cause, name: string): boolean {
  run.cause = following(cause, name);
  run.steps++;
  if (run.cause.depth <= CHAIN_LIMIT && run.steps <= STEP_LIMIT) return true;
  const members = membersOf(run.cause).map(member => `\`${member}\``);
  remark(run, actionLoop, {
    message: `${members.join(', ')} ${members.length === 1 ? 'brings itself' : 'bring each other'} about without end`,
    help: 'make the condition that starts the milestone false once its work is done',
  });
  return false;
}
