import { type Instant, instant } from '../../time/instant.js';
import type { ProgramMilestone, ProgramProcess } from '../program.js';
import type { MilestoneResult } from '../result.js';
import type { OccurrenceName, TraceRecord } from '../trace.js';
import { OPEN_STATES } from '../transitions.js';
import { type Evidence, processAt, type Told } from './evidence.js';

/** One occurrence as the trace tells of it; numbers are indices of trace records. */
export interface Life {
  readonly result: MilestoneResult;
  readonly born: number;
  /** When its clock was last counted anew from its base: at birth, a new target, or on coming back. */
  readonly clockMade: number;
  /** When it left the open states; absent while it is open. */
  readonly left?: number;
  /** The last record that can have told of it. */
  readonly last: number;
}

/** Finds an occurrence in the trace. */
export function lifeOf({ trace }: Evidence, result: MilestoneResult): Life {
  let [born, clockMade]: (number | undefined)[] = [];
  let left: number | undefined;
  trace.forEach((record, index) => {
    if (!isAbout(record, result)) return;
    if (record.kind === 'retargeted') clockMade = index;
    if (record.kind !== 'milestone') return;
    born ??= index;
    const isOpen = OPEN_STATES.includes(record.to);
    if (record.from === undefined || (isOpen && !OPEN_STATES.includes(record.from))) clockMade = index;
    left = isOpen ? undefined : index;
  });
  if (born === undefined || clockMade === undefined) throw new Error(`the trace lacks ${result.id}`);
  return { result, born, clockMade, ...(left !== undefined && { left }), last: left ?? trace.length - 1 };
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
  const { process } = processAt(evidence, index);
  const item = process.items.find(({ plan }) => plan.id === life.result.id);
  if (item !== undefined) return { process, item };
  const move = evidence.trace.findLastIndex((one, at) => one.kind === 'process-moved' && at <= index);
  if (move < 0) throw new Error(`${process.plan.name} has no item ${life.result.id}`);
  return itemAt(evidence, life, move - 1);
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
  return trace.flatMap((record, at) =>
    record.kind === 'process-moved' && at > index && at <= last ? [{ index: at, record }] : [],
  );
}
