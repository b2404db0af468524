import { attainment, type OutcomeCounts } from '../../simulate/outcome.js';
import { percent, withThousands } from '../counted.js';
import { dataTable, disclosure } from './data-table.js';
import { figure, label, line, rectangle } from './figure.js';
import { type Markup, markup } from './markup.js';

/** How well one milestone of a process was kept. */
export interface AttainmentBarData {
  readonly process: string;
  readonly milestone: string;
  readonly counts: OutcomeCounts;
}

const NAME_WIDTH = 260;
const BAR_WIDTH = 420;
const WIDTH = 880;
const ROW = 34;

/** Attainment per process and milestone (S29) as bars: what was met from the left, what was violated hatched beside it. */
export function attainmentFigure(bars: readonly AttainmentBarData[]): Markup {
  return figure({
    id: 'attainment-bars',
    caption:
      'Share of the judged milestones that were met. What is still open, cancelled or exited is not judged.',
    summary: bars.map(sentence).join('; '),
    width: WIDTH,
    height: bars.length * ROW,
    drawing: bars.map((bar, index) => barMarkup(bar, index * ROW)),
    data: disclosure('As a table', table(bars)),
  });
}

function sentence({ process, milestone, counts }: AttainmentBarData): string {
  return `${milestone} of ${process}: ${percent(counts.met, counts.met + counts.violated)} met`;
}

function barMarkup({ process, milestone, counts }: AttainmentBarData, top: number): Markup {
  const { met, violated } = counts;
  const share = attainment(counts);
  const width = BAR_WIDTH * (share ?? 0);
  const words =
    share === null ? 'none judged' : `${percent(met, met + violated)}  ${withThousands(violated)} violated`;
  return markup`${label(0, top + 14, milestone)}${label(0, top + 28, process, 'start', 'faint')}
${rectangle(NAME_WIDTH, top + 6, BAR_WIDTH, 16, 'ground')}
${rectangle(NAME_WIDTH, top + 6, width, 16, 'met')}
${share === null ? undefined : violatedPart(NAME_WIDTH + width, BAR_WIDTH - width, top + 6)}
${label(NAME_WIDTH + BAR_WIDTH + 12, top + 19, words)}`;
}

/** Hatched, so that it is told apart without colour. */
function violatedPart(x: number, width: number, top: number): Markup {
  const strokes = Array.from({ length: Math.floor(width / 8) }, (_, index) => x + 8 * index);
  return markup`${rectangle(x, top, width, 16, 'violated')}${strokes.map(at => line(at, top + 16, at + 8, top, 'hatch'))}`;
}

const COLUMNS = ['met', 'violated', 'open', 'cancelled', 'exited'] as const;

function table(bars: readonly AttainmentBarData[]): Markup {
  return dataTable(
    'Attainment per process and milestone',
    [
      { heading: 'Milestone' },
      { heading: 'Process' },
      { heading: 'Attainment', number: true },
      ...COLUMNS.map(heading => ({ heading, number: true })),
    ],
    bars.map(({ process, milestone, counts }) => [
      milestone,
      process,
      percent(counts.met, counts.met + counts.violated),
      ...COLUMNS.map(column => withThousands(counts[column])),
    ]),
  );
}
