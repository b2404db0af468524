import { percent } from '../counted.js';
import { dataTable, disclosure } from './data-table.js';
import { figure, label, line, rounded } from './figure.js';
import { type Markup, markup } from './markup.js';

/** Attainment over time of one milestone of a process. */
export interface Trend {
  readonly process: string;
  readonly milestone: string;
  readonly points: readonly TrendPoint[];
}

/** The judged milestones of the cases created in a month, such as `2026-03`. */
export interface TrendPoint {
  readonly month: string;
  readonly met: number;
  readonly violated: number;
}

const WIDTH = 880;
const HEIGHT = 180;
const LEFT = 48;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 28;
const NAMED_MONTHS = 12;

/** A milestone's attainment by the month in which its cases were created; months in which nothing was judged leave a gap. */
export function trendFigure(trend: Trend, index: number): Markup {
  const { process, milestone, points } = trend;
  return figure({
    id: `trend-${index}`,
    caption: `${milestone} of ${process}: attainment by the month in which cases were created`,
    summary: points.map(point => `${point.month}: ${attainmentOf(point)}`).join('; '),
    width: WIDTH,
    height: HEIGHT,
    drawing: markup`${[0, 50, 100].map(gridLine)}${lines(points)}${points.map((point, at) => pointMarkup(point, at, points.length))}`,
    data: disclosure('As a table', table(trend)),
  });
}

function gridLine(share: number): Markup {
  const y = yOf(share / 100);
  return markup`${line(LEFT, y, WIDTH - RIGHT, y, 'rule')}${label(LEFT - 8, y + 4, `${share} %`, 'end', 'faint')}`;
}

/** A polyline for each run of months that have something judged. */
function lines(points: readonly TrendPoint[]): Markup[] {
  const runs: string[][] = [[]];
  points.forEach((point, index) => {
    const share = shareOf(point);
    if (share === undefined) runs.push([]);
    else runs.at(-1)?.push(`${rounded(xOf(index, points.length))},${rounded(yOf(share))}`);
  });
  return runs
    .filter(run => run.length > 1)
    .map(run => markup`<polyline class="trend" points="${run.join(' ')}"/>`);
}

function pointMarkup(point: TrendPoint, index: number, count: number): Markup {
  const x = xOf(index, count);
  const share = shareOf(point);
  const step = Math.ceil(count / NAMED_MONTHS);
  const name = index % step === 0 ? label(x, HEIGHT - 8, point.month, 'middle', 'faint') : undefined;
  if (share === undefined) return markup`${name}`;
  const title = `${point.month}: ${attainmentOf(point)}`;
  return markup`<circle cx="${rounded(x)}" cy="${rounded(yOf(share))}" r="4" class="open"><title>${title}</title></circle>${name}`;
}

function table({ process, milestone, points }: Trend): Markup {
  return dataTable(
    `${milestone} of ${process} by month`,
    [{ heading: 'Month' }, ...['Attainment', 'met', 'violated'].map(heading => ({ heading, number: true }))],
    points.map(point => [point.month, attainmentOf(point), point.met, point.violated]),
  );
}

function shareOf({ met, violated }: TrendPoint): number | undefined {
  return met + violated === 0 ? undefined : met / (met + violated);
}

function attainmentOf({ met, violated }: TrendPoint): string {
  return percent(met, met + violated);
}

function xOf(index: number, count: number): number {
  const width = WIDTH - LEFT - RIGHT - 40;
  return LEFT + 20 + (count < 2 ? width / 2 : (width * index) / (count - 1));
}

function yOf(share: number): number {
  return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
}
