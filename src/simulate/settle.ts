import { perform } from './actions.js';
import { type CaseRun, remark, semanticsOf } from './case-run.js';
import { type Cause, CHAIN_LIMIT, following, membersOf } from './cause.js';
import { ACTION_LOOP } from './codes.js';
import type { Occurrence } from './occurrence.js';
import { pass } from './pass.js';
import type { ActionRun } from './result.js';

/** A pass, then the success actions it set free, each that changes a field followed by a pass (S20, S30, S33). */
export function settle(run: CaseRun, isUpdate: boolean): void {
  pass(run, isUpdate);
  for (let next = run.successes.shift(); next !== undefined; next = run.successes.shift()) {
    step(run, next.cause, next.action, () => act(run, next.occurrence, next.action, 'success', false));
  }
}

/** Runs an action; where it changes a field, a pass follows, unless actions are not re-evaluated (S33). */
export function act(
  run: CaseRun,
  occurrence: Occurrence,
  action: string,
  kind: ActionRun['kind'],
  late: boolean,
): void {
  const changed = perform(run, occurrence, action, kind, late);
  if (changed && semanticsOf(run).actionsReevaluate) pass(run, false);
}

/** Takes one step of a chain, unless the chain is too long: then it ends here, with a finding that names its members (S33). */
export function step(run: CaseRun, cause: Cause, name: string, take: () => void): void {
  run.cause = following(cause, name);
  if (run.cause.depth <= CHAIN_LIMIT) {
    take();
    return;
  }
  const members = membersOf(run.cause).map(member => `\`${member}\``);
  remark(run, ACTION_LOOP, {
    message: `${members.join(', ')} bring ${members.length === 1 ? 'itself' : 'each other'} about without end`,
    help: 'make the condition that starts the milestone false once its work is done',
  });
}
