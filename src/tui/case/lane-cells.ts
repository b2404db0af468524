import type { Lane, Stretch } from '../../report/workbench/case-chart.js';
import type { Tone } from '../../report/workbench/tone.js';
import type { Instant } from '../../time/instant.js';
import type { TimeSpan } from '../../time/time-span.js';
import { type Axis, cellOf, middleOf } from './axis.js';

/** One cell of a chart: a glyph that says it all, and a tone that says it again. */
export interface Cell {
  readonly glyph: string;
  readonly tone: Tone;
}

/** What the glyphs of a lane mean, for help. */
export const LANE_LEGEND: readonly (readonly [string, string])[] = [
  ['━', 'the clock runs'],
  ['·', 'paused, waiting'],
  ['═', 'past its target'],
  ['░ ▒', 'closed hours'],
  ['┣ ◆', 'start, target'],
  ['!', 'warning'],
  ['✓ ✗', 'done, violated'],
];

/** An occurrence drawn over an axis: its life and its closed hours, then its marks over them. */
export function laneCells(lane: Lane, axis: Axis): readonly Cell[] {
  const cells = Array.from({ length: axis.width }, (_, cell) => lifeAt(lane, middleOf(axis, cell)));
  for (const { at, cell } of marksOf(lane)) {
    const place = at === undefined ? undefined : cellOf(axis, at);
    if (place !== undefined) cells[place] = cell;
  }
  return cells;
}

function lifeAt(lane: Lane, at: Instant): Cell {
  const isClosed = spanAt(lane.closed, at) !== undefined;
  const stretch = stretchAt(lane.stretches, at);
  if (stretch === undefined) return isClosed ? { glyph: '░', tone: 'quiet' } : { glyph: ' ', tone: 'quiet' };
  if (isClosed) return { glyph: '▒', tone: 'quiet' };
  if (stretch.state !== 'running') return { glyph: '·', tone: 'open' };
  return lane.violatedAt !== undefined && at > lane.violatedAt
    ? { glyph: '═', tone: 'bad' }
    : { glyph: '━', tone: 'open' };
}

/** Later marks lie over earlier ones where they share a cell. */
function marksOf(lane: Lane): readonly { readonly at: Instant | undefined; readonly cell: Cell }[] {
  return [
    { at: lane.start, cell: { glyph: '┣', tone: 'open' } },
    ...lane.warnings.map(at => ({ at, cell: { glyph: '!', tone: 'open' } as const })),
    { at: lane.target, cell: { glyph: '◆', tone: 'open' } },
    { at: lane.completed, cell: { glyph: '✓', tone: lane.violatedAt === undefined ? 'good' : 'bad' } },
    { at: lane.violatedAt, cell: { glyph: '✗', tone: 'bad' } },
  ];
}

function stretchAt(stretches: readonly Stretch[], at: Instant): Stretch | undefined {
  return stretches.find(({ from, to }) => at >= from && at < to);
}

/** The span that holds an instant, of spans that are sorted and apart. */
function spanAt(spans: readonly TimeSpan[], at: Instant): TimeSpan | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && at >= span.start ? span : undefined;
}

/** Neighbouring cells of one tone. */
export interface CellRun {
  /** The place of the first. */
  readonly from: number;
  readonly glyphs: string;
  readonly tone: Tone;
}

/** Cells as texts of one tone each. */
export function joinCells(cells: readonly Cell[]): readonly CellRun[] {
  const runs: CellRun[] = [];
  cells.forEach(({ glyph, tone }, from) => {
    const last = runs.at(-1);
    if (last?.tone === tone) runs[runs.length - 1] = { ...last, glyphs: last.glyphs + glyph };
    else runs.push({ from, glyphs: glyph, tone });
  });
  return runs;
}
