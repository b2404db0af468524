import { type Duration, duration } from '../../time/duration.js';
import { type Instant, instant } from '../../time/instant.js';
import { promisedTarget } from '../asked.js';
import type { MilestoneState } from '../result.js';
import type { OccurrenceName, Told, TraceRecord } from '../trace.js';
import { coverAt } from './cover-story.js';
import type { Evidence } from './evidence.js';
import { haltReasons, haltsOf } from './halts.js';
import { isAbout, itemAt, type Life } from './life.js';
import type { Change, RetargetReason } from './proof.js';
import { itemPath, ruleAt } from './rule.js';
import { isPass } from './tell-story.js';

/** What befell an occurrence from its birth until it left, and what that did to the time it had left. */
export function proveChanges(evidence: Evidence, life: Life): readonly Change[] {
  return evidence.trace.flatMap((record, index): Change[] => {
    if (index < life.born) return [];
    if (record.kind === 'process-moved')
      return index > life.last ? [] : [moved(evidence, life, record, index)];
    if (!isAbout(record, life.result)) return [];
    switch (record.kind) {
      case 'milestone':
        return [...stateChange(evidence, life, record, index)];
      case 'retargeted':
        return [retargeted(evidence, life, record, index)];
      case 'violated':
      case 'violation-withdrawn':
        return [{ kind: record.kind, at: record.at }];
      default:
        return [];
    }
  });
}

function moved(evidence: Evidence, life: Life, record: Told<'process-moved'>, index: number): Change {
  const { process, item } = itemAt(evidence, life, index);
  const rule = ruleAt(evidence.plan, itemPath(process.plan, item.plan.id));
  return { kind: 'version-moved', at: record.at, from: record.from, to: record.to, rule };
}

function stateChange(
  evidence: Evidence,
  life: Life,
  { from, to, at, start, target, remaining }: Told<'milestone'>,
  index: number,
): readonly Change[] {
  const due = target === undefined ? {} : { target };
  if (to === 'paused')
    return [{ kind: 'paused', at, why: haltReasons(evidence, life, index, start), ...leftOf(remaining) }];
  if (from === 'paused' && to === 'running') {
    return [
      {
        kind: 'resumed',
        at,
        ...due,
        ...(target !== undefined && { left: leftTo(evidence, life, index, target) }),
      },
    ];
  }
  if (isAway(from)) {
    return [{ kind: 'came-back', at, from, left: leftAt(evidence, life, index), ...due }];
  }
  return [];
}

function leftOf(remaining: Duration | undefined): { readonly left?: Duration } {
  return remaining === undefined ? {} : { left: remaining };
}

/** Whether an occurrence comes back as it leaves a state (S14, S28). */
function isAway(from: MilestoneState | undefined): from is 'completed' | 'exited' {
  return from === 'completed' || from === 'exited';
}

/** When an occurrence that came back had left. */
function leftAt({ trace }: Evidence, { result }: Life, index: number): Instant {
  const left = trace[stateBefore(trace, result, index)];
  if (left === undefined) throw new Error(`the trace lacks when ${result.id} left`);
  return left.at;
}

/** The record of the state that an occurrence had before a trace record; -1 where it had none. */
function stateBefore(trace: readonly TraceRecord[], name: OccurrenceName, index: number): number {
  return trace.findLastIndex((one, place) => place < index && one.kind === 'milestone' && isAbout(one, name));
}

function retargeted(
  evidence: Evidence,
  life: Life,
  { at, before, target, remaining }: Told<'retargeted'>,
  index: number,
): Change {
  return {
    kind: 'retargeted',
    at,
    why: reasonsOf(evidence, life, index),
    ...(before !== undefined && { before, leftBefore: leftTo(evidence, life, index, before) }),
    ...(target === undefined ? leftOf(remaining) : { target, left: leftTo(evidence, life, index, target) }),
  };
}

/** What is left at a trace record to a target, on the calendar that the record names; since it passed, running time alone counts (S25). */
function leftTo(evidence: Evidence, life: Life, index: number, target: Instant): Duration {
  const record = evidence.trace[index];
  if (record === undefined || !('calendar' in record)) return duration(0);
  const { program } = evidence;
  const calendar = program.calendars.get(record.calendar.name) ?? program.always;
  const halted = haltsOf(evidence, life).map(({ start, end = record.at }) => {
    const [from, to] = [instant(Math.max(start, target)), instant(Math.min(end, record.at))];
    return from < to ? calendar.between(from, to) : 0;
  });
  return duration(halted.reduce<number>((sum, one) => sum + one, calendar.between(record.at, target)));
}

/** The changes at that instant of what targets hang on: the fields of targets, hours and start, and the version. */
function reasonsOf(evidence: Evidence, life: Life, index: number): readonly RetargetReason[] {
  const { process, item } = itemAt(evidence, life, index);
  const target = promisedTarget({ cover: coverAt(evidence, index) }, item);
  const read = target.kind === 'table' ? target.by : target.kind === 'until' ? target.field : undefined;
  const fields = [read, 'businessHours', process.plan.entry.from];
  return toldBefore(evidence, life, index).flatMap((one): RetargetReason[] => {
    if (one.kind === 'process-moved') return [{ kind: 'version' }];
    if (one.kind === 'event' && one.event.kind === 'surroundings') return [{ kind: 'entitlement' }];
    if (one.kind !== 'field-changed' || !fields.includes(one.field)) return [];
    const { field, before, after, by } = one;
    return [{ kind: 'field', field, before, after, by }];
  });
}

/**
 * What was told before a trace record at its instant, in order, and what actions changed before that no pass had seen (S33);
 * for an occurrence that came back at that instant, what was told before it had left, and all since (S14, S28).
 */
function toldBefore({ trace, program }: Evidence, { result }: Life, index: number): readonly TraceRecord[] {
  const { actionsReevaluate } = program.content.project.semantics;
  const back = stateBefore(trace, result, index);
  const state = trace[back];
  const isBack = state?.kind === 'milestone' && state.at === trace[index]?.at && isAway(state.from);
  let first = isBack ? stateBefore(trace, result, back) : index;
  const at = trace[first]?.at;
  const isNew = (one: TraceRecord | undefined): boolean =>
    one !== undefined && (one.at === at || one.kind === 'violated' || !(actionsReevaluate || isPass(one)));
  while (isNew(trace[first - 1])) first--;
  return trace.slice(first, index);
}
