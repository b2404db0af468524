import { assertNever } from '../base/assert-never.js';
import { type CaseRun, tell } from './case-run.js';
import { hear } from './conversation.js';
import { changeEntitlement } from './entitlement-change.js';
import { clearCompletion, completeExplicitly } from './explicit-completions.js';
import { changeRecord } from './record.js';
import type { CaseEvent } from './timeline.js';

/** Lets an event of the timeline happen to the record; `index` is its place in the timeline as given. */
export function apply(run: CaseRun, event: CaseEvent, index: number): void {
  if (run.trace) tell(run, { kind: 'event', event });
  switch (event.kind) {
    case 'set':
      changeRecord(run, event.fields, 'timeline');
      return;
    case 'message':
      changeRecord(run, hear(run.history, event, run.now), 'engine');
      return;
    case 'stop':
      changeRecord(run, { isStopped: event.stopped }, 'timeline');
      return;
    case 'owner':
      changeRecord(run, { ownerId: event.owner }, 'timeline');
      return;
    case 'queue':
      changeRecord(run, { queue: event.queue }, 'timeline');
      return;
    case 'entitlement':
    case 'surroundings':
      changeEntitlement(run, event);
      return;
    case 'complete':
      completeExplicitly(run, event, index);
      return;
    case 'reopen':
      clearCompletion(run, event, index);
      return;
    default:
      assertNever(event);
  }
}
