import { describe, expect, it } from 'vitest';
import type { Lane } from '../../src/report/workbench/case-chart.js';
import { HOUR } from '../../src/time/duration.js';
import { instant } from '../../src/time/instant.js';
import { type Axis, axisOf, cellOf } from '../../src/tui/case/axis.js';
import { joinCells, laneCells } from '../../src/tui/case/lane-cells.js';

const AXIS: Axis = { from: hour(0), to: hour(12), width: 12 };
const LANE: Lane = {
  name: 'resolution',
  of: { milestone: 'resolution', id: 'resolution', occurrence: 1, cycle: 1 },
  rule: 'processes.premium@1.milestones.resolution',
  warnings: [],
  hours: 'weekdays',
  closed: [
    { start: hour(0), end: hour(1) },
    { start: hour(6), end: hour(8) },
  ],
  stretches: [{ from: hour(2), to: hour(11), state: 'running' }],
  start: hour(2),
  target: hour(9),
};

function hour(count: number) {
  return instant(count * HOUR);
}

function drawn(lane: Lane, axis: Axis = AXIS): string {
  return laneCells(lane, axis)
    .map(({ glyph }) => glyph)
    .join('');
}

describe('a lane', () => {
  it('is a bar from its start, shaded where its hours are closed, with its target on it', () => {
    expect(drawn(LANE)).toBe('░ ┣━━━▒▒━◆━ ');
  });

  it('shows a violation at the target and what runs past it', () => {
    expect(drawn({ ...LANE, violatedAt: hour(9), completed: hour(11) })).toBe('░ ┣━━━▒▒━✗═✓');
  });

  it('shows its warnings', () => {
    expect(drawn({ ...LANE, warnings: [hour(4), hour(5)] })).toBe('░ ┣━!!▒▒━◆━ ');
  });

  it('shows pauses, and a wait for its start', () => {
    const stretches = [
      { from: hour(2), to: hour(4), state: 'scheduled' },
      { from: hour(4), to: hour(5), state: 'running' },
      { from: hour(5), to: hour(10), state: 'paused' },
    ] as const;
    expect(drawn({ ...LANE, start: hour(4), stretches })).toBe('░ ··┣·▒▒·◆  ');
  });

  it('says without colour what it says with it', () => {
    const glyphs = new Set(laneCells({ ...LANE, violatedAt: hour(9) }, AXIS).map(({ glyph }) => glyph));
    expect(glyphs).toEqual(new Set(['░', ' ', '┣', '━', '▒', '✗', '═']));
  });

  it('is joined to runs of one tone that hold every cell', () => {
    const runs = joinCells(laneCells(LANE, AXIS));
    expect(runs.map(({ glyphs }) => glyphs).join('')).toBe(drawn(LANE));
    expect(runs.map(({ from }) => from)).toEqual([0, 2, 6, 8, 11]);
  });
});

describe('an axis', () => {
  const chart = { from: hour(0), to: hour(8), timeZone: 'UTC', lanes: [], moments: [] };

  it('holds its ends, and nothing beyond', () => {
    expect([hour(0), hour(12), hour(13), instant(-1)].map(at => cellOf(AXIS, at))).toEqual([
      0,
      11,
      undefined,
      undefined,
    ]);
  });

  it('zooms in around an instant without leaving the chart', () => {
    expect(axisOf(chart, 4, hour(4), 10)).toEqual({ from: hour(3), to: hour(5), width: 10 });
    expect(axisOf(chart, 4, hour(0), 10)).toEqual({ from: hour(0), to: hour(2), width: 10 });
    expect(axisOf(chart, 4, hour(8), 10)).toEqual({ from: hour(6), to: hour(8), width: 10 });
  });
});
