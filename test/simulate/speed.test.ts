import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../src/condition/expression.js';
import type { Plan } from '../../src/plan/plan.js';
import { type PrepareOptions, prepare } from '../../src/simulate/prepare.js';
import type { Program } from '../../src/simulate/program.js';
import { simulateCase } from '../../src/simulate/simulate-case.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import type { TraceRecord } from '../../src/simulate/trace.js';
import { both, completedAt, is, literal, milestone, not, planOf, process, violated } from './plan-builder.js';
import { experiment } from './reference/arbitrary-policy.js';
import { at, caseOf, set } from './run.js';

/** All that a run says, as text. */
function told(program: Program, timeline: CaseTimeline): string {
  const trace: TraceRecord[] = [];
  const until = at('Mon+1 09:00');
  const result = simulateCase(program, timeline, { until, trace: record => trace.push(record) });
  return JSON.stringify([result, trace]);
}

const toldOf = (plan: Plan, timeline: CaseTimeline, options?: PrepareOptions): string =>
  told(prepare(plan, options), timeline);

describe('what makes a run fast changes nothing (S34)', () => {
  it('compiled conditions, from the first time they are asked', () => {
    fc.assert(
      fc.property(experiment, ({ plan, timeline }) => {
        expect(toldOf(plan, timeline, { compileAfter: 0 })).toBe(toldOf(plan, timeline));
      }),
      { numRuns: 200 },
    );
  });

  it('a run that is used for one record after another, and one without a trace', () => {
    fc.assert(
      fc.property(experiment, fc.array(experiment, { maxLength: 3 }), ({ plan, timeline }, others) => {
        const program = prepare(plan);
        for (const other of others)
          told(program, { ...other.timeline, process: plan.content.project.process ?? '' });
        expect(told(program, timeline)).toBe(toldOf(plan, timeline));
        const until = at('Mon+1 09:00');
        const [result] = JSON.parse(told(program, timeline));
        expect(JSON.parse(JSON.stringify(simulateCase(program, timeline, { until })))).toEqual(result);
      }),
      { numRuns: 200 },
    );
  });

  it('a run that is begun while another of the same plan is under way', () => {
    const plan = planOf({ processes: [process([milestone('reply')])] });
    const program = prepare(plan);
    const timeline = caseOf('Mon 09:00', [['Mon 10:00', set({ status: 'Closed' })]]);
    const inner: string[] = [];
    const trace = (): void => {
      if (inner.length === 0) inner.push('begun', told(program, timeline));
    };
    simulateCase(program, timeline, { until: at('Mon+1 09:00'), trace });
    expect(inner[1]).toBe(toldOf(plan, timeline));
  });

  const PRIORITIES = Array.from({ length: 10 }, (_, index) => `P${index}`);
  const manyItems = (wants: (priority: string) => Expression): Plan =>
    planOf({
      processes: [
        process([
          milestone('any', { completeWhen: not(is('status', 'New')) }),
          ...PRIORITIES.flatMap(priority => [
            milestone(`first ${priority}`, {
              when: both(wants(priority), not(is('status', 'Closed'))),
              completeWhen: violated(`second ${priority}`),
              recurrence: 'independent',
            }),
            milestone(`second ${priority}`, { when: wants(priority), after: `first ${priority}` }),
            milestone(`third ${priority}`, {
              when: both(
                wants(priority),
                not({ op: 'equal', left: completedAt('any'), right: literal(null) }),
              ),
            }),
          ]),
        ]),
      ],
    });

  it('items that are found by the field that tells them apart', () => {
    const indexed = prepare(manyItems(priority => is('priority', priority)));
    const asked = prepare(manyItems(priority => not(not(is('priority', priority)))));
    const value = fc.record(
      {
        priority: fc.constantFrom(...PRIORITIES.slice(0, 4), null),
        status: fc.constantFrom('New', 'Working', 'Closed'),
      },
      { requiredKeys: [] },
    );
    const hours = fc.tuple(fc.integer({ min: 10, max: 17 }), value);
    fc.assert(
      fc.property(value, fc.array(hours, { maxLength: 6 }), (fields, events) => {
        const timeline = caseOf(
          'Mon 09:00',
          events
            .toSorted(([a], [b]) => a - b)
            .map(([hour, change]) => [`Mon ${hour}:00`, set(change)] as const),
          { fields },
        );
        expect(told(indexed, timeline)).toBe(told(asked, timeline));
      }),
      { numRuns: 300 },
    );
  });
});
