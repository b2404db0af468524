import { type Instant, instant } from '../../time/instant.js';
import type { ProgramMilestone, ProgramProcess } from '../program.js';
import type { MilestoneResult } from '../result.js';
import type { OccurrenceName, Told, TraceRecord } from '../trace.js';
import { OPEN_STATES } from '../transitions.js';
import { type EndingEvent, endingEvent } from './ended-by-event.js';
import { type Evidence, processAt } from './evidence.js';

/** One occurrence as the trace tells of it; numbers are indices of trace records. */
export interface Life {
  readonly result: MilestoneResult;
  readonly born: number;
  /** When its clock was last counted anew from its base: at birth, a new target, or on coming back. */
  readonly clockMade: number;
  /** When its base was last set: at birth, or as its start moved or a new target restarted it. */
  readonly based: number;
  /** When it left the open states; absent while it is open. */
  readonly left?: number;
  /** The event by which it left; absent where a pass ended it. */
  readonly endedBy?: EndingEvent;
  /** The last record whose pass looked at what it is asked for; what comes back or moves, and leaves in one pass, is not asked anew (S20), nor what an event ends. */
  readonly asked: number;
  /** The last record that can have told of it. */
  readonly last: number;
}

/** Finds an occurrence in the trace. */
export function lifeOf(evidence: Evidence, result: MilestoneResult): Life {
  const { trace } = evidence;
  let [born, based, clockMade, left, leftBefore]: (number | undefined)[] = [];
  let base: Instant | undefined;
  trace.forEach((record, index) => {
    if (!isAbout(record, result)) return;
    if ('start' in record && record.start !== base) [base, based] = [record.start, index];
    if (record.kind === 'retargeted') clockMade = index;
    if (record.kind !== 'milestone') return;
    born ??= index;
    if (!OPEN_STATES.includes(record.to)) {
      left = index;
      return;
    }
    if (record.from === undefined || !OPEN_STATES.includes(record.from)) {
      clockMade = index;
      leftBefore = left;
    }
    left = undefined;
  });
  if (born === undefined || based === undefined || clockMade === undefined)
    throw new Error(`the trace lacks ${result.id}`);
  const last = left ?? trace.length - 1;
  const endedBy = left === undefined ? undefined : endingEvent(trace, left);
  const leaving = { ...(left !== undefined && { left }), ...(endedBy && { endedBy }) };
  const life = { result, born, based, clockMade, ...leaving, last };
  return { ...life, asked: askedAt(evidence, life, leftBefore) };
}

/** The last record whose pass looked at what an occurrence is asked for. */
function askedAt(
  evidence: Evidence,
  { result, clockMade, left, endedBy, last }: Omit<Life, 'asked'>,
  leftBefore: number | undefined,
): number {
  const { trace } = evidence;
  if (left === undefined) return last;
  if (endedBy !== undefined) return endedBy.index - 1;
  const made = trace[clockMade];
  if (made?.kind === 'milestone' && made.at === trace[left]?.at && leftBefore !== undefined)
    return leftBefore;
  if (itemIn(processAt(evidence, left).process, result) !== undefined) return last;
  return trace.findLastIndex((one, index) => one.kind === 'event' && index < left) - 1;
}

function itemIn({ items }: ProgramProcess, { id, milestone }: OccurrenceName): ProgramMilestone | undefined {
  return items.find(({ plan }) => plan.id === id && plan.milestone === milestone);
}

/** Whether a trace record is about an occurrence. */
export function isAbout(
  record: TraceRecord,
  { milestone, occurrence, cycle }: OccurrenceName,
): record is Extract<TraceRecord, OccurrenceName> {
  return (
    'milestone' in record &&
    record.milestone === milestone &&
    record.occurrence === occurrence &&
    record.cycle === cycle
  );
}

/** The item of an occurrence, in the version of the process that held at a trace record; of a version that lacks it, in the one before. */
export function itemAt(
  evidence: Evidence,
  life: Life,
  index: number,
): { readonly process: ProgramProcess; readonly item: ProgramMilestone } {
  const { process, index: since } = processAt(evidence, index);
  const item = itemIn(process, life.result);
  if (item !== undefined) return { process, item };
  return itemAt(evidence, life, since - 1);
}

/** When it stopped being followed: when it left the open states, else when the record was last observed. */
export function limitOf({ result: { observedAt }, trace }: Evidence, { left }: Life): Instant {
  return (left === undefined ? undefined : trace[left]?.at) ?? observedAt;
}

/** The instant by which it is judged: its completion, when it left, or when it was last observed; never before its base. */
export function judgedAt(evidence: Evidence, life: Life): Instant {
  const { completed, start } = life.result;
  return instant(Math.max(completed ?? limitOf(evidence, life), start));
}

/** Moves of the process to another version after a trace record, while the occurrence was there. */
export function movesAfter(
  { trace }: Evidence,
  { last }: Life,
  index: number,
): readonly { readonly index: number; readonly record: Told<'process-moved'> }[] {
  return trace
    .slice(index + 1, last + 1)
    .flatMap((record, at) => (record.kind === 'process-moved' ? [{ index: index + 1 + at, record }] : []));
}
