import { describe, expect, it } from 'vitest';
import type { Cover } from '../../src/entitlement/life/cover.js';
import type { CaseEvent, CaseTimeline } from '../../src/simulate/timeline.js';
import { daily, hours, milestone, minutes, open, planOf, process, violated, within } from './plan-builder.js';
import { at, caseOf, complete, set, simulate, words } from './run.js';

/** An entitlement to a process. */
function cover(name: string): Cover {
  return { key: name, name, process: name, targets: {} };
}

/** A process whose `answer` is due in half an hour, and whose `fix`, counted from the process's start, stands still once it is late. */
function care(name: string) {
  return process(
    [
      milestone('answer', { target: within(minutes(30)) }),
      milestone('fix', { target: within(hours(8)), start: 'process', pauseWhen: violated('answer') }),
    ],
    { name, default: name === 'silver' },
  );
}

describe('another entitlement (S15)', () => {
  it('S15: conditions see nothing of another process’s items, also where they have the same id and look back before the entry', () => {
    const plan = planOf({
      processes: [care('silver'), care('gold')],
      calendars: [daily('all day', [open(0, 24)])],
      defaultCalendar: 'all day',
    });
    const timeline = caseOf('Mon 09:00', [
      ['Mon 11:00', { kind: 'entitlement', entitlement: 'gold', cover: cover('gold') }],
    ]);
    const ran = simulate(plan, timeline, 'Mon 12:00');
    expect(ran.row('fix', 1, 1)).toMatchObject({
      state: 'cancelled',
      stopped: expect.closeTo(90, 3),
      elapsed: 120,
    });
    expect(ran.row('fix', 1, 2)).toMatchObject({
      state: 'paused',
      start: 'Mon 09:00',
      stopped: expect.closeTo(30, 3),
      elapsed: 180,
    });
    expect(ran.result.milestones.find(one => one.cycle === 2 && one.id === 'answer')?.target).toBe(
      at('Mon 11:30'),
    );
  });
});

type Placed = NonNullable<CaseTimeline['placement']>;
type Given = Pick<Extract<CaseEvent, { readonly kind: 'entitlement' }>, 'cover' | 'fields'>;

/** What the trace of a case tells until it is given something at 10:00, and then. */
function told(placement: Partial<Placed>, before: readonly CaseEvent[], given: Given) {
  const items = (id: string) => [milestone(id, { target: within(hours(1)) })];
  const plan = planOf({
    processes: [
      process(items('a'), { name: 'silver' }),
      process(items('b'), { name: 'gold' }),
      process(items('c'), { name: 'own' }),
      process(items('d'), { name: 'later', entry: { from: 'openedAt' } }),
    ],
    projectProcess: 'own',
  });
  const event: CaseEvent = { at: at('Mon 10:00'), kind: 'entitlement', entitlement: null, ...given };
  const timeline = {
    ...caseOf('Mon 09:00', [], { placement: { fields: {}, ...placement } }),
    events: [...before, event],
  };
  const { trace, result } = simulate(plan, timeline, 'Mon 12:00');
  const lines = trace.flatMap(one => {
    switch (one.kind) {
      case 'entitlement-found':
        return [`found ${one.entitlement} by ${one.by} after ${one.application?.candidates.length}`];
      case 'entitlement-changed':
        return [`${words(one.at)} ${one.before} becomes ${one.entitlement}`];
      case 'field-changed':
        return [`${one.field} ${one.after} by ${JSON.stringify(one.by)}`];
      case 'process-entered':
        return [`enters ${one.process}`];
      case 'process-exited':
        return [`exits: ${one.reason}`];
      case 'milestone':
        return [`${one.id} ${one.to}`];
      default:
        return [];
    }
  });
  return { lines, notApplied: result.notApplied, entitlement: result.entitlement };
}

const silver = cover('silver');

describe('what the trace tells of an entitlement (S15, S43)', () => {
  it('is what brought it, with what was looked at, and what a rule set (S44)', () => {
    const application = { policy: 'p', candidates: [] };
    const route = { rule: 'entitlementPolicies.p.route.0', fields: { priority: 'Low' } };
    expect(told({ cover: silver, by: 'applied', application, route }, [], { cover: silver }).lines).toEqual([
      'found silver by applied after 0',
      'priority Low by {"rule":"entitlementPolicies.p.route.0"}',
      'enters silver',
      'a running',
    ]);
    expect(told({ application }, [], {}).lines).toEqual([
      'found undefined by undefined after 0',
      'enters own',
      'c running',
    ]);
    expect(told({}, [], {}).lines).toEqual(['enters own', 'c running']);
  });

  it('is that another one ends the process, and that nothing of it is judged later', () => {
    expect(told({ cover: silver }, [], { cover: cover('gold'), fields: { priority: 'Low' } })).toEqual({
      lines: [
        'found silver by undefined after undefined',
        'enters silver',
        'a running',
        'priority Low by "engine"',
        'Mon 10:00 silver becomes gold',
        'a cancelled',
        'exits: removed',
        'enters gold',
        'b running',
      ],
      notApplied: undefined,
      entitlement: 'gold',
    });
  });

  it('is that none is left, and why no process runs, also where none had entered', () => {
    expect(told({ cover: silver }, [], {}).lines.slice(3)).toEqual([
      'Mon 10:00 silver becomes undefined',
      'a cancelled',
      'exits: removed',
    ]);
    expect(told({ cover: cover('later') }, [], {}).notApplied).toBe('its entitlement was cleared');
    expect(told({ cover: cover('later') }, [], { cover: cover('later') }).notApplied).toBe(
      '`openedAt` is blank, so `later` has no start',
    );
    expect(told({ cover: cover('later') }, [], { cover: cover('gold') }).notApplied).toBeUndefined();
  });

  it('is nothing where it stays the same', () => {
    expect(told({ cover: silver }, [], { cover: silver }).lines).toEqual([
      'found silver by undefined after undefined',
      'enters silver',
      'a running',
    ]);
  });

  it('is no change where the same one has another process, which ends the old one all the same', () => {
    expect(told({ cover: silver }, [], { cover: { ...silver, process: 'gold' } }).lines).toEqual([
      'found silver by undefined after undefined',
      'enters silver',
      'a running',
      'a cancelled',
      'exits: removed',
      'enters gold',
      'b running',
    ]);
  });

  it('is another one also where both name one process, which begins anew', () => {
    const other = { ...silver, key: 'other', name: 'other' };
    expect(told({ cover: silver }, [], { cover: other }).lines.slice(3)).toEqual([
      'Mon 10:00 silver becomes other',
      'a cancelled',
      'exits: removed',
      'enters silver',
      'a running',
    ]);
  });

  it('is of what is completed nothing, and of a process that has exited no second exit', () => {
    const done: CaseEvent = { at: at('Mon 09:30'), ...complete('a') };
    expect(told({ cover: silver }, [done], { cover: cover('gold') }).lines.slice(3)).toEqual([
      'a completed',
      'Mon 10:00 silver becomes gold',
      'exits: removed',
      'enters gold',
      'b running',
    ]);
    const closed: CaseEvent = { at: at('Mon 09:30'), ...set({ status: 'Closed' }) };
    expect(
      told({ cover: silver }, [closed], { cover: cover('gold') }).lines.filter(one =>
        one.startsWith('exits'),
      ),
    ).toEqual(['exits: condition', 'exits: condition']);
  });
});
