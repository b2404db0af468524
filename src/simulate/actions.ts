import { assertNever } from '../base/assert-never.js';
import type { PlanAction } from '../plan/action.js';
import { type Instant, instant } from '../time/instant.js';
import { type CaseRun, tell } from './case-run.js';
import { chosenHours } from './hours.js';
import { nameOf, type Occurrence } from './occurrence.js';
import { changeRecord } from './record.js';
import type { ActionRun } from './result.js';
import { fill } from './template.js';
import type { ActionEffect } from './trace.js';

/** Why an action runs: the kind of its trigger, that trigger's place among its item's, and whether it comes late (S31). */
export interface ActionReason {
  readonly kind: ActionRun['kind'];
  /** Absent where completion is the reason. */
  readonly trigger?: number;
  readonly late: boolean;
}

/** Runs an action for an occurrence: notes it, says what it would do, and changes the record where it does so; whether anything changed. */
export function perform(run: CaseRun, occurrence: Occurrence, name: string, reason: ActionReason): boolean {
  const action = run.program.content.actions[name];
  if (action === undefined) throw new Error(`the plan has no action ${name}`);
  const deliveredAt = action.quiet ? deliveryOf(run, occurrence) : undefined;
  const { kind, late } = reason;
  run.actionsRun++;
  const done: ActionRun =
    deliveredAt === undefined || deliveredAt === run.now
      ? { step: run.actionsRun, action: name, kind, at: run.now, late }
      : { step: run.actionsRun, action: name, kind, at: run.now, deliveredAt, late };
  occurrence.actions.push(done);
  if (run.trace) tellAction(run, occurrence, action, done, reason);
  switch (action.type) {
    case 'updateField':
      return changeRecord(run, action.set, { action: name });
    case 'route':
      return changeRecord(run, { queue: action.queue }, { action: name });
    default:
      return false;
  }
}

function tellAction(
  run: CaseRun,
  occurrence: Occurrence,
  plan: PlanAction,
  { action, deliveredAt }: ActionRun,
  { kind: cause, late, ...reason }: ActionReason,
): void {
  tell(run, {
    kind: 'action',
    ...nameOf(occurrence),
    action,
    cause,
    ...reason,
    late,
    ...(deliveredAt !== undefined && { deliveredAt }),
    effect: effectOf(plan, run, occurrence),
  });
}

/** A quiet notification waits for the business hours of its milestone to open. */
function deliveryOf(run: CaseRun, { item }: Occurrence): Instant | undefined {
  return chosenHours(item.hours, run).calendar.nextOpen(run.now);
}

function effectOf(action: PlanAction, run: CaseRun, occurrence: Occurrence): ActionEffect {
  switch (action.type) {
    case 'notify':
      return { type: 'notify', to: action.to, text: fill(action.text, run, occurrence) };
    case 'email':
      return {
        type: 'email',
        to: action.to,
        subject: fill(action.subject, run, occurrence),
        text: fill(action.text, run, occurrence),
      };
    case 'updateField':
      return { type: 'updateField', set: action.set };
    case 'createTask':
      return {
        type: 'createTask',
        subject: fill(action.subject, run, occurrence),
        ...(action.assignee !== undefined && { assignee: action.assignee }),
        ...(action.due !== undefined && { due: instant(run.now + action.due) }),
      };
    case 'route':
      return { type: 'route', queue: action.queue };
    case 'webhook':
      return {
        type: 'webhook',
        url: action.url,
        ...(action.body && { body: fill(action.body, run, occurrence) }),
      };
    default:
      return assertNever(action);
  }
}
