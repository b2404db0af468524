import { withThousands } from '../counted.js';
import type { TimeUsed } from '../insight/time-used.js';
import { dataTable, disclosure } from './data-table.js';
import { figure, label, line, rectangle } from './figure.js';
import { type Markup, markup } from './markup.js';

const WIDTH = 880;
const HEIGHT = 220;
const LEFT = 56;
const TOP = 20;
const BASE = 180;

/** How much of their time completed milestones took, as columns; a rule stands at the target. */
export function timeUsedFigure(bins: readonly TimeUsed[]): Markup {
  const most = Math.max(1, ...bins.map(({ met, violated }) => met + violated));
  const step = (WIDTH - LEFT) / bins.length;
  const target = LEFT + step * bins.findIndex(({ from }) => from === 1);
  return figure({
    id: 'time-used',
    caption:
      'Completed milestones by the share of the open time to their target that they took. Right of the line: after the target.',
    summary: bins
      .filter(({ met, violated }) => met + violated > 0)
      .map(bin => `${rangeOf(bin)}: ${withThousands(bin.met + bin.violated)}`)
      .join('; '),
    width: WIDTH,
    height: HEIGHT,
    drawing: markup`${bins.map((bin, index) => column(bin, LEFT + step * index, step, most))}
${line(LEFT, BASE, WIDTH, BASE, 'rule')}${line(target, TOP, target, BASE + 6, 'mark')}
${label(target - 6, TOP - 6, 'target', 'end')}`,
    data: disclosure('As a table', table(bins)),
  });
}

function column(bin: TimeUsed, x: number, step: number, most: number): Markup {
  const { met, violated } = bin;
  const unit = (BASE - TOP - 16) / most;
  const top = BASE - (met + violated) * unit;
  return markup`${rectangle(x + 3, BASE - met * unit, step - 6, met * unit, 'met', `${rangeOf(bin)}: ${met} met`)}
${rectangle(x + 3, top, step - 6, violated * unit, 'violated', `${rangeOf(bin)}: ${violated} violated`)}
${met + violated === 0 ? undefined : label(x + step / 2, top - 4, withThousands(met + violated), 'middle')}
${label(x, BASE + 18, `${Math.round(bin.from * 100)} %`, 'middle', 'faint')}`;
}

function rangeOf({ from, to }: TimeUsed): string {
  const low = Math.round(from * 100);
  return to === Number.POSITIVE_INFINITY ? `over ${low} %` : `${low} to ${Math.round(to * 100)} %`;
}

function table(bins: readonly TimeUsed[]): Markup {
  return dataTable(
    'Time used',
    [
      { heading: 'Share of the time' },
      { heading: 'met', number: true },
      { heading: 'violated', number: true },
    ],
    bins.map(bin => [rangeOf(bin), withThousands(bin.met), withThousands(bin.violated)]),
  );
}
