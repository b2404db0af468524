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
  const isEnding =
    isRemoved(trace, left) ||
    (isFirst && (isCompleted(ended, event) || isCleared(ended, event, trace, left)));
  return isEnding ? { kind: event.kind, index } : undefined;
}

/** Whether the process ends before anything else happens, as the record gets another entitlement (S15). */
function isRemoved(trace: readonly TraceRecord[], left: number): boolean {
  const next = trace.find(
    (one, place) => place > left && (one.kind === 'event' || one.kind === 'process-exited'),
  );
  return next?.kind === 'process-exited' && next.reason === 'removed';
}

function isCompleted({ to, id, milestone }: Told<'milestone'>, event: CaseEvent): boolean {
  return event.kind === 'complete' && to === 'completed' && [id, milestone].includes(event.milestone);
}

/** Whether it had begun after the occurrence whose completion is cleared, and makes room for that. */
function isCleared(
  { to }: Told<'milestone'>,
  event: CaseEvent,
  trace: readonly TraceRecord[],
  left: number,
): boolean {
  if (event.kind !== 'reopen' || to !== 'cancelled') return false;
  const next = trace.find((one, place) => place > left && one.kind === 'milestone');
  return next?.kind === 'milestone' && next.from === 'completed';
}
