import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { prepare } from '../../src/simulate/prepare.js';
import { simulateCase } from '../../src/simulate/simulate-case.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import type { TraceRecord } from '../../src/simulate/trace.js';
import { instant } from '../../src/time/instant.js';
import {
  filled,
  hours,
  is,
  laterThan,
  milestone,
  minutes,
  notify,
  open,
  planOf,
  process,
  table,
  time,
  update,
  violation,
  warning,
  weekdays,
  within,
} from './plan-builder.js';
import { at, caseOf, complete, message, RESUME, reopen, STOP, set } from './run.js';

const PLAN: Plan = planOf({
  calendars: [weekdays('office', [open(9, 12), open(13, 17)])],
  defaultCalendar: 'office',
  actions: [notify('warn'), notify('page'), update('escalate', { status: 'Escalated' })],
  processes: [
    process([
      milestone('first-response', { completeWhen: filled('firstRepliedAt'), success: ['warn'] }),
      milestone('update', {
        recurrence: 'sequential',
        target: within(hours(2)),
        completeWhen: laterThan(time('lastAgentReplyAt'), time('startedAt')),
      }),
      milestone('resolution', {
        target: table('priority', { High: within(hours(8)), Low: within(hours(16)) }, within(hours(3))),
        pauseWhen: is('status', 'Waiting'),
        triggers: [warning(minutes(-45), 'warn', 'escalate'), violation(minutes(0), 'page')],
      }),
    ]),
  ],
});

const TIMELINE: CaseTimeline = caseOf('Mon 10:00', [
  ['Mon 11:30', message('agent')],
  ['Mon 14:00', set({ status: 'Waiting' })],
  ['Tue 10:30', set({ status: 'Working' })],
  ['Tue 11:00', STOP],
  ['Tue 11:45', set({ priority: 'Low' })],
  ['Tue 14:15', RESUME],
  ['Tue 16:00', message('agent')],
  ['Wed 10:00', set({ priority: 'Odd' })],
  ['Wed 11:00', complete('resolution')],
  ['Wed 15:00', reopen('resolution')],
  ['Thu 12:00', complete('resolution')],
  ['Fri 12:00', set({ status: 'Closed' })],
]);

function traceOf(plan: Plan, timeline: CaseTimeline) {
  const trace: TraceRecord[] = [];
  const result = simulateCase(prepare(plan), timeline, { trace: record => trace.push(record) });
  return { trace, result };
}

describe('the trace (S34)', () => {
  it('S34: is the same on every run, byte for byte, and so is the result', () => {
    const [one, two] = [traceOf(PLAN, TIMELINE), traceOf(structuredClone(PLAN), structuredClone(TIMELINE))];
    expect(JSON.stringify(two.trace)).toBe(JSON.stringify(one.trace));
    expect(JSON.stringify(two.result)).toBe(JSON.stringify(one.result));
  });

  it('S34: does not depend on what ran before on the same program', () => {
    const program = prepare(PLAN);
    const run = (timeline: CaseTimeline) => {
      const trace: TraceRecord[] = [];
      simulateCase(program, timeline, { trace: record => trace.push(record) });
      return JSON.stringify(trace);
    };
    const alone = run(TIMELINE);
    run(caseOf('Fri 10:00', [['Fri 11:00', STOP]]));
    expect(run(TIMELINE)).toBe(alone);
  });

  it('S34: a run without a trace gives the same result', () => {
    expect(simulateCase(prepare(PLAN), TIMELINE)).toEqual(traceOf(PLAN, TIMELINE).result);
  });

  it('results can be recomputed from it: state, start, target, verdict, elapsed and stopped time', () => {
    const { trace, result } = traceOf(PLAN, TIMELINE);
    expect(result.milestones.length).toBeGreaterThan(4);
    for (const row of result.milestones) {
      const told = retold(trace, row.id, row.occurrence, result.observedAt);
      const { state, start, target, completed, violated, elapsed, stopped } = row;
      expect(told).toEqual({ state, start, target, completed, violated, elapsed, stopped });
    }
  });
});

/** Works a row out from nothing but the trace and the calendar that it names. */
function retold(trace: readonly TraceRecord[], id: string, occurrence: number, observedAt: number) {
  const calendar = prepare(PLAN).calendars.get('office');
  const own = trace.filter(
    one =>
      (one.kind === 'milestone' || one.kind === 'retargeted') &&
      one.id === id &&
      one.occurrence === occurrence,
  );
  const states = own.flatMap(one => (one.kind === 'milestone' ? [one] : []));
  const last = own.at(-1);
  const lastState = states.at(-1);
  if (!calendar || !lastState || (last?.kind !== 'milestone' && last?.kind !== 'retargeted'))
    throw new Error(id);
  const { start, target, completed } = last;
  const isOver = lastState.to !== 'running' && lastState.to !== 'paused' && lastState.to !== 'scheduled';
  const end = instant(Math.max(start, completed ?? (isOver ? lastState.at : observedAt)));
  const stopped = haltsIn(trace, id)
    .map(([from, to]) => [instant(Math.max(from, start)), instant(Math.min(to, end))] as const)
    .reduce((sum, [from, to]) => sum + (from < to ? calendar.between(from, to) : 0), 0);
  return {
    state: lastState.to,
    start,
    target,
    completed,
    violated: target !== undefined && (completed ?? (isOver ? lastState.at : observedAt)) > target,
    elapsed: calendar.between(start, end),
    stopped,
  };
}

/** The stretches in which the record was stopped, or for `resolution` waiting. */
function haltsIn(trace: readonly TraceRecord[], id: string): [number, number][] {
  const halts: [number, number][] = [];
  let [isStopped, isWaiting, since] = [false, false, 0];
  for (const one of trace) {
    if (one.kind !== 'field-changed') continue;
    if (isStopped || (isWaiting && id === 'resolution')) halts.push([since, one.at]);
    since = one.at;
    if (one.field === 'isStopped') isStopped = one.after === true;
    if (one.field === 'status') isWaiting = one.after === 'Waiting';
  }
  return halts;
}

it('the observation ends where nothing is pending any more', () => {
  expect(traceOf(PLAN, TIMELINE).result.observedAt).toBe(at('Fri 12:00'));
});
