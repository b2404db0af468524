import type { CaseEvent } from '../timeline.js';
import type { Told, TraceRecord } from '../trace.js';

/** An event of the timeline that ended an occurrence itself, before its pass (S15, S28). */
export interface EndingEvent {
  readonly kind: CaseEvent['kind'];
  /** Its place in the trace. */
  readonly index: number;
}

/** The event that ended an occurrence which left at a trace record; `undefined` where a pass ended it. */
export function endingEvent(trace: readonly TraceRecord[], left: number): EndingEvent | undefined {
  const index = trace.findLastIndex((one, place) => one.kind === 'event' && place < left);
  const [told, ended] = [trace[index], trace[left]];
  if (told?.kind !== 'event' || ended?.kind !== 'milestone') return undefined;
  const { event } = told;
  const isFirst = left === index + 1;
  return (isFirst && isOwn(event, ended)) || isRemoved(trace, left) ? { kind: event.kind, index } : undefined;
}

/** Whether an event does this itself: what it completes, and what had yet to start after a completion that it clears. */
function isOwn(event: CaseEvent, { id, milestone, from, to }: Told<'milestone'>): boolean {
  if (event.kind === 'complete') return to === 'completed' && [id, milestone].includes(event.milestone);
  return event.kind === 'reopen' && from === 'scheduled' && to === 'cancelled';
}

/** Whether the process ends before the next event, as the record got another entitlement (S15). */
function isRemoved(trace: readonly TraceRecord[], left: number): boolean {
  const next = trace.find(
    (one, place) => place > left && (one.kind === 'event' || one.kind === 'process-exited'),
  );
  return next?.kind === 'process-exited' && next.reason === 'removed';
}
