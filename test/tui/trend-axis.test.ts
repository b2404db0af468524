import { describe, expect, it } from 'vitest';
import { trendAxis } from '../../src/report/workbench/trend-axis.js';
import type { Instant } from '../../src/time/instant.js';
import { startOfDate } from '../../src/time/local-date.js';
import { sparkline } from '../../src/tui/overview/bar.js';

const ZONE = 'America/New_York';

function date(text: string): Instant {
  const at = startOfDate(text, ZONE);
  if (at === undefined) throw new Error(`no date ${text}`);
  return at;
}

function axis(from: string, to: string) {
  return trendAxis([date(to), date(from)], ZONE);
}

describe('the axis of a trend', () => {
  it('goes by days, weeks or months, whichever hold all in twelve', () => {
    expect(axis('2026-03-05', '2026-03-16')).toMatchObject({
      length: 12,
      words: 'by day, 2026-03-05 to 2026-03-16',
    });
    expect(axis('2026-03-05', '2026-03-17')).toMatchObject({ length: 3 });
    expect(axis('2025-11-30', '2026-10-01').words).toBe('by month, 2025-11-30 to 2026-10-01');
    expect(trendAxis([], ZONE).length).toBe(0);
  });

  it('begins weeks on Monday, in its zone', () => {
    const weeks = axis('2026-03-06', '2026-04-30');
    expect(weeks.placeOf(date('2026-03-08'))).toBe(0);
    expect(weeks.placeOf(date('2026-03-09'))).toBe(1);
  });

  it('of more than a year is that of its last twelve months', () => {
    const long = axis('2024-01-15', '2026-03-15');
    expect(long.words).toBe('by month, the last 12 months to 2026-03');
    expect(long.placeOf(date('2026-03-31'))).toBe(11);
    expect(long.placeOf(date('2025-04-01'))).toBe(0);
    expect(long.placeOf(date('2025-03-31'))).toBeLessThan(0);
  });
});

describe('a sparkline', () => {
  it('is full only where all was kept, and a dot where nothing was judged', () => {
    expect(sparkline([0, 0.5, 0.999, 1, null], 12)).toBe('▁▄▇█·');
    expect(sparkline([0, 0.5, 1], 2)).toBe('▄█');
  });
});
