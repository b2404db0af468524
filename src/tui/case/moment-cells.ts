import type { Moment } from '../../report/workbench/case-chart.js';
import type { ActionRun } from '../../simulate/result.js';
import { type Axis, cellOf } from './axis.js';
import type { Cell } from './lane-cells.js';

/** What the glyphs of actions and events mean, for help. */
export const MOMENT_LEGEND: readonly (readonly [string, string])[] = [
  ['●', 'an event'],
  ['! ✗ +', 'actions that ran'],
];

const NOTHING: Cell = { glyph: ' ', tone: 'quiet' };

/** The glyphs of actions, the gravest last: it is the one that is seen where several share a cell. */
const ACTION_CELLS: readonly (readonly [ActionRun['kind'], Cell])[] = [
  ['success', { glyph: '+', tone: 'good' }],
  ['warning', { glyph: '!', tone: 'open' }],
  ['violation', { glyph: '✗', tone: 'bad' }],
];

/** What happened to the case from outside, over an axis. */
export function eventCells(moments: readonly Moment[], axis: Axis): readonly Cell[] {
  const cells = blank(axis);
  for (const { at, isEvent } of moments) {
    if (isEvent) mark(cells, axis, at, { glyph: '●', tone: 'open' });
  }
  return cells;
}

/** The actions that ran, over an axis. */
export function actionCells(moments: readonly Moment[], axis: Axis): readonly Cell[] {
  const cells = blank(axis);
  for (const [kind, cell] of ACTION_CELLS) {
    for (const { at, actions } of moments) if (actions.includes(kind)) mark(cells, axis, at, cell);
  }
  return cells;
}

function blank({ width }: Axis): Cell[] {
  return Array.from({ length: width }, () => NOTHING);
}

function mark(cells: Cell[], axis: Axis, at: Moment['at'], cell: Cell): void {
  const place = cellOf(axis, at);
  if (place !== undefined) cells[place] = cell;
}
