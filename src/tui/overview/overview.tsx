import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { AttainmentBar } from '../../report/workbench/overview.js';
import type { CasesState } from '../cases/cases-state.js';
import { FilterLine } from '../cases/filter-line.js';
import type { Size } from '../layout.js';
import { type Cell, Line } from '../line.js';
import type { Dress, Theme } from '../theme.js';
import { windowOf } from '../window.js';
import { barOf, sparkline } from './bar.js';
import { overviewHeight } from './overview-height.js';
import type { OverviewState } from './overview-state.js';
import { SelectedBar } from './selected-bar.js';

/** What the overview shows. */
export interface OverviewProps {
  readonly state: OverviewState;
  readonly cases: CasesState;
  readonly size: Size;
  readonly theme: Theme;
}

/** Attainment per process and milestone: a bar, the share, its trend, and the counts. */
export function Overview({ state, cases, size, theme }: OverviewProps): ReactNode {
  const { bars, trendWords } = state.overview;
  const widths = widthsOf(bars, size);
  return (
    <Box flexDirection="column">
      <FilterLine
        total={cases.order.length}
        shown={cases.shown.length}
        noun="cases"
        filter={cases.filter}
        isTyping={cases.isTyping}
        note={`trend ${trendWords}`}
        theme={theme}
      />
      <Headings widths={widths} theme={theme} />
      <Box flexDirection="column" height={overviewHeight(size)}>
        {windowOf(bars, state.list, overviewHeight(size)).map(({ item, index, isSelected }) => (
          <BarLine key={index} {...{ bar: item, isSelected, widths, theme }} />
        ))}
        {bars.length === 0 && <Text>No milestone ran: no process applied to any of these cases.</Text>}
      </Box>
      <SelectedBar bar={bars[state.list.selected]} theme={theme} />
    </Box>
  );
}

interface Widths {
  readonly process: number;
  readonly bar: number;
  readonly trend: number;
  readonly count: number;
}

/** Wide terminals have longer bars; counts take the room that their digits need. */
function widthsOf(bars: readonly AttainmentBar[], { columns }: Size): Widths {
  const largest = Math.max(0, ...bars.flatMap(({ counts }) => Object.values(counts)));
  const count = Math.max(4, String(largest).length);
  return columns < 110
    ? { process: 13, bar: 10, trend: 12, count }
    : { process: 24, bar: 30, trend: 12, count: count + 2 };
}

function Headings({ widths, theme }: { readonly widths: Widths; readonly theme: Theme }): ReactNode {
  const { heading } = theme;
  return (
    <Line
      cells={[
        { text: '', width: 1 },
        { text: 'process', width: widths.process, dress: heading },
        { text: 'milestone', dress: heading },
        { text: 'attainment', width: widths.bar, dress: heading },
        { text: '', width: 8 },
        { text: 'trend', width: widths.trend, dress: heading, isPicture: true },
        ...['met', 'viol', 'open', 'none'].map(text => ({
          text: text,
          width: widths.count,
          isRight: true,
          dress: heading,
        })),
      ]}
    />
  );
}

interface BarLineProps {
  readonly bar: AttainmentBar;
  readonly isSelected: boolean;
  readonly widths: Widths;
  readonly theme: Theme;
}

function BarLine({ bar, isSelected, widths, theme }: BarLineProps): ReactNode {
  const { met, violated, open, cancelled, exited } = bar.counts;
  const { tones } = theme;
  const tone = bar.share === null ? tones.quiet : bar.share === 1 ? tones.good : tones.bad;
  const name = isSelected ? theme.selected : theme.plain;
  return (
    <Line
      cells={[
        { text: isSelected ? '›' : ' ', width: 1, dress: isSelected ? theme.accent : theme.plain },
        { text: bar.process, width: widths.process, dress: name },
        { text: bar.milestone, dress: name },
        { text: barOf(bar.share, widths.bar), width: widths.bar, dress: tone, isPicture: true },
        { text: bar.words, width: 8, isRight: true },
        { text: sparkline(bar.trend, widths.trend), width: widths.trend, dress: tones.open, isPicture: true },
        countCell(met, widths.count, tones.good),
        countCell(violated, widths.count, tones.bad),
        countCell(open, widths.count, tones.open),
        countCell(cancelled + exited, widths.count, tones.quiet),
      ]}
    />
  );
}

function countCell(count: number, width: number, dress: Dress): Cell {
  return count === 0
    ? { text: '·', width, isRight: true }
    : { text: String(count), width, isRight: true, dress };
}
