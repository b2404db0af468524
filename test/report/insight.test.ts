import { describe, expect, it } from 'vitest';
import { breachHours } from '../../src/report/insight/breach-hours.js';
import { shareUsed, timeUsed } from '../../src/report/insight/time-used.js';
import { worstCases } from '../../src/report/insight/worst-cases.js';
import { duration, HOUR, MINUTE } from '../../src/time/duration.js';
import { at, milestone, missed } from './sample-results.js';

describe('the share of its time that a milestone took', () => {
  it('is running time by the whole time to the target, stops left out', () => {
    const stopped = milestone({
      elapsed: duration(60 * MINUTE),
      stopped: duration(30 * MINUTE),
      remaining: duration(30 * MINUTE),
    });
    expect(shareUsed(stopped)).toBe(0.5);
  });

  it('is unknown while it is open and where it had no target', () => {
    const { completed: _, ...open } = milestone();
    const { remaining: __, ...aimless } = milestone();
    expect([shareUsed(open), shareUsed(aimless)]).toEqual([undefined, undefined]);
  });

  it('counts one met exactly at its target among those before it, one just late among those after it', () => {
    const exact = milestone({ elapsed: duration(HOUR), remaining: duration(0) });
    const late = milestone({ elapsed: duration(HOUR + 1), remaining: duration(-1), violated: true });
    const bins = timeUsed([exact, late]).filter(({ met, violated }) => met + violated > 0);
    expect(bins).toEqual([
      { from: 0.9, to: 1, met: 1, violated: 0 },
      { from: 1, to: 1.25, met: 0, violated: 1 },
    ]);
  });

  it('is in the last column when it took many times what it had, and when it had nothing', () => {
    const tenfold = milestone({
      elapsed: duration(10 * HOUR),
      remaining: duration(-9 * HOUR),
      violated: true,
    });
    const nothing = milestone({ elapsed: duration(HOUR), remaining: duration(-HOUR), violated: true });
    expect(timeUsed([tenfold, nothing]).at(-1)).toMatchObject({ from: 2, violated: 2 });
  });

  it('leaves out what was neither met nor violated', () => {
    const cancelled = milestone({ state: 'cancelled' });
    const { completed: _, ...open } = missed;
    expect(timeUsed([cancelled, open]).every(({ met, violated }) => met + violated === 0)).toBe(true);
  });
});

describe('the hours of the week in which milestones were violated', () => {
  it('are those of the wall clock of the zone, Monday first', () => {
    const violatedAt = at('2026-03-09T02:30Z');
    const late = milestone({ violated: true, violatedAt });
    expect(breachHours([late, milestone()], 'UTC')[0]?.[2]).toBe(1);
    expect(breachHours([late], 'America/New_York')[6]?.[22]).toBe(1);
  });

  it('know the weekdays before 1970', () => {
    const late = milestone({ violated: true, violatedAt: at('1969-12-31T23:59Z') });
    expect(breachHours([late], 'UTC')[2]?.[23]).toBe(1);
  });
});

describe('the worst cases', () => {
  const late = (name: string, minutes: number) =>
    milestone({ case: name, violated: true, remaining: duration(-minutes * MINUTE) });

  it('are those that were latest by open time, equally late ones by name, each with all its milestones', () => {
    const results = [
      late('b', 5),
      milestone({ case: 'b' }),
      late('c', 60),
      late('a', 5),
      milestone({ case: 'd' }),
    ];
    const worst = worstCases(results, 10);
    expect(worst.map(one => one.case)).toEqual(['c', 'a', 'b']);
    expect(worst.at(-1)?.milestones).toHaveLength(2);
  });

  it('are told by the milestone that was latest, and no more of them than wanted', () => {
    const worst = worstCases([late('a', 5), late('a', 90), late('b', 20)], 1);
    expect(worst).toHaveLength(1);
    expect(worst[0]?.latest.remaining).toBe(-90 * MINUTE);
  });
});
