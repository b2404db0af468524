import { attainment, type OutcomeCounts } from '../../simulate/outcome.js';
import { percent } from '../counted.js';
import { figure, label, rectangle } from './figure.js';
import { type Markup, markup } from './markup.js';

/** The same milestone of the same cases, before and after a change. */
export interface ComparedAttainment {
  readonly process: string;
  readonly milestone: string;
  readonly before: OutcomeCounts;
  readonly after: OutcomeCounts;
}

const NAME_WIDTH = 260;
const BAR_WIDTH = 420;
const WIDTH = 880;
const ROW = 44;

/** Attainment per process and milestone as two bars: as it was, and as it would be. */
export function comparisonFigure(id: string, rows: readonly ComparedAttainment[]): Markup {
  return figure({
    id,
    caption: 'Share of the judged milestones that were met: after the change above, before it below.',
    summary: rows.map(sentence).join('; '),
    width: WIDTH,
    height: rows.length * ROW,
    drawing: rows.map((row, index) => rowMarkup(row, index * ROW)),
  });
}

function sentence({ process, milestone, before, after }: ComparedAttainment): string {
  return `${milestone} of ${process}: ${wordsOf(before)} before, ${wordsOf(after)} after`;
}

function rowMarkup({ process, milestone, before, after }: ComparedAttainment, top: number): Markup {
  return markup`${label(0, top + 16, milestone)}${label(0, top + 30, process, 'start', 'faint')}
${barMarkup(after, top + 4, 'open', 'after')}${barMarkup(before, top + 22, 'idle', 'before')}`;
}

function barMarkup(counts: OutcomeCounts, top: number, tone: string, side: string): Markup {
  return markup`${rectangle(NAME_WIDTH, top, BAR_WIDTH, 12, 'ground')}
${rectangle(NAME_WIDTH, top, BAR_WIDTH * (attainment(counts) ?? 0), 12, tone)}
${label(NAME_WIDTH + BAR_WIDTH + 12, top + 10, `${wordsOf(counts)} ${side}`)}`;
}

function wordsOf({ met, violated }: OutcomeCounts): string {
  return percent(met, met + violated);
}
